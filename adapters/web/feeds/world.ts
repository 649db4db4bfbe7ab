import type { Clock } from '#src/calendar/clock.ts';
import type { Calendars, FeedKeys } from '#src/ports/readers/feeds.ts';
import type { Register } from '#src/ports/register.ts';

/** What feeds and calendars are answered from. */
export type FeedWorld = {
  readonly register: Register;
  readonly feedKeys: Pick<FeedKeys, 'open'>;
  readonly calendars: Pick<Calendars, 'open'>;
  readonly clock: Clock;
};
