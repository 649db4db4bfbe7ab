import { addDays, weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { readWhen } from './read-when.ts';
import { unlikelyIn } from './unlikely-day.ts';
import type { UnlikelyDay } from './unlikely-day.ts';

const A_DATE = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?\s+\p{L}{3,9}|\d{1,2}[/.]\d{1,2})(?:[\s/.]+(?:20)?\d{2}(?!\d))?`;
const WITH_WEEKDAY = new RegExp(
  String.raw`(?<!\p{L})(mon|tue|wed|thu|fri|sat|sun)\p{L}*[\s,]+(?:the\s+)?(${A_DATE})`,
  'iu',
);
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WEEK = 7;

/** A date in words that is said to be another day of the week than it is, “Friday 31 January 2016”; null for none. */
export function wrongWeekdayIn(words: string, today: Day): (UnlikelyDay & { readonly index: number }) | null {
  const match = WITH_WEEKDAY.exec(words);
  const day = match === null ? null : (readWhen(match[2] ?? '', today)?.day ?? null);
  if (match === null || day === null) return null;
  const off = WEEKDAYS.indexOf((match[1] ?? '').toLowerCase()) + 1 - weekdayOf(day);
  if (off === 0) return null;
  const other = unlikelyIn(day, today);
  if (other !== null) return { ...other, index: match.index };
  // The nearest such day of the week, back or on.
  const nearest = addDays(day, off > WEEK / 2 ? off - WEEK : off < -WEEK / 2 ? off + WEEK : off);
  return { day, why: 'weekday', instead: [day, ...(nearest > today ? [nearest] : [])], index: match.index };
}
