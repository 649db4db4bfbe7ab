import type { Day } from '#src/calendar/day.ts';
import { FIRST_DAY } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { isInRound } from './asked-before.ts';
import type { Desk } from './desk.ts';
import type { Ask, RememberedName } from './nudge.ts';
import { MOST_QUESTIONS, PLACES_AHEAD, placesNeeded } from './places.ts';

/** Working days within which every late action has its turn. */
const FORTNIGHT = 10;

/** What is asked of leads about a day that is past, theirs to answer week by week. */
const LATE: ReadonlySet<RememberedName> = new Set(['overdue', 'review-late']);

/** True for a question about a day that is past. */
export function isOfLate({ rule }: { readonly rule: RememberedName }): boolean {
  return LATE.has(rule);
}

/** Late questions in the order of their turns: what the person was asked about least lately, by any rule, comes first. */
export function leastLatelyAsked(asks: readonly Ask[], person: PersonId, desk: Desk): readonly Ask[] {
  const last = new Map(asks.map((ask) => [ask, lastAsked(ask.tracked, person, desk) ?? FIRST_DAY]));
  const lastOf = (ask: Ask): Day => last.get(ask) ?? FIRST_DAY;
  return asks.toSorted((one, other) => (lastOf(one) < lastOf(other) ? -1 : Number(lastOf(one) > lastOf(other))));
}

type Late = {
  readonly person: PersonId;
  readonly late: readonly Ask[];
  /** Those late as well that were asked about in the last few days. */
  readonly askedLately: readonly Tracked[];
};

/**
 * True when what is late makes a message by itself: for the first and second asking about a date, once a week for the
 * later ones together, and on as many more days as it takes for each to be asked about once a fortnight.
 */
export function isRoundTime(now: readonly Ask[], { person, late, askedLately }: Late, desk: Desk): boolean {
  if (late.length === 0) return false;
  if (now.some(({ stage }) => !isInRound(stage))) return true;
  if (isWeeklyRound(person, desk)) return true;
  const all = [...late.map(({ tracked }) => tracked), ...askedLately];
  const daysLeft = all.map((tracked) => daysLeftFor(lastAsked(tracked, person, desk), desk));
  // Were today let pass, could tomorrow and the days after still hold them all?
  return daysLeft.some((left) => left <= 0) || placesNeeded(daysLeft) > MOST_QUESTIONS - PLACES_AHEAD;
}

/** True once a week has gone since a person's last round of weekly questions, or they never had one. */
export function isWeeklyRound(person: PersonId, { lastRound, day }: Desk): boolean {
  const last = lastRound.get(person);
  return last === undefined || last <= day.ago5;
}

function daysLeftFor(last: Day | null, { days, today }: Desk): number {
  return last === null ? 0 : FORTNIGHT - days.between(last, today);
}

function lastAsked({ action }: Tracked, person: PersonId, { history }: Desk): Day | null {
  return (history.get(action.id) ?? []).findLast((row) => row.person === person)?.day ?? null;
}
