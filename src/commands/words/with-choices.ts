import { calledOf } from '#src/people/called-of.ts';
import { findPerson } from '#src/people/find-person.ts';
import type { Person, Roster } from '#src/people/person.ts';
import type { Refusal } from '#src/plan/refusal.ts';

/** What was said to the bot: the command with what stands before the words, and the words with the name in them. */
type Command = { readonly before: string; readonly words: string; readonly roster: Roster };

/** A refusal of a name that is not exactly one person's, with the whole command for each who may be meant; any other is as it was. */
export function withChoices(refusal: Refusal, { before, words, roster }: Command): Refusal {
  if (refusal.because !== 'which-person' && refusal.because !== 'no-such-person') return refusal;
  const { said } = refusal;
  const people = refusal.people.length > 0 ? refusal.people : namesWithin(said, roster);
  const at = words.indexOf(said);
  if (said === '' || at < 0) return refusal;
  const opens = QUOTE.test(words.charAt(at - 1)) ? at - 1 : at;
  const end = at + said.length;
  const closes = opens < at && QUOTE.test(words.charAt(end)) ? end + 1 : end;
  const fill = (name: string): string => `${before} ${words.slice(0, opens)}"${name}"${words.slice(closes)}`.trim();
  const buttons = people.flatMap((person) => {
    const own = ownNameOf(person, roster);
    return own === null ? [] : [{ label: calledOf(person), say: fill(own) }];
  });
  return { ...refusal, people, choices: { buttons, typed: fill('…') } };
}

const PARTS = /[,;/]|\s+(?=(?:or|and|with|until|till|for|from|not|instead|temporarily|cc)(?:\s|$))/iu;
const JOINT = /^(?:or|and|with)\s+/iu;
const MOST_WITHIN = 3;

/** Those who are named within words that are nobody’s name: “carol or ben”, “carol for now”. */
function namesWithin(said: string, roster: Roster): readonly Person[] {
  const found = said.split(PARTS).flatMap((part) => {
    const one = findPerson(part.trim().replace(JOINT, ''), roster);
    return one.kind === 'one' ? [one.person] : [];
  });
  return [...new Set(found)].slice(0, MOST_WITHIN);
}

const QUOTE = /^["“”„«»'‘’]$/u;

/** A name or address by which nobody else is found; null where they have none. */
function ownNameOf(person: Person, roster: Roster): string | null {
  const { name, title, email, aliases } = person;
  const titled = title === null ? [] : [`${title} ${name}`];
  const all = [name, calledOf(person), ...titled, ...(email === null ? [] : [email]), ...aliases];
  const isOwn = (one: string): boolean => {
    const found = findPerson(one, roster);
    return !one.includes('"') && found.kind === 'one' && found.person.id === person.id;
  };
  return all.find(isOwn) ?? null;
}
