import { flatMapped } from '#src/thrift/steps.ts';
import type { Steps } from '#src/thrift/steps.ts';
import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import { leadersOn } from '#src/people/who-leads.ts';
import { mayLook } from '#src/plan/permission.ts';
import type { ActionId, PlanKey } from '#src/plan/action.ts';
import { isClosed } from '#src/plan/record-update.ts';
import { newestOf } from '#src/plan/replaying/unsettled.ts';
import { writtenOn } from '#src/plan/standing.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { AskedBefore } from '#src/nudge/asked-before.ts';
import type { Desk } from '#src/nudge/desk.ts';
import { ledBefore } from './led.ts';
import type { Gone, HandOver, Kept, Taken } from '#src/nudge/nudge.ts';
import { isReachable, whomToWrite } from '#src/nudge/whom-to-ask.ts';

/** Who is told today of what changed hands, and what is remembered of who leads what without a word to anybody. */
export type HandOvers = {
  readonly toTell: ReadonlyMap<PersonId, HandOver>;
  readonly silent: readonly AskedBefore[];
};

type Change =
  | { readonly kind: 'taken'; readonly person: PersonId; readonly taken: Taken }
  | { readonly kind: 'gone'; readonly person: PersonId; readonly gone: Gone }
  | { readonly kind: 'silent'; readonly row: AskedBefore };

/**
 * Compares who leads each action today that is open or waits to be checked with who is known to: a post that changed hands, a new roster and an action
 * that was given all look alike. Whoever cannot be written to today is told another day. The leads of a plan that has
 * only just begun to ask are remembered as they are: nothing was handed over.
 */
export function* handOvers(tracked: readonly Tracked[], desk: Desk): Steps<HandOvers> {
  const asking = plansKnown(tracked, desk);
  const led = tracked.filter((one) => !isClosed(one));
  const whole = ledAsWhole(tracked, desk);
  const changes = yield* flatMapped(led, (one) => {
    const isAsking = asking.has(one.action.plan) && !wasNeverTold(one, desk);
    return changesOf(one, { isAsking, knew: whole.get(one.action.id) ?? NOBODY }, desk);
  });
  const silent = changes.flatMap((change) => (change.kind === 'silent' ? [change.row] : []));
  return { toTell: toTellIn(changes, desk), silent };
}

/** The plans whose leads were known before today. */
function plansKnown(tracked: readonly Tracked[], { led, today }: Desk): ReadonlySet<PlanKey> {
  const before = tracked.filter(({ action }) => (led.known.get(action.id) ?? today) < today);
  return new Set(before.map(({ action }) => action.plan));
}

/** By action, who led what was split or merged into it: they were told where it went, and nothing of it is new to them. */
function ledAsWhole(tracked: readonly Tracked[], { led }: Desk): ReadonlyMap<ActionId, ReadonlySet<PersonId>> {
  const found = new Map<ActionId, Set<PersonId>>();
  for (const { action, standing } of tracked)
    for (const part of standing.into)
      found.set(part, new Set([...(found.get(part) ?? []), ...(led.by.get(action.id)?.keys() ?? [])]));
  return found;
}

const NOBODY: ReadonlySet<PersonId> = new Set();
const NEVER: ReadonlyMap<PersonId, Day> = new Map();

type Known = { readonly isAsking: boolean; readonly knew: ReadonlySet<PersonId> };

function changesOf(tracked: Tracked, { isAsking, knew }: Known, desk: Desk): readonly Change[] {
  const now = leadersOn(tracked.standing.owners, desk.index);
  const known = desk.led.by.get(tracked.action.id) ?? NEVER;
  const fresh = now.filter((person) => !known.has(person));
  const former = [...known.keys()].filter((person) => !now.includes(person));
  return [
    ...fresh.map((person) => {
      return !knew.has(person) && (isAsking || isGivenSince(tracked, desk))
        ? takenBy(person, tracked, { now, desk })
        : silently('leads', person, { tracked, desk });
    }),
    ...former.map((person) => goneFrom(person, tracked, { now, desk })),
  ];
}

/** True for what was said to be done before anybody was remembered as its lead: nothing was handed over. */
function wasNeverTold({ action, standing: { stage } }: Tracked, { led }: Desk): boolean {
  return stage === 'delivered' && !led.known.has(action.id);
}

/** True for what the office gave to somebody once its plan had begun: they were promised a hand-over. */
function isGivenSince({ action, standing: { given } }: Tracked, { plans }: Desk): boolean {
  const begun = plans.find(({ key }) => key === action.plan)?.begun ?? null;
  return given !== null && begun !== null && given.at >= begun;
}

type Leading = { readonly now: readonly PersonId[]; readonly desk: Desk };

/** What is remembered and told to nobody. */
function silently(
  rule: 'leads' | 'leads-no-more',
  person: PersonId,
  { tracked, desk: { today } }: { readonly tracked: Tracked; readonly desk: Desk },
): Change {
  return { kind: 'silent', row: { day: today, person, action: tracked.action.id, rule, stage: { of: today } } };
}

function takenBy(person: PersonId, tracked: Tracked, { now, desk }: Leading): Change {
  const before = ledBefore(desk.led.ever.get(tracked.action.id) ?? new Map(), now);
  const others = now.filter((one) => one !== person);
  return { kind: 'taken', person, taken: { tracked, before, others, ...ofPlan(tracked) } };
}

/** Whoever gave it away in chat has told them; whoever has gone, or cannot be written to at all, is left in peace. */
function goneFrom(person: PersonId, tracked: Tracked, { now, desk }: Leading): Change {
  const { given } = tracked.standing;
  const since = desk.led.by.get(tracked.action.id)?.get(person) ?? desk.today;
  const isTold = given !== null && given.on >= since && !isOfPlan(tracked);
  if (isTold || !desk.index.isHere(person) || !isReachable(person, desk)) {
    return silently('leads-no-more', person, { tracked, desk });
  }
  const isHidden = mayLook({ ...desk, person, archived: [] }, tracked) !== null;
  return { kind: 'gone', person, gone: { tracked, now, kept: keptOf(person, tracked), isHidden, ...ofPlan(tracked) } };
}

/** True where the leads are what a newer version of the plan says, and nobody gave it to others since. */
function isOfPlan({ standing: { given, renewals } }: Tracked): boolean {
  const renewed = renewals.findLast(({ leads }) => leads !== undefined);
  return renewed !== undefined && (given === null || given.at <= renewed.at);
}

function ofPlan(tracked: Tracked): Pick<Taken, 'isRepublished'> {
  return isOfPlan(tracked) ? { isRepublished: true } : {};
}

function keptOf(person: PersonId, { standing }: Tracked): Kept | null {
  const own = newestOf(standing, person);
  return own === null ? null : { words: own.words, on: writtenOn(own), by: null, reading: own.reading };
}

function toTellIn(changes: readonly Change[], desk: Desk): ReadonlyMap<PersonId, HandOver> {
  const told = changes.filter((change) => change.kind !== 'silent');
  const people = [...new Set(told.map(({ person }) => person))];
  const free = people.filter((person) => !desk.writtenToday.has(person) && whomToWrite(person, desk).to === person);
  return new Map(
    free.map((person) => {
      const own = told.filter((change) => change.person === person);
      const taken = own.flatMap((change) => (change.kind === 'taken' ? [change.taken] : []));
      const gone = own.flatMap((change) => (change.kind === 'gone' ? [change.gone] : []));
      return [person, { taken, gone }];
    }),
  );
}
