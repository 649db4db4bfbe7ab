import { partsOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { monthNamed } from '#src/timescale/vocabulary.ts';
import { isLetters, readWords, wordAt } from '#src/timescale/words.ts';
import type { Word } from '#src/timescale/words.ts';

// Fewer might all be days by chance.
const ENOUGH = 4;
const YEARS_BACK = 1;
const YEARS_AHEAD = 6;

/** The first of a plan's months with a year of two digits, where all of them show that "Mar 26" is a month and no 26th: there are several, and none has a number that is no year of about then; else null. */
export function shortYearsIn(cells: readonly string[], published: Day): string | null {
  const now = partsOf(published).year % 100;
  const found = cells.flatMap((cell) => monthsWithNumbers(readWords(cell)));
  const numbers = found.map((each) => Number(each.split(' ')[1]));
  const areYears = numbers.every((number) => number >= now - YEARS_BACK && number <= now + YEARS_AHEAD);
  return new Set(found).size >= ENOUGH && areYears ? (found[0] ?? null) : null;
}

// "Mar 26" of "Mar 26" and "Mar-26"; none of "Mar 2026" and "3 Mar 26".
function monthsWithNumbers(words: readonly Word[]): readonly string[] {
  return words.flatMap((word, at) => {
    const isMonth = isLetters(word) && monthNamed(word) !== null;
    const next = /^[-.'’]$/u.test(wordAt(words, at + 1).lower) ? at + 2 : at + 1;
    const { number, text } = wordAt(words, next);
    const isDay = wordAt(words, at - 1).number !== null;
    return !isMonth || number === null || text.length > 2 || isDay ? [] : [`${word.text} ${text}`];
  });
}
