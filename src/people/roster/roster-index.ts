import type { Day } from '#src/calendar/day.ts';
import { calledOf } from '#src/people/called-of.ts';
import { phraseKey } from '#src/people/fold.ts';
import { keptBy } from '#src/thrift/kept-by.ts';
import type { LeadsOn, Owner } from '#src/people/leads/leads.ts';
import { nameIndex } from './name-index.ts';
import type { NameIndex } from './name-index.ts';
import type { Body, Holding, Person, PersonId, Post, Roster } from '#src/people/person.ts';

/** The roster as it stands on one day, so that every question about it is a look-up; built once a run. */
export type RosterIndex = {
  readonly person: (id: PersonId) => Person | null;
  /** What colleagues call a person; null for somebody who is not in the roster. */
  readonly called: (id: PersonId) => string | null;
  /** True on the days on which a person is here; nobody leads anything before or after. */
  readonly isHere: (id: PersonId) => boolean;
  readonly isOffice: (id: PersonId) => boolean;
  /** Those of the programme office who are here, in the order of the roster. */
  readonly office: readonly PersonId[];
  /** Those who check by their role and are here, in the order of the roster. */
  readonly verifiers: readonly PersonId[];
  readonly names: NameIndex;
  /** A post by its phrase key, under its name and each alias. */
  readonly posts: ReadonlyMap<string, Post>;
  readonly bodies: ReadonlyMap<string, Body>;
  /** Who has a title that is not a post, by the phrase key of the title. */
  readonly titles: ReadonlyMap<string, readonly PersonId[]>;
  /** Who holds a post on the day, by the post's own name. */
  readonly holders: ReadonlyMap<string, readonly PersonId[]>;
  /** Who an owner is, and of whom one that is nobody in particular may be one, already worked out by the owner's name and post. */
  readonly answers: Map<string, readonly PersonId[]>;
  readonly maybes: Map<string, readonly PersonId[]>;
  /** The same for all the owners of an action, by their very list. */
  readonly leads: WeakMap<readonly Owner[], LeadsOn>;
};

const latest = new WeakMap<Roster, { readonly today: Day; readonly index: RosterIndex }>();

/** The index of a roster on a day; who holds a post is judged on that day alone. The last one of each roster is kept. */
export function rosterIndex(roster: Roster, today: Day): RosterIndex {
  const known = latest.get(roster);
  if (known?.today === today) return known.index;
  const index = buildIndex(roster, today);
  latest.set(roster, { today, index });
  return index;
}

function buildIndex(roster: Roster, today: Day): RosterIndex {
  const people = new Map(roster.people.map((person) => [person.id, person]));
  const here = roster.people.filter((person) => isWithin(person, today));
  const hereIds = new Set(here.map(({ id }) => id));
  const isHere = (id: PersonId): boolean => hereIds.has(id);
  return {
    person: (id) => people.get(id) ?? null,
    called: (id) => {
      const person = people.get(id);
      return person === undefined ? null : calledOf(person);
    },
    isHere,
    office: here.flatMap(({ id, role }) => (role === 'office' ? [id] : [])),
    verifiers: here.flatMap(({ id, role }) => (role === 'verifier' ? [id] : [])),
    isOffice: (id) => people.get(id)?.role === 'office' && isHere(id),
    names: nameIndex(roster.people),
    posts: postsOf(roster.posts),
    bodies: bodiesOf(roster.bodies),
    titles: byTitle(here),
    holders: new Map(roster.posts.map((post) => [post.name, holdersOn(post.holders, today).filter(isHere)])),
    answers: new Map(),
    maybes: new Map(),
    leads: new WeakMap(),
  };
}

function holdersOn(holders: readonly Holding[], today: Day): readonly PersonId[] {
  const current = holders.filter((one) => isWithin(one, today));
  return [...new Set(current.map((one) => one.person))];
}

type Stretch = { readonly from?: Day | null; readonly to?: Day | null };

function isWithin({ from, to }: Stretch, today: Day): boolean {
  return (from ?? today) <= today && today <= (to ?? today);
}

// A name wins over somebody else's alias, and the first entry over a later one.
function byName<Entry extends Post | Body>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  for (const entry of entries) setOnce(found, phraseKey(entry.name), entry);
  for (const entry of entries) for (const alias of entry.aliases) setOnce(found, phraseKey(alias), entry);
  return found;
}

const postsOf = keptBy((posts: readonly Post[]) => byName(posts));
const bodiesOf = keptBy((bodies: readonly Body[]) => byName(bodies));

function setOnce<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (key !== '' && !map.has(key)) map.set(key, value);
}

function byTitle(people: readonly Person[]): ReadonlyMap<string, readonly PersonId[]> {
  const titles = new Map<string, PersonId[]>();
  const titled = people.flatMap((person) => titleKeys(person.title).map((key) => [key, person.id] as const));
  for (const [key, id] of titled) {
    const there = titles.get(key);
    if (there === undefined) titles.set(key, [id]);
    else there.push(id);
  }
  return titles;
}

// As it is, and as a plural: "Commissioners".
function titleKeys(title: string | null): readonly string[] {
  const key = phraseKey(title ?? '');
  return key === '' ? [] : [key, `${key}s`];
}
