import { Temporal } from 'temporal-polyfill';
import { keptByText } from '#src/thrift/kept-by-text.ts';
import type { Day } from './day.ts';

/** A moment in UTC as ISO 8601 with milliseconds, '2015-06-05T08:30:00.000Z'; plain text order is time order. */
export type Instant = string & { readonly __instant: true };

/** An IANA time zone name, such as 'Europe/London'. */
export type Zone = string & { readonly __zone: true };

/** A wall-clock time as 'HH:MM' on a 24-hour clock. */
export type TimeOfDay = string & { readonly __time: true };

export const LONDON = 'Europe/London' as Zone;

/** The same few days and hours are asked for all through a tick, and the sum is dear beside a look-up. */
const MOST_KEPT = 1_000;

/** The moment an ISO 8601 text with a zone or offset names, or null when it names none. */
export function readInstant(text: string): Instant | null {
  try {
    return fromMs(Temporal.Instant.from(text).epochMilliseconds);
  } catch {
    // Temporal throws a RangeError for anything that is not a moment, and only for that.
    return null;
  }
}

/** The moment so many milliseconds after the start of 1970 in UTC. */
export function fromMs(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant;
}

/** Milliseconds since the start of 1970 in UTC. */
export function toMs(instant: Instant): number {
  return Date.parse(instant);
}

/** The day it is somewhere at a moment. */
export const dayIn = keptByText(
  MOST_KEPT,
  (instant: Instant, zone: Zone): Day => zoned(instant, zone).toPlainDate().toString() as Day,
);

/** The wall-clock time it is somewhere at a moment, to the minute. */
export function timeIn(instant: Instant, zone: Zone): TimeOfDay {
  return zoned(instant, zone).toPlainTime().toString({ smallestUnit: 'minute' }) as TimeOfDay;
}

/** The moment a wall clock shows a time on a day; a time the clock skips comes as much later, one it shows twice is the first. */
export const instantAt = keptByText(MOST_KEPT, (day: Day, time: TimeOfDay, zone: Zone): Instant => {
  const moment = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone, { disambiguation: 'compatible' });
  return fromMs(moment.epochMilliseconds);
});

/** The moment as ISO 8601 with the offset of a zone and no fractions: '2015-06-05T09:30:00+01:00'. */
export function withOffset(instant: Instant, zone: Zone): string {
  return zoned(instant, zone).toString({ timeZoneName: 'never', fractionalSecondDigits: 0 });
}

/** True for a name that this machine's time-zone data knows. */
export function isZone(text: string): text is Zone {
  try {
    Temporal.Now.zonedDateTimeISO(text);
    return true;
  } catch {
    // Temporal throws a RangeError for an unknown zone, and only for that.
    return false;
  }
}

function zoned(instant: Instant, zone: Zone): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
}
