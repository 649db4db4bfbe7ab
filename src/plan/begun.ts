import type { Instant } from '#src/calendar/instant.ts';
import type { Plan } from './action.ts';

/**
 * True for a plan whose asking had begun when a turn fell due: a turn before is history. A beginning that is still to come
 * was said by another clock than the one of now, as in a trial on an old plan, and counts as long ago.
 */
export function hasBegun({ begun }: Pick<Plan, 'begun'>, turn: Instant, now: Instant): boolean {
  return begun !== null && (begun <= turn || begun > now);
}
