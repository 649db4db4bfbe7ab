import type { Every } from '#src/calendar/day.ts';
import type { Context } from '#src/timescale/piece.ts';
import { asEvery, readCount, readUnitAt, times } from '#src/timescale/readers/length.ts';
import { DASHES, isOrdinalEnding, monthNamed, weekdayNamed } from '#src/timescale/vocabulary.ts';
import { wordAt } from '#src/timescale/words.ts';
import type { Word } from '#src/timescale/words.ts';
import { HALF_TERMLY, IS_RANGE } from './recurrence.ts';
import type { Recurrence } from './recurrence.ts';

type Reader = (words: readonly Word[], index: number) => Recurrence | null;

const EACH = new Set(['every', 'each', 'per']);
const WEEKDAYS = new Set(['mondays', 'tuesdays', 'wednesdays', 'thursdays', 'fridays']);
const SEASONS = new Set(['spring', 'summer', 'autumn', 'winter']);
const TERM = /^terms?$/;
const ORDINALS: Readonly<Record<string, number>> = { other: 2, second: 2, third: 3, fourth: 4 };

// What may follow "every", the narrower first: a count with its unit would take anything.
const AFTER_EVERY: readonly Reader[] = [eachWeekday, eachYearly, eachTerm, eachCounted];

/** "every 3 months", "each municipal year", "every other month", "every Friday", "each June", "alternate weeks", "Mondays". */
export function readEachUnit({ words }: Context, index: number): Recurrence | null {
  const { lower } = wordAt(words, index);
  if (lower === 'alternate') return alternate(words, index + 1);
  if (WEEKDAYS.has(lower)) return { every: 'P1W' as Every, next: index + 1 };
  if (!EACH.has(lower)) return null;
  for (const read of AFTER_EVERY) {
    const found = read(words, index + 1);
    if (found !== null) return found;
  }
  return null;
}

// "alternate" | "weeks"
function alternate(words: readonly Word[], index: number): Recurrence | null {
  const unit = readUnitAt(words, index);
  return unit === null ? null : { every: asEvery(times(unit.unit, 2)), next: unit.next };
}

// "every" | "Friday"
function eachWeekday(words: readonly Word[], index: number): Recurrence | null {
  return weekdayNamed(wordAt(words, index)) === null ? null : { every: 'P1W' as Every, next: index + 1 };
}

// "every" | "June", "every" | "summer", "every" | "31st March"; what is named is left to be read as a date
function eachYearly(words: readonly Word[], index: number): Recurrence | null {
  const named = wordAt(words, index);
  const behindDay = isOrdinalEnding(wordAt(words, index + 1)) ? index + 2 : index + 1;
  const isDay = named.number !== null && monthNamed(wordAt(words, behindDay)) !== null;
  const isYearly = isDay || monthNamed(named) !== null || SEASONS.has(named.lower);
  return isYearly ? { every: 'P1Y' as Every, next: index } : null;
}

// "every" | "term", "each" | "half term"
function eachTerm(words: readonly Word[], index: number): Recurrence | null {
  const { lower } = wordAt(words, index);
  if (lower === 'half' && TERM.test(wordAt(words, index + 1).lower))
    return { every: null, next: index + 2, doubt: HALF_TERMLY };
  return TERM.test(lower) ? { every: 'P4M' as Every, implied: ['every'], next: index + 1 } : null;
}

// "every" | "3 months", "each" | "municipal year", "every" | "other month", "every" | "3rd month", "every" | "4-6 weeks"
function eachCounted(words: readonly Word[], index: number): Recurrence | null {
  const ordinal = ORDINALS[wordAt(words, index).lower];
  const said = ordinal === undefined ? readCount(words, index) : { count: ordinal, next: index + 1 };
  const { count, next } = said ?? { count: 1, next: index };
  const at = isOrdinalEnding(wordAt(words, next)) ? next + 1 : next;
  const isRange = DASHES.has(wordAt(words, at).lower) || wordAt(words, at).lower === 'to';
  const other = isRange ? readCount(words, at + 1) : null;
  const unit = readUnitAt(words, other?.next ?? at);
  if (unit === null) return null;
  if (other !== null) return { every: null, next: unit.next, doubt: IS_RANGE };
  return count === 0 ? null : { every: asEvery(times(unit.unit, count)), next: unit.next };
}
