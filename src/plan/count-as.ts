import type { Day } from '#src/calendar/day.ts';
import type { Roster } from '#src/people/person.ts';
import { isWatermelon } from '#src/rating/freshness.ts';
import { asReadNow, inDoubt } from './in-doubt.ts';
import { isLapsed, ruleRatingOf, shownRatingOf } from './ratings.ts';
import { openSteps } from './steps/steps.ts';
import type { FoundComplete, Tracked } from './standing.ts';
import { roundMissedSince } from './turns/missed-turn.ts';

/**
 * What an action is counted as, worst first: its rating, with Green that is confirmed and in time apart from Green that is
 * only said; or that it is said to be done and waits to be checked; or none of these.
 */
export const COUNTED = [
  'red',
  'amber',
  'green',
  'only-said',
  'blue',
  'grey',
  'said-done',
  'plan-complete',
  'unrated',
] as const;
export type Counted = (typeof COUNTED)[number];

/** How many actions are counted as each: every action in exactly one. */
export type Counts = Readonly<Record<Counted, number>>;

/** What an action is counted as on a day; null for one that was closed without being completed. */
export function countedAs(tracked: Tracked, today: Day): Counted | null {
  const { stage, stageBy } = tracked.standing;
  if (stage !== 'open' && stage !== 'delivered' && stage !== 'complete') return null;
  // What is said to be done waits to be checked, whatever it was rated on the way.
  // What is only said to hold was checked once, and counts as that until somebody finds otherwise.
  if (isSaidToHold(tracked)) return 'blue';
  if (stage === 'delivered') return stageBy === null ? 'plan-complete' : 'said-done';
  const shown = shownRatingOf(tracked, today) ?? 'unrated';
  return shown === 'green' && isOnlySaid(tracked, today) ? 'only-said' : shown;
}

/** True for what was checked and complete and waits for the check that it still holds. */
export function isSaidToHold({ standing: { stage, embedding } }: Pick<Tracked, 'standing'>): boolean {
  return stage === 'delivered' && embedding === 'said';
}

/** The check by which it is complete, the first of them where others found since that it holds; null for what is not complete. */
export function completeSince(one: Pick<Tracked, 'standing'>): Pick<FoundComplete, 'on' | 'seq'> | null {
  const { stage, checked, stageOn: on, stageSeq: seq } = one.standing;
  if (stage !== 'complete' && !isSaidToHold(one)) return null;
  return checked?.first ?? checked ?? (on === null ? null : { on, seq });
}

/** How many of what is complete were found to hold a while after; the others were checked once. */
export function embeddedIn(tracked: readonly Tracked[]): number {
  return tracked.filter(({ standing }) => standing.embedding === 'embedded').length;
}

/** True for running Green that nobody has confirmed within the cycle of its plan, or that its dates, those of its steps or its rounds, do not bear out. */
export function isOnlySaid(tracked: Tracked, today: Day): boolean {
  const { declared, stage } = tracked.standing;
  if (stage !== 'open' || declared === null || shownRatingOf(tracked, today) !== 'green') return false;
  const isBehind = openSteps(tracked.standing).some(({ forecast, due }) => forecast !== null && forecast > due);
  if (isBehind || isLapsed(tracked, today) || roundMissedSince(tracked, today) !== null) return true;
  return isWatermelon(declared.rating, ruleRatingOf(tracked, today));
}

/** How many of some actions count as what, and how many were closed without being completed: together they are all. */
export function countsOf(
  tracked: readonly Tracked[],
  today: Day,
): { readonly counts: Counts; readonly closed: number } {
  const counts = noCounts();
  let closed = 0;
  for (const one of tracked) {
    const counted = countedAs(one, today);
    if (counted === null) closed += 1;
    else counts[counted] += 1;
  }
  return { counts, closed };
}

/** What the plan gives to go by, and how much of it is over: every action in exactly one. */
export type PlanCounts = {
  readonly actions: number;
  /** With a due date, and open-ended, of those that still run and are in no doubt. */
  readonly dated: number;
  readonly openEnded: number;
  /** Said to be complete, without a date by which it was to be. */
  readonly saidComplete: number;
  /** With a date or a lead that somebody must settle. */
  readonly needYou: number;
  /** Checked and complete, and closed in another way. */
  readonly complete: number;
  readonly closed: number;
};

/** Counts the actions of a plan as a programme officer sees them, `people` being those of the day; the one count of them there is. */
export function countPlan(tracked: readonly Tracked[], people: Roster): PlanCounts {
  const found = Map.groupBy(tracked, (one) => plannedAs(one, people));
  const of = (what: Planned): number => found.get(what)?.length ?? 0;
  return {
    actions: tracked.length,
    dated: of('dated'),
    openEnded: of('openEnded'),
    saidComplete: of('saidComplete'),
    needYou: of('needYou'),
    complete: of('complete'),
    closed: of('closed'),
  };
}

type Planned = Exclude<keyof PlanCounts, 'actions'>;

function plannedAs(tracked: Tracked, people: Roster): Planned {
  const { stage, agreed } = tracked.standing;
  if (stage === 'complete' || isSaidToHold(tracked)) return 'complete';
  if (stage !== 'open' && stage !== 'delivered') return 'closed';
  if (inDoubt(asReadNow(tracked, people)).length > 0) return 'needYou';
  if (agreed !== null) return 'dated';
  return stage === 'delivered' ? 'saidComplete' : 'openEnded';
}

function noCounts(): Record<Counted, number> {
  return {
    red: 0,
    amber: 0,
    green: 0,
    'only-said': 0,
    blue: 0,
    grey: 0,
    'said-done': 0,
    'plan-complete': 0,
    unrated: 0,
  };
}
