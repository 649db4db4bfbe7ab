import { addDays, addMonths, lastOfMonth, partsOf, weekdayOf } from '#src/calendar/day.ts';
import type { Day, Every } from '#src/calendar/day.ts';
import { numberNamed } from '#src/timescale/vocabulary.ts';
import { wordAt } from '#src/timescale/words.ts';
import type { Word } from '#src/timescale/words.ts';

/** A count of days, working days (B), weeks, months or years: what "six weeks" says. */
export type Length = { readonly count: number; readonly unit: 'D' | 'B' | 'W' | 'M' | 'Y' };

const UNITS: readonly (readonly [RegExp, Length])[] = [
  [/^days?'?$/, { count: 1, unit: 'D' }],
  [/^(?:weeks?|wks?)(?:'s)?$/, { count: 1, unit: 'W' }],
  [/^fortnights?(?:'s)?$/, { count: 2, unit: 'W' }],
  [/^(?:months?|mths?|mnths?)(?:'s)?$/, { count: 1, unit: 'M' }],
  [/^(?:quarters?|qtrs?)(?:'s)?$/, { count: 3, unit: 'M' }],
  [/^(?:years?|yrs?|annum)(?:'s)?$/, { count: 1, unit: 'Y' }],
];
const QUALIFIERS = new Set([
  'calendar',
  'working',
  'full',
  'consecutive',
  'financial',
  'municipal',
  'academic',
  'school',
  'council',
]);
const MOST = 240;

/** The unit that a word such as "months" names, or null. */
export function readUnit(word: Word): Length | null {
  return UNITS.find(([shape]) => shape.test(word.lower))?.[1] ?? null;
}

/** The number at a place and where it ends: "six", "6", "a couple of". */
export function readCount(
  words: readonly Word[],
  index: number,
): { readonly count: number; readonly next: number } | null {
  const isPair = wordAt(words, index).lower === 'a' && wordAt(words, index + 1).lower === 'couple';
  const at = isPair ? index + 1 : index;
  const count = numberNamed(wordAt(words, at));
  if (count === null || count > MOST) return null;
  const isCoupleOf = wordAt(words, at).lower === 'couple' && wordAt(words, at + 1).lower === 'of';
  // "six (6) months"
  const isRepeated = wordAt(words, at + 1).lower === '(' && wordAt(words, at + 2).number === count;
  return { count, next: at + 1 + (isCoupleOf ? 1 : 0) + (isRepeated ? 3 : 0) };
}

/** The unit at a place, past "calendar", "working" or a hyphen, and where it ends. */
export function readUnitAt(
  words: readonly Word[],
  index: number,
): { readonly unit: Length; readonly next: number } | null {
  const hyphen = wordAt(words, index).lower === '-' ? index + 1 : index;
  const at = QUALIFIERS.has(wordAt(words, hyphen).lower) ? hyphen + 1 : hyphen;
  const unit = readUnit(wordAt(words, at));
  if (unit === null) return null;
  const isWorking = wordAt(words, hyphen).lower === 'working' && unit.unit === 'D';
  // "6 months’ time" has a mark after the word.
  return {
    unit: isWorking ? { ...unit, unit: 'B' } : unit,
    next: /^['’]$/.test(wordAt(words, at + 1).lower) ? at + 2 : at + 1,
  };
}

/** The length at a place and where it ends: "six weeks", "a couple of months". */
export function readLength(
  words: readonly Word[],
  index: number,
): { readonly length: Length; readonly next: number } | null {
  const count = readCount(words, index);
  const unit = count === null ? null : readUnitAt(words, count.next);
  return count === null || unit === null ? null : { length: times(unit.unit, count.count), next: unit.next };
}

/** A length so many times over. */
export function times({ count, unit }: Length, number: number): Length {
  return { count: count * number, unit };
}

/** A length as the interval of a review. */
export function asEvery({ count, unit }: Length): Every {
  return `P${count}${unit === 'B' ? 'D' : unit}` as Every;
}

/** The day a length after another. */
export function dayAfter(day: Day, { count, unit }: Length): Day {
  switch (unit) {
    case 'D':
      return addDays(day, count);
    case 'W':
      return addDays(day, count * 7);
    case 'M':
      return monthsAfter(day, count);
    case 'Y':
      return monthsAfter(day, count * 12);
    case 'B':
      return workingDaysAfter(day, count);
  }
}

/** The day a length before another. */
export function dayBefore(day: Day, { count, unit }: Length): Day {
  if (unit === 'D' || unit === 'W') return dayAfter(day, { count: -count, unit });
  // A month before 30 June is 30 May: of two readings the earlier leaves time.
  if (unit === 'M' || unit === 'Y') return addMonths(day, unit === 'M' ? -count : -12 * count);
  let first = day;
  for (let left = count; left > 0; left -= weekdayOf(first) > 5 ? 0 : 1) first = addDays(first, -1);
  return first;
}

// Six months from the end of June is the end of December, not its thirtieth.
function monthsAfter(day: Day, count: number): Day {
  const later = addMonths(day, count);
  const { year, month } = partsOf(later);
  return partsOf(addDays(day, 1)).day === 1 ? lastOfMonth(year, month) : later;
}

// Weekends are left out; bank holidays are not known here.
function workingDaysAfter(day: Day, count: number): Day {
  let last = day;
  for (let left = count; left > 0; left -= weekdayOf(last) > 5 ? 0 : 1) last = addDays(last, 1);
  return last;
}
