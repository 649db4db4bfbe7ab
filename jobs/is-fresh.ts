import { fromMs, instantAt, toMs } from '#src/calendar/instant.ts';
import type { Instant, Zone } from '#src/calendar/instant.ts';
import { TIME_OF_DIGEST } from '#src/calendar/asking-hours.ts';
import type { Departing } from '#src/ports/outbox.ts';

const TWO_DAYS_MS = 48 * 3_600_000;

/** The moment from which the digest of a turn is history; the next is a better one. */
export function digestUntil(turn: Instant): Instant {
  return fromMs(toMs(turn) + TWO_DAYS_MS);
}

/** True for a message that is still worth sending after a wait for a place to put it: a digest whose turn was lately. */
export function isFresh({ kind, day }: Pick<Departing, 'kind' | 'day'>, now: Instant, zone: Zone): boolean {
  return kind === 'digest' && day !== null && now < digestUntil(instantAt(day, TIME_OF_DIGEST, zone));
}
