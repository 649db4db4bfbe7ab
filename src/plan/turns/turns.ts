import { addDays, laterOf } from '#src/calendar/day.ts';
import type { Day, Every } from '#src/calendar/day.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { nextReview } from '#src/timescale/next-review.ts';

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
  const free = laterOf(from, turn?.of == null ? null : addDays(turn.of, 1));
  return nextReview({ ...tracked.action.timescale, start: turns.from, due: agreed }, free);
}
