import { distance } from 'fastest-levenshtein';
import { calledOf } from './called-of.ts';
import { bareName } from './honorific.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { foldWords, phraseKey } from './fold.ts';
import { exactly, nameIndex, nameWords } from './roster/name-index.ts';
import type { Body, Person, Post, Roster } from './person.ts';

/** Who was meant: one, several between whom somebody must choose, or none with the nearest names to offer, best first. */
export type FoundPerson =
  /** `isSlip` is set where no name of theirs is spelt like that, and theirs is the nearest. */
  | { readonly kind: 'one'; readonly person: Person; readonly isSlip?: true }
  | { readonly kind: 'several'; readonly people: readonly Person[] }
  | { readonly kind: 'none'; readonly nearest: readonly Person[] };

/** A lead as somebody typed it: a person, a post or a body of the roster. */
export type FoundLead =
  | FoundPerson
  | { readonly kind: 'post'; readonly post: Post }
  | { readonly kind: 'body'; readonly body: Body };

// Longer than any name that a person types; what is beyond it is not compared.
const LONGEST_NAME = 120;
const NEAREST = 3;
// Beyond what is taken for the same name, what is still worth offering.
const NEAR_EDITS = 2;

/** The person whom a few typed words mean: exact spellings first, then small slips (one letter in five). */
export function findPerson(said: string, roster: Roster): FoundPerson {
  const typed = said.trim().replace(/^@/u, '').slice(0, LONGEST_NAME);
  const index = nameIndex(roster.people);
  const all = foldWords(typed);
  if (all.length === 0) return { kind: 'none', nearest: [] };
  const byEmail = index.email.get(typed.toLowerCase());
  const words = bareName(all);
  const called = roster.people.filter((person) => isCalled(person, all));
  const exact = byEmail ?? index.alias.get(all.join(' ')) ?? (called.length > 0 ? called : exactly(words, index));
  if (exact.length > 0) return found(narrowed(exact, all, words));
  const byGiven = words.length === 1 ? roster.people.filter((person) => nameWords(person)[0] === words[0]) : [];
  return byGiven.length > 0 ? found(byGiven) : bySlips(words, roster.people);
}

/** The person, post or body that typed words name; a post or body must be named exactly, but for case, "&" and "of". */
export function findLead(said: string, roster: Roster): FoundLead {
  const key = phraseKey(said.trim().replace(/^@/u, '').slice(0, LONGEST_NAME));
  const isNamed = (entry: Post | Body) => [entry.name, ...entry.aliases].some((name) => phraseKey(name) === key);
  const post = key === '' ? undefined : roster.posts.find(isNamed);
  if (post !== undefined) return { kind: 'post', post };
  const body = key === '' ? undefined : roster.bodies.find(isNamed);
  if (body !== undefined) return { kind: 'body', body };
  const titled = key === '' ? [] : roster.people.filter(({ title }) => title !== null && phraseKey(title) === key);
  // A title that one person has is read as their post; of several it is asked which is meant.
  return titled.length > 1 ? { kind: 'several', people: titled } : findPerson(said, roster);
}

function found(people: readonly Person[]): FoundPerson {
  const [person] = people;
  if (people.length === 1 && person !== undefined) return { kind: 'one', person };
  return people.length === 0 ? { kind: 'none', nearest: [] } : { kind: 'several', people };
}

function asSlip(slip: FoundPerson): FoundPerson {
  return slip.kind === 'one' ? { ...slip, isSlip: true } : slip;
}

/** The same where only a name spelt as somebody's will do: whoever is the nearest is offered, and not taken. */
export function withoutSlip<F extends FoundLead>(lead: F): F | Extract<FoundPerson, { kind: 'none' }> {
  return lead.kind === 'one' && lead.isSlip === true ? { kind: 'none', nearest: [lead.person] } : lead;
}

// "Chief Officer Pritchard", "Jo Smith (Head of Roads)", as the cards name them.
function isCalled(person: Person, words: readonly string[]): boolean {
  const isMore = person.title !== null || person.apart !== undefined;
  return isMore && foldWords(calledOf(person)).join(' ') === words.join(' ');
}

// "Commissioner Read" chooses between two people called Read when one of them is a commissioner.
function narrowed(people: readonly Person[], all: readonly string[], words: readonly string[]): readonly Person[] {
  if (people.length < 2 || all.length === words.length) return people;
  const title = all.slice(0, all.length - words.length).join(' ');
  const titled = people.filter((person) => foldWords(person.title ?? '').join(' ') === title);
  return titled.length > 0 ? titled : people;
}

type Scored = { readonly person: Person; readonly edits: number; readonly allowed: number };

function bySlips(words: readonly string[], people: readonly Person[]): FoundPerson {
  const scored = people.map((person) => score(words, person));
  const close = scored.filter((one) => one.edits <= one.allowed);
  const fewest = close.reduce((least, one) => Math.min(least, one.edits), Number.POSITIVE_INFINITY);
  const best = close.filter((one) => one.edits === fewest).map((one) => one.person);
  if (best.length > 0) return asSlip(found(best));
  // “Carrol” for Carol: a given name is offered, too, and never taken.
  const given = words.length === 1 ? people.map((person) => byGivenName(words, person)) : [];
  const near = [...scored, ...given]
    .filter((one) => one.edits <= nearest(words, one))
    .toSorted((one, other) => one.edits - other.edits);
  return { kind: 'none', nearest: [...new Set(near.map((one) => one.person))].slice(0, NEAREST) };
}

/** Of one word a third may be otherwise: “Lena” is no “Lund”. */
function nearest(words: readonly string[], { allowed }: Scored): number {
  return words.length === 1 ? Math.floor((words[0] ?? '').length / 3) : allowed + NEAR_EDITS;
}

function score(words: readonly string[], person: Person): Scored {
  const name = nameWords(person);
  const spellings = [name, [...name.slice(-1), ...name.slice(0, -1)], ...person.aliases.map(foldWords)];
  // One word is held against the surname, but for a given name; an initial against the first letter.
  if (words.length === 1) spellings.push(GIVEN_NAMES.has(words[0] ?? '') ? name.slice(0, 1) : name.slice(-1));
  return spellings.map((spelling) => scoreSpelling(words, spelling, person)).reduce(better);
}

function byGivenName(words: readonly string[], person: Person): Scored {
  return scoreSpelling(words, nameWords(person).slice(0, 1), person);
}

function scoreSpelling(words: readonly string[], spelling: readonly string[], person: Person): Scored {
  const aligned = spelling.map((word, at) => (words[at]?.length === 1 ? (word[0] ?? '') : word));
  const said = words.join(' ');
  const letters = words.join('').length;
  return { person, edits: distance(said, aligned.join(' ')), allowed: Math.floor(letters / 5) };
}

function better(one: Scored, other: Scored): Scored {
  return other.edits < one.edits ? other : one;
}
