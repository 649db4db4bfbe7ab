import { addDays, weekdayOf } from './day.ts';
import type { Day } from './day.ts';
import { dayIn, instantAt } from './instant.ts';
import type { Instant, TimeOfDay, Zone } from './instant.ts';
import type { WorkingDays } from './working-days.ts';

/** When a job falls due by the wall clock: every day, each working day, or one weekday from Monday 1 to Sunday 7. */
export type Schedule = {
  readonly job: string;
  readonly time: TimeOfDay;
  readonly on: 'every-day' | 'working-days' | { readonly weekday: number; readonly else: 'next-working-day' };
};

/** One turn of a job: the local day it belongs to, of which a job has one at most, and the moment it falls due. */
export type Slot = { readonly job: string; readonly day: Day; readonly at: Instant };

/** Beyond this a missed turn is history: a fortnight covers any run of bank holidays. */
const LOOK_BACK_DAYS = 14;

/** The newest turn of a job that has fallen due, or null when the last fortnight had none. */
export function latestSlot(schedule: Schedule, now: Instant, zone: Zone, days: WorkingDays): Slot | null {
  const today = dayIn(now, zone);
  for (let back = 0; back <= LOOK_BACK_DAYS; back++) {
    const day = addDays(today, -back);
    if (!fallsOn(schedule.on, day, days)) continue;
    const at = instantAt(day, schedule.time, zone);
    if (at <= now) return { job: schedule.job, day, at };
  }
  return null;
}

function fallsOn(on: Schedule['on'], day: Day, days: WorkingDays): boolean {
  if (on === 'every-day') return true;
  if (on === 'working-days') return days.isWorking(day);
  const lastOfThatName = addDays(day, -((weekdayOf(day) - on.weekday + 7) % 7));
  return days.onOrAfter(lastOfThatName) === day;
}

/** The day of the first turn that falls due after a moment. */
export function nextTurnDay(
  schedule: Schedule,
  after: Instant,
  { zone, days }: { zone: Zone; days: WorkingDays },
): Day {
  let day = dayIn(after, zone);
  while (!fallsOn(schedule.on, day, days) || instantAt(day, schedule.time, zone) <= after) day = addDays(day, 1);
  return day;
}
