import { dayIn } from '#src/calendar/instant.ts';
import type { Instant, Zone } from '#src/calendar/instant.ts';
import { sayDay } from '#src/calendar/say-day.ts';

/** What stands under every digest and is said at start while a clock runs that was set for a trial; null for the real time. */
export function trainingNote(startedAt: Instant | null, zone: Zone): string | null {
  if (startedAt === null) return null;
  return `A training clock is in force: it started at ${sayDay(dayIn(startedAt, zone))}.`;
}
