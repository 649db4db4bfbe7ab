import type { Day } from '#src/calendar/day.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { missedTurn } from './missed-turn.ts';

/** True for an open action whose due date is past. */
export function isLate({ standing: { stage, agreed } }: Pick<Tracked, 'standing'>, today: Day): boolean {
  return stage === 'open' && agreed !== null && agreed < today;
}

/** True for an open action whose due date is past, or a round of which nobody answered for; what came round before `from` is history. */
export function isBehind(tracked: Tracked, today: Day, from: Day): boolean {
  return isLate(tracked, today) || missedTurn(tracked, today, from) !== null;
}
