import { sayDay } from '#src/calendar/say-day.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import type { Review } from '#src/plan/governance/reviews/review.ts';

/** When a review is held: "every 3 months from Wed 26 Aug 2015", "on Fri 26 Feb 2016 and Fri 26 Aug 2016". */
export function sayRhythm({ on, every, until }: Pick<Review, 'on' | 'every' | 'until'>): string {
  const days = sayAnd(on.map((day) => sayDay(day)));
  if (every === undefined) return `on ${days}`;
  const { count = '', unit = '' } = /^P(?<count>\d+)(?<unit>[WMY])$/u.exec(every)?.groups ?? {};
  const name = UNITS[unit] ?? 'day';
  const often = count === '1' ? `every ${name}` : `every ${count} ${name}s`;
  return `${often} from ${days}${until === undefined ? '' : ` until ${sayDay(until)}`}`;
}

const UNITS: Readonly<Record<string, string>> = { W: 'week', M: 'month', Y: 'year' };
