import { readDay } from '#src/calendar/day.ts';
import type { Day, Every } from '#src/calendar/day.ts';
import { LONDON } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import type { Body, Person, PersonId, Post, Roster } from '#src/people/person.ts';
import { actionId } from '#src/plan/action.ts';
import type { Action, Plan, PlanKey, Ref } from '#src/plan/action.ts';
import { replay } from '#src/plan/replay.ts';
import type { Standing, Tracked } from '#src/plan/standing.ts';
import type { TimescaleKind } from '#src/timescale/timescale.ts';

/** A day of a test; a slip of the pen stops the test. */
export function day(text: string): Day {
  const read = readDay(text);
  if (read === null) throw new Error(`A test names the day "${text}", and there is no such day.`);
  return read;
}

/** What a test may say of an action; days are plain text, and an owner is a person's name unless it says more. */
export type AnActionSaid = {
  readonly ref?: string;
  readonly plan?: string;
  readonly title?: string;
  readonly kind?: TimescaleKind;
  readonly start?: string | null;
  readonly due?: string | null;
  readonly every?: string | null;
  /** The plan's words for time, where another reader looks at them. */
  readonly when?: string;
  /** The parts that were worked out and not said. */
  readonly implied?: Action['timescale']['implied'];
  readonly doubt?: string | null;
  /** The dated steps of the plan's words, each with its label. */
  readonly steps?: readonly (readonly [label: string, due: string])[];
  readonly owners?: readonly (string | Partial<Owner>)[];
  readonly section?: number | null;
  readonly parent?: string | null;
  readonly position?: number;
};

/** An action of plan RIP led by Ann Archer and due on 30 June 2015, but for what is said. */
export function anAction(said: AnActionSaid = {}): Action {
  const { ref = '8.1.3', due = '2015-06-30', kind = due === null ? 'ongoing' : 'by' } = said;
  const plan = (said.plan ?? 'RIP') as PlanKey;
  const owners = (said.owners ?? ['Ann Archer']).map(anOwner);
  return {
    id: actionId(plan, ref as Ref),
    plan,
    ref: ref as Ref,
    parent: (said.parent ?? null) as Ref | null,
    phase: 1,
    theme: 'A',
    section: said.section === undefined ? 8 : said.section,
    outcome: '8.1',
    title: said.title ?? 'Agree the framework',
    timescale: {
      text: said.when ?? (due === null ? kind : `By ${due}`),
      kind,
      start: said.start === undefined || said.start === null ? null : day(said.start),
      due: due === null ? null : day(due),
      every: (said.every ?? null) as Every | null,
      milestones: (said.steps ?? []).map(([label, at]) => ({ label, due: day(at) })),
      implied: said.implied ?? [],
      doubt: said.doubt ?? null,
    },
    leads: { text: owners.map((owner) => owner.name ?? owner.post).join(', '), owners, doubt: null },
    inherited: { dates: false, leads: false },
    position: said.position ?? 0,
  };
}

/** An action and how it stands: as published, but for what is said. */
export function aTracked(said: AnActionSaid & { readonly standing?: Partial<Standing> | undefined } = {}): Tracked {
  const action = anAction(said);
  return { action, standing: { ...replay(action, []), ...said.standing } };
}

/** An owner by name, or in parts: { post: 'Leader' }, { post: 'Cabinet', group: true }. */
export function anOwner(said: string | Partial<Owner>): Owner {
  const given = typeof said === 'string' ? { name: said } : said;
  return { name: null, post: null, group: false, support: false, ...given };
}

/** A person of the roster with an account at the console; the id follows from the name. */
export function aPerson(name: string, said: Partial<Person> = {}): Person {
  const id = personId(name);
  return {
    id,
    name,
    title: null,
    aliases: [],
    email: null,
    role: null,
    zone: null,
    reportsTo: null,
    accounts: { console: id },
    ...said,
  };
}

/** The id that a person of a test has: 'person:ann-archer'. */
export function personId(name: string): PersonId {
  return `person:${name.toLowerCase().replaceAll(' ', '-')}` as PersonId;
}

/** Ann Archer and Ben Baker, who report to Carol Cole, and Olive Office, unless other people are given; names alone will do. */
export function aRoster(
  said: {
    readonly people?: readonly (string | Person)[];
    readonly posts?: readonly Post[];
    readonly bodies?: readonly Body[];
  } = {},
): Roster {
  const people = said.people?.map((person) => (typeof person === 'string' ? aPerson(person) : person));
  return { people: people ?? PEOPLE, posts: said.posts ?? [], bodies: said.bodies ?? [] };
}

const PEOPLE: readonly Person[] = [
  aPerson('Ann Archer', { reportsTo: 'Carol Cole' }),
  aPerson('Ben Baker', { reportsTo: 'Carol Cole' }),
  aPerson('Carol Cole'),
  aPerson('Olive Office', { role: 'office' }),
];

const LONG_AGO = '2015-01-01T00:00:00.000Z' as Instant;

/** The default plan, in England, published on 26 May 2015 and begun before unless said otherwise. */
export function aPlan(
  said: Partial<Omit<Plan, 'key' | 'published'>> & { key?: string; published?: string } = {},
): Plan {
  return {
    name: 'Improvement plan',
    zone: LONDON,
    nation: 'england-and-wales',
    isDefault: true,
    begun: LONG_AGO,
    ...said,
    key: (said.key ?? 'RIP') as PlanKey,
    published: day(said.published ?? '2015-05-26'),
  };
}
