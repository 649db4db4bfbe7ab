import type { Day } from '#src/calendar/day.ts';
import type { Body, Holding, Person, Post, Roster } from '#src/people/person.ts';

/** One thing that a roster file alters. */
export type RosterChange =
  | { readonly change: 'added'; readonly entry: Entry; readonly name: string; readonly as: string | null }
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

type Entry = 'person' | 'post' | 'group';
export type FactChange = { readonly fact: string; readonly before: string | null; readonly after: string | null };

/** What a file alters, people first, in the roster's order. */
export function rosterChanges(before: Roster, after: Roster): readonly RosterChange[] {
  const known = new Map(before.people.map((person) => [person.id, person]));
  return [
    ...after.people.flatMap((person) => personChanges(known.get(person.id), person)),
    ...after.posts.flatMap((post, at) => postChanges(before.posts[at], post, after)),
    ...after.bodies.flatMap((body, at) => bodyChanges(before.bodies[at], body)),
  ];
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
  if (old === undefined) return [{ change: 'added', entry: 'post', name: now.name, as: null }, ...held];
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
