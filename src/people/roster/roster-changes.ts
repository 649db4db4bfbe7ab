import type { Day } from '#src/calendar/day.ts';
import type { Body, Holding, Person, Post, Roster } from '#src/people/person.ts';

/** One thing that a roster file alters. */
export type RosterChange =
  | {
      readonly change: 'added';
      readonly entry: Entry;
      readonly name: string;
      readonly as: string | null;
      /** Who holds a post that is new; absent for anything else, and where nobody does. */
      readonly heldBy?: readonly Held[];
    }
  | { readonly change: 'changed'; readonly entry: Entry; readonly name: string; readonly facts: readonly FactChange[] }
  /** Somebody holds a post that they did not hold, or from another day. */
  | {
      readonly change: 'holds';
      readonly name: string;
      readonly post: string;
      readonly from: Day | null;
      readonly to: Day | null;
    }
  /** A last day that was not there before: in a post, or altogether where the post is null. */
  | { readonly change: 'ended'; readonly name: string; readonly post: string | null; readonly to: Day };

type Held = { readonly name: string; readonly from: Day | null; readonly to: Day | null };
type Entry = 'person' | 'post' | 'group';
export type FactChange = { readonly fact: string; readonly before: string | null; readonly after: string | null };

/** How many entries are new, how many lines say what differs, and how many name a last day. */
export type RosterCounts = { readonly added: number; readonly changed: number; readonly ended: number };

/** What a file alters, people first, in the roster's order. */
export function rosterChanges(before: Roster, after: Roster): readonly RosterChange[] {
  const known = new Map(before.people.map((person) => [person.id, person]));
  return [
    ...after.people.flatMap((person) => personChanges(known.get(person.id), person)),
    ...after.posts.flatMap((post, at) => postChanges(before.posts[at], post, after)),
    ...after.bodies.flatMap((body, at) => bodyChanges(before.bodies[at], body)),
  ];
}

/** How many lines there are of each kind, as whoever loads the file is told them. */
export function countRosterChanges(changes: readonly RosterChange[]): RosterCounts {
  const of = (...kinds: readonly RosterChange['change'][]): number =>
    changes.filter(({ change }) => kinds.includes(change)).length;
  return { added: of('added'), changed: of('changed', 'holds'), ended: of('ended') };
}

function personChanges(old: Person | undefined, now: Person): RosterChange[] {
  const { name } = now;
  const ended = leaving(old?.to ?? null, now.to ?? null).map((to): RosterChange => ({
    change: 'ended',
    name,
    post: null,
    to,
  }));
  if (old === undefined) return [{ change: 'added', entry: 'person', name, as: now.title }, ...ended];
  const [was, is] = [
    { ...factsOf(old), name: old.name },
    { ...factsOf(now), name: now.name },
  ];
  return [...altered('person', name, differing(was, is)), ...ended];
}

function factsOf(person: Person): Readonly<Record<string, string | null>> {
  const { title, aliases, email, role, zone, reportsTo, accounts, from = null } = person;
  const also = aliases.join('; ') || null;
  const given = Object.entries(accounts).map(([platform, account]) => [platform, account] as const);
  return {
    post: title,
    'also called': also,
    'e-mail': email,
    role,
    zone,
    'reports to': reportsTo,
    from,
    ...Object.fromEntries(given),
  };
}

function postChanges(old: Post | undefined, now: Post, { people }: Roster): RosterChange[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = ({ person }: Holding): string => names.get(person) ?? person;
  const held = now.holders.flatMap((holding) =>
    holdingChanges(old?.holders ?? [], holding, { post: now.name, nameOf }),
  );
  if (old === undefined) {
    // Whoever holds what is new stands with it.
    const heldBy = held.flatMap((one) =>
      one.change === 'holds' ? [{ name: one.name, from: one.from, to: one.to }] : [],
    );
    const ended = held.filter(({ change }) => change === 'ended');
    const added = { change: 'added' as const, entry: 'post' as const, name: now.name, as: null };
    return [{ ...added, ...(heldBy.length === 0 ? {} : { heldBy }) }, ...ended];
  }
  return [...altered('post', now.name, differing(aliasesOf(old), aliasesOf(now))), ...held];
}

type Naming = { readonly post: string; readonly nameOf: (holding: Holding) => string };

function holdingChanges(before: readonly Holding[], now: Holding, { post, nameOf }: Naming): RosterChange[] {
  const same = before.find(({ person, from, to }) => person === now.person && from === now.from && to === now.to);
  if (same !== undefined) return [];
  const isStarted = now.from === null || before.some(({ person, from }) => person === now.person && from === now.from);
  const name = nameOf(now);
  if (isStarted && now.to !== null) return [{ change: 'ended', name, post, to: now.to }];
  return [{ change: 'holds', name, post, from: now.from, to: now.to }];
}

function bodyChanges(old: Body | undefined, now: Body): RosterChange[] {
  if (old === undefined) return [{ change: 'added', entry: 'group', name: now.name, as: null }];
  return altered('group', now.name, differing(groupFacts(old), groupFacts(now)));
}

function groupFacts(body: Body): Readonly<Record<string, string | null>> {
  return { ...aliasesOf(body), members: body.members.join('; ') || null };
}

function aliasesOf({ aliases }: Post | Body): Readonly<Record<string, string | null>> {
  return { 'also called': aliases.join('; ') || null };
}

function differing(was: Readonly<Record<string, string | null>>, is: typeof was): readonly FactChange[] {
  const all = Object.keys({ ...was, ...is }).map((fact) => ({
    fact,
    before: was[fact] ?? null,
    after: is[fact] ?? null,
  }));
  return all.filter(({ before, after }) => before !== after);
}

function altered(entry: Entry, name: string, facts: readonly FactChange[]): RosterChange[] {
  return facts.length === 0 ? [] : [{ change: 'changed', entry, name, facts }];
}

function leaving(before: Day | null, now: Day | null): readonly Day[] {
  return now === null || now === before ? [] : [now];
}
