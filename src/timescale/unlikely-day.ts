import { addDays, addMonths, weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { weekdayNamed } from './vocabulary.ts';
import { readWords } from './words.ts';

/** A day that cannot be meant as it was said: its year is far from today, it has passed, or it is another day of the week; `instead` are those that may be meant. */
export type UnlikelyDay = {
  readonly day: Day;
  readonly why: 'far' | 'passed' | 'weekday';
  readonly instead: readonly Day[];
};

const MONTHS_BACK = 12;
const MONTHS_AHEAD = 20 * 12;

/** True for a day so long ago or so far ahead that its year is more likely a slip: 1999, 2206. */
export function isUnlikely(day: Day, today: Day): boolean {
  return day < addMonths(today, -MONTHS_BACK) || day > addMonths(today, MONTHS_AHEAD);
}

const DAYS_OF_SLIP = 31;

/** What is unlikely of a day that somebody expects; null for one that may well be. A day of last month or so is told of, and no slip of the year. */
export function unlikelyIn(day: Day, today: Day): UnlikelyDay | null {
  if (isUnlikely(day, today)) return { day, why: 'far', instead: [day] };
  if (day >= today) return null;
  return { day, why: 'passed', instead: day < addDays(today, -DAYS_OF_SLIP) ? [addMonths(day, 12)] : [] };
}

/** True for words that say the day of the week of a day too, as a card does that has read it back: “Tue 31 Jan 2206”. */
export function saysWeekdayOf(words: string, day: Day): boolean {
  return /\d{4}/u.test(words) && readWords(words).some((word) => weekdayNamed(word) === weekdayOf(day));
}
