import { weekdayOf } from '#src/calendar/day.ts';
import type { Context, Period } from './piece.ts';
import { weekdayNamed } from './vocabulary.ts';
import { wordAt } from './words.ts';

/** A date behind the name of a weekday, in doubt where it is another: “Monday 5 May 2026” is a Tuesday, a slip in the day or in the date. */
export function withWeekday({ words, text }: Context, index: number, period: Period): Period {
  const span = period.year === null || period.window ? null : period.inYear(period.year);
  const isSo = span === null || weekdayOf(span.start) === weekdayNamed(wordAt(words, index));
  if (isSo || period.doubt !== null) return period;
  const said = text.slice(wordAt(words, index).from, wordAt(words, period.next - 1).to);
  return { ...period, doubt: `“${said}” is another day of the week: the office can confirm the date.` };
}
