import { monthName } from '#src/calendar/say-day.ts';
import { clip } from '#src/messages/text/clip.ts';
import type { Refusal } from '#src/plan/refusal.ts';

type NoSuchDay = Pick<Extract<Refusal, { because: 'no-such-day' }>, 'month' | 'year' | 'days'>;

/** Why there is no such day: how many days its month has, or that there are twelve months. */
export function sayNoSuchDay({ month, year, days }: NoSuchDay): string {
  if (month === null) return 'There are twelve months, and the day comes first: 31/1.';
  const which = year === null ? monthName(month) : `${monthName(month)} ${year}`;
  return `${which} has ${month === FEBRUARY && year === null ? '28 or 29' : days} days.`;
}

const FEBRUARY = 2;
const QUOTED = 40;

/** The same with the day itself: “There is no 32 January. January has 31 days.” */
export function sayNoDay(day: NoSuchDay & { readonly said: string }): string {
  return `There is no ${clip(day.said, QUOTED)}. ${sayNoSuchDay(day)}`;
}

/** Asks a lead for the day that was meant. */
export const WHICH_DAY_EXPECTED = 'Which day do you expect it?';
