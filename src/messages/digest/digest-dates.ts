import type { Day } from '#src/calendar/day.ts';
import { sayAge, sayDay, sayDistance } from '#src/calendar/say-day.ts';
import type { WorkingDays } from '#src/calendar/working-days.ts';

/** The day a digest speaks on, and the working days it counts by. */
export type Today = { readonly today: Day; readonly days: WorkingDays };

/** A due day with how far off it is: 'due 30 Nov, 2 working days late', 'due 4 Dec, in 3 working days', 'due today'. */
export function sayDue(due: Day, { today, days }: Today): string {
  const distance = sayDistance(due, today, days);
  const far = distance.startsWith('due in ') ? distance.slice('due '.length) : distance;
  return far.startsWith('due ') ? far : `due ${sayDay(due, today)}, ${far}`;
}

/** How long something has lasted: '2 weeks', '5 months'; at least a day. */
export function saySpan(since: Day, today: Day): string {
  const age = sayAge(since, today);
  return age === 'yesterday' || age === 'today' ? '1 day' : age.slice(0, -' ago'.length);
}

/** How far a date moved: '2 months later', '1 day earlier'. */
export function sayShift(from: Day, to: Day): string {
  if (from === to) return 'the same day';
  const [first, last] = from < to ? [from, to] : [to, from];
  return `${saySpan(first, last)} ${from < to ? 'later' : 'earlier'}`;
}
