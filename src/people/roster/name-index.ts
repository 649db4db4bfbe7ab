import { bareName } from '#src/people/honorific.ts';
import { foldWords } from '#src/people/fold.ts';
import type { Person } from '#src/people/person.ts';

/** The roster's people by every way in which a name can be written exactly; keys are folded words with a space between. */
export type NameIndex = {
  readonly full: ReadonlyMap<string, readonly Person[]>;
  readonly surname: ReadonlyMap<string, readonly Person[]>;
  readonly alias: ReadonlyMap<string, readonly Person[]>;
  readonly email: ReadonlyMap<string, readonly Person[]>;
};

const BUILT = new WeakMap<readonly Person[], NameIndex>();

/** The index of some people, made once for each roster that is handed in and forgotten with it. */
export function nameIndex(people: readonly Person[]): NameIndex {
  const known = BUILT.get(people);
  if (known !== undefined) return known;
  const built = buildIndex(people);
  BUILT.set(people, built);
  return built;
}

/** The folded words of a person's name without honorifics: given names first, surname last. */
export function nameWords(person: Person): readonly string[] {
  return bareName(foldWords(person.name));
}

/** Those whom folded words name exactly: whole name in either order, initials and surname, or the surname alone. */
export function exactly(words: readonly string[], index: NameIndex): readonly Person[] {
  const whole = index.full.get(words.join(' ')) ?? index.alias.get(words.join(' '));
  if (whole !== undefined) return whole;
  if (words.length === 1) return index.surname.get(words[0] as string) ?? [];
  const turned = [...words.slice(1), words[0] as string];
  return byGiven(words, index) ?? index.full.get(turned.join(' ')) ?? byGiven(turned, index) ?? [];
}

// "C Read", "Chris J Read" for Christopher Read is not: a given word is the whole name or its initial.
function byGiven(words: readonly string[], index: NameIndex): readonly Person[] | null {
  const people = index.surname.get(words.at(-1) as string) ?? [];
  const found = people.filter((person) => givenFits(words.slice(0, -1), nameWords(person).slice(0, -1)));
  return found.length > 0 ? found : null;
}

function givenFits(said: readonly string[], given: readonly string[]): boolean {
  if (given.length === 0 || said.length === 0 || said.length > given.length) return false;
  return said.every((word, at) => word === given[at] || word === given[at]?.[0]);
}

function buildIndex(people: readonly Person[]): NameIndex {
  const index = { full: new Map(), surname: new Map(), alias: new Map(), email: new Map() };
  for (const person of people) {
    const words = nameWords(person);
    put(index.full, words.join(' '), person);
    put(index.surname, words.at(-1) ?? '', person);
    for (const alias of person.aliases) {
      put(index.alias, foldWords(alias).join(' '), person);
      put(index.alias, bareName(foldWords(alias)).join(' '), person);
    }
    if (person.email !== null) put(index.email, person.email.toLowerCase(), person);
  }
  return index;
}

function put(map: Map<string, Person[]>, key: string, person: Person): void {
  if (key === '') return;
  const there = map.get(key);
  if (there === undefined) map.set(key, [person]);
  else if (!there.includes(person)) there.push(person);
}
