import { addDays, addEvery, daysBetween, earlierOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { lastTurn } from '#src/timescale/last-turn.ts';
import { knownTurnsOf, nextTurn } from './turns.ts';

/**
 * The turn of which a recurring action was delivered on a day: the nearest to it that was not delivered before, or the
 * one before it as long as that is the one asked about. The day
 * itself where its words name no day to count from.
 */
export function turnDelivered(tracked: Tracked, on: Day): Day {
  const turns = knownTurnsOf(tracked);
  const last = tracked.standing.turn?.of ?? null;
  if (turns === null) return on;
  const next = nextTurn(tracked, on);
  const dayBefore = addDays(next ?? on, -1);
  // None comes round after its end.
  const before = lastTurn(turns.from, turns.every, earlierOf(dayBefore, tracked.standing.agreed));
  const isFree = before !== null && (last === null || before > last);
  if (next === null) return isFree ? before : on;
  return isFree && isOfBefore(daysBetween(before, on), daysBetween(on, next)) ? before : next;
}

const A_WEEK = 7;
const A_MONTH = 31;

/** Until the next is a week away it is the one before that is asked about; what is over a month old is nearer to nobody’s mind. */
function isOfBefore(since: number, until: number): boolean {
  return since < until || (until > A_WEEK && since <= A_MONTH);
}

/** True for a recurring action that comes round again after one of its turns. */
export function comesRoundAgain(tracked: Tracked, turn: Day): boolean {
  const { action, standing } = tracked;
  if (action.timescale.kind !== 'recurring') return false;
  const { every } = action.timescale;
  if (standing.agreed === null) return true;
  return every === null ? turn < standing.agreed : addEvery(turn, every) <= standing.agreed;
}
