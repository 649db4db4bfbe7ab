import { addMonths, weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { weekdayNamed } from './vocabulary.ts';
import { readWords } from './words.ts';

const MONTHS_BACK = 12;
const MONTHS_AHEAD = 20 * 12;

/** True for a day so long ago or so far ahead that its year is more likely a slip: 1999, 2206. */
export function isUnlikely(day: Day, today: Day): boolean {
  return day < addMonths(today, -MONTHS_BACK) || day > addMonths(today, MONTHS_AHEAD);
}

/** True for words that say the day of the week of a day too, as a card does that has read it back: “Tue 31 Jan 2206”. */
export function saysWeekdayOf(words: string, day: Day): boolean {
  return /\d{4}/u.test(words) && readWords(words).some((word) => weekdayNamed(word) === weekdayOf(day));
}
