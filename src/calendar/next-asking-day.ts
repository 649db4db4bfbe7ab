import { START_OF_ASKING } from './asking-hours.ts';
import type { Day } from './day.ts';
import { dayIn, instantAt } from './instant.ts';
import type { Instant, Zone } from './instant.ts';
import type { WorkingDays } from './working-days.ts';

/** The working day of the next hour of asking, at a moment or after it. */
export function nextAskingDay(now: Instant, zone: Zone, days: WorkingDays): Day {
  const today = dayIn(now, zone);
  return days.isWorking(today) && now <= instantAt(today, START_OF_ASKING, zone) ? today : days.next(today);
}
