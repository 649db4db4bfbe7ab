import { addDays, addEvery, daysBetween, laterOf } from '#src/calendar/day.ts';
import type { Day, Every } from '#src/calendar/day.ts';
import { nextReview } from '#src/timescale/next-review.ts';
import type { Tracked } from './standing.ts';

/** From which day and how often a recurring action comes round; null for any other, and where no day is known to count from. */
export function turnsOf({ action, standing: { turn } }: Tracked): { readonly from: Day; readonly every: Every } | null {
  const { kind, every, start } = action.timescale;
  // "Quarterly" names no first day: it is counted from what was first delivered.
  const from = start ?? turn?.of ?? null;
  return kind !== 'recurring' || every === null || from === null ? null : { from, every };
}

/** The next day, from one on, on which a recurring action comes round and was not delivered already; null where none is known, or it has ended. */
export function nextTurn(tracked: Tracked, from: Day): Day | null {
  const turns = turnsOf(tracked);
  if (turns === null) return null;
  const { turn, agreed } = tracked.standing;
  const free = laterOf(from, turn?.of == null ? null : addDays(turn.of, 1)) ?? from;
  return nextReview({ ...tracked.action.timescale, start: turns.from, due: agreed }, free);
}

/**
 * The turn of which a recurring action was delivered on a day: the nearest to it that was not delivered before. The day
 * itself where its words name no day to count from.
 */
export function turnDelivered(tracked: Tracked, on: Day): Day {
  const turns = turnsOf(tracked);
  const last = tracked.standing.turn?.of ?? null;
  if (turns === null) return on;
  const next = nextTurn(tracked, on);
  const before = turnBefore(turns, next ?? on);
  const isFree = before !== null && (last === null || before > last);
  if (next === null) return isFree ? before : on;
  return isFree && daysBetween(before, on) < daysBetween(on, next) ? before : next;
}

/** True for a recurring action that comes round again after one of its turns. */
export function comesRoundAgain(tracked: Tracked, turn: Day): boolean {
  const { action, standing } = tracked;
  if (action.timescale.kind !== 'recurring') return false;
  const { every } = action.timescale;
  if (standing.agreed === null) return true;
  return every === null ? turn < standing.agreed : addEvery(turn, every) <= standing.agreed;
}

function turnBefore({ from, every }: { readonly from: Day; readonly every: Every }, day: Day): Day | null {
  if (from >= day) return null;
  let times = Math.floor(daysBetween(from, day) / Math.max(1, daysBetween(from, addEvery(from, every)))) + 1;
  while (times > 0 && addEvery(from, every, times) >= day) times -= 1;
  return addEvery(from, every, times);
}
