import type { Every } from '#src/calendar/day.ts';
import type { Context, EveryPiece } from '#src/timescale/piece.ts';
import { isOneSlipAway } from '#src/timescale/near-spelling.ts';
import {
  DASHES,
  isOrdinalEnding,
  monthNamed,
  ordinalNamed,
  ROUND_WORK,
  weekdayNamed,
} from '#src/timescale/vocabulary.ts';
import { isLetters, wordAt } from '#src/timescale/words.ts';
import type { Word } from '#src/timescale/words.ts';
import { asEvery, readCount, readUnitAt, times } from './length.ts';
import type { Length } from './length.ts';

type Found = {
  readonly every: Every | null;
  readonly next: number;
  readonly implied?: readonly ['every'];
  readonly doubt?: string;
};

const ADVERBS: Readonly<Record<string, Length>> = {
  daily: { count: 1, unit: 'D' },
  weekly: { count: 1, unit: 'W' },
  fortnightly: { count: 2, unit: 'W' },
  monthly: { count: 1, unit: 'M' },
  quarterly: { count: 3, unit: 'M' },
  termly: { count: 4, unit: 'M' },
  annually: { count: 1, unit: 'Y' },
  annual: { count: 1, unit: 'Y' },
  yearly: { count: 1, unit: 'Y' },
  biannual: { count: 6, unit: 'M' },
  biannually: { count: 6, unit: 'M' },
  biennial: { count: 2, unit: 'Y' },
  biennially: { count: 2, unit: 'Y' },
  triennial: { count: 3, unit: 'Y' },
  triennially: { count: 3, unit: 'Y' },
};
const LONG_ADVERBS = ['monthly', 'quarterly', 'annually', 'fortnightly'];
const SHORTEST_SLIP = 6;
const NOT_EXACT = new Set(['termly', 'biannual', 'biannually']);
const TIMES: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };
const OTHER: Readonly<Record<string, number>> = { other: 2, second: 2, third: 3, fourth: 4 };
const WEEKDAYS_ALL = new Set('mondays tuesdays wednesdays thursdays fridays'.split(' '));
const HALF_TERMLY = 'is every six or seven weeks';
const DAYS_OF: Readonly<Record<Length['unit'], number>> = { D: 1, B: 1, W: 7, M: 12, Y: 12 };

/** "monthly", "every 3 months", "six-monthly", "each municipal year", "twice a year", "bi-monthly", "every June". */
export function readEvery(context: Context, index: number): EveryPiece | null {
  const found =
    everyUnit(context, index) ?? dayOfMonth(context, index) ?? timesPer(context, index) ?? adverb(context, index);
  if (found === null) return null;
  const { every, next, implied = [], doubt = null } = found;
  return { kind: 'every', every, doubt, implied, first: index, next, sure: isSure(context, index, next) };
}

// "every 3 months", "each municipal year", "every other month", "every Friday", "each June", "per quarter"
function everyUnit({ words }: Context, index: number): Found | null {
  if (wordAt(words, index).lower === 'alternate') return alternate(words, index);
  if (WEEKDAYS_ALL.has(wordAt(words, index).lower)) return { every: 'P1W' as Every, next: index + 1 };
  if (!['every', 'each', 'per'].includes(wordAt(words, index).lower)) return null;
  const named = wordAt(words, index + 1);
  if (weekdayNamed(named) !== null) return { every: 'P1W' as Every, next: index + 2 };
  // "every 31st March"
  const day = isOrdinalEnding(wordAt(words, index + 2)) ? index + 3 : index + 2;
  if (named.number !== null && monthNamed(wordAt(words, day)) !== null)
    return { every: 'P1Y' as Every, next: index + 1 };
  if (monthNamed(named) !== null) return { every: 'P1Y' as Every, next: index + 1 };
  if (/^(?:spring|summer|autumn|winter)$/.test(named.lower)) return { every: 'P1Y' as Every, next: index + 1 };
  if (named.lower === 'half' && /^terms?$/.test(wordAt(words, index + 2).lower))
    return { every: null, next: index + 3, doubt: HALF_TERMLY };
  if (/^terms?$/.test(named.lower)) return { every: 'P4M' as Every, implied: ['every'], next: index + 2 };
  const count = OTHER[named.lower] ?? readCount(words, index + 1)?.count ?? 1;
  const end = OTHER[named.lower] === undefined ? (readCount(words, index + 1)?.next ?? index + 1) : index + 2;
  // "every 3rd month"
  const at = isOrdinalEnding(wordAt(words, end)) ? end + 1 : end;
  const other =
    DASHES.has(wordAt(words, at).lower) || wordAt(words, at).lower === 'to' ? readCount(words, at + 1) : null;
  const unit = readUnitAt(words, other?.next ?? at);
  if (unit !== null && other !== null) return { every: null, next: unit.next, doubt: 'gives a range' };
  return unit === null || count === 0 ? null : { every: asEvery(times(unit.unit, count)), next: unit.next };
}

// "alternate weeks"
function alternate(words: readonly Word[], index: number): Found | null {
  const unit = readUnitAt(words, index + 1);
  return unit === null ? null : { every: asEvery(times(unit.unit, 2)), next: unit.next };
}

// "first Monday of the month", "2nd Tuesday of each month"
function dayOfMonth({ words }: Context, index: number): Found | null {
  const isNumber = wordAt(words, index).number !== null && isOrdinalEnding(wordAt(words, index + 1));
  if (!isNumber && ordinalNamed(wordAt(words, index)) === null) return null;
  const second = index + (isNumber ? 3 : 2);
  const isTwo = /^(?:&|and|,)$/.test(wordAt(words, second - 1).lower) && isOrdinalEnding(wordAt(words, second + 1));
  if (isTwo && weekdayNamed(wordAt(words, second + 2)) !== null)
    return { every: null, next: second + 3, doubt: 'comes round more than once a month' };
  const at = isNumber ? index + 2 : index + 1;
  const [of, the, month] = [1, 2, 3].map((more) => wordAt(words, at + more).lower);
  if (weekdayNamed(wordAt(words, at)) === null || !['of', 'in'].includes(of ?? '')) return null;
  if (!['the', 'each', 'every'].includes(the ?? '') || month !== 'month') return null;
  return { every: 'P1M' as Every, next: at + 4 };
}

// "once a month", "twice yearly", "three times a year"
function timesPer({ words }: Context, index: number): Found | null {
  const [number, at] = countOfTimes(words, index);
  if (number === 0) return null;
  const between = ['a', 'an', 'per', 'each', 'every', 'in', '-'].includes(wordAt(words, at).lower) ? at + 1 : at;
  const adverbs = ADVERBS[wordAt(words, between).lower];
  const unit = adverbs === undefined ? readUnitAt(words, between) : { unit: adverbs, next: between + 1 };
  if (unit === null || (between === at && adverbs === undefined)) return null;
  return partOf(unit.unit, number, unit.next);
}

function countOfTimes(words: readonly Word[], index: number): readonly [number, number] {
  const number = TIMES[wordAt(words, index).lower];
  if (number !== undefined) return [number, index + 1];
  const count = readCount(words, index);
  if (count !== null && /^(?:times|x)$/.test(wordAt(words, count.next).lower)) return [count.count, count.next + 1];
  // "x2 per year"
  const times = wordAt(words, index).lower === 'x' ? wordAt(words, index + 1).number : null;
  return times === null ? [0, index] : [times, index + 2];
}

function partOf(whole: Length, number: number, next: number): Found {
  if (number === 1) return { every: asEvery(whole), next };
  const parts = whole.unit === 'Y' ? { count: 12 * whole.count, unit: 'M' as const } : inWeeks(whole);
  if (parts.count % number !== 0)
    return { every: null, next, doubt: 'does not divide into whole days, weeks or months' };
  return { every: asEvery({ count: parts.count / number, unit: parts.unit }), implied: ['every'], next };
}

function inWeeks(whole: Length): Length {
  return whole.unit === 'M'
    ? { count: whole.count * 4, unit: 'W' }
    : { count: whole.count * DAYS_OF[whole.unit], unit: 'D' };
}

// "quaterly", "montly"
function adverbNamed(said: string): Length | undefined {
  const near = said.length < SHORTEST_SLIP ? undefined : LONG_ADVERBS.find((adverb) => isOneSlipAway(said, adverb));
  return ADVERBS[said] ?? (near === undefined ? undefined : ADVERBS[near]);
}

// "monthly", "six-monthly", "6 monthly", "bi-monthly", "half-yearly"
function adverb({ words }: Context, index: number): Found | null {
  const start = wordAt(words, index);
  // "4-6 weekly"
  const isRange =
    start.number !== null && DASHES.has(wordAt(words, index + 1).lower) && wordAt(words, index + 2).number !== null;
  if (isRange && adverbNamed(wordAt(words, index + 3).lower) !== undefined)
    return { every: null, next: index + 4, doubt: 'gives a range' };
  const hyphen = wordAt(words, index + 1).lower === '-' ? 1 : 0;
  const unsure = /^bi(?=monthly|weekly|yearly|annual)/.test(start.lower) && ADVERBS[start.lower] === undefined;
  if (unsure) return twoReadings(start.lower.slice(2), index + 1);
  const single = adverbNamed(start.lower);
  if (single !== undefined)
    return { every: asEvery(single), next: index + 1, ...(NOT_EXACT.has(start.lower) ? { implied: ['every'] } : {}) };
  const last = wordAt(words, index + 1 + hyphen).lower;
  const length = adverbNamed(last);
  if (length === undefined) return null;
  const next = index + 2 + hyphen;
  if (start.lower === 'bi') return twoReadings(last, next);
  if (start.lower === 'half') return halfOf(length, next);
  const count = readCount(words, index)?.count ?? 0;
  return count === 0 || start.lower === 'a' ? null : { every: asEvery(times(length, count)), next };
}

function halfOf({ count, unit }: Length, next: number): Found | null {
  if (unit === 'Y') return { every: 'P6M' as Every, next };
  // "half-termly"
  return unit === 'M' && count === 4 ? { every: null, next, doubt: HALF_TERMLY } : null;
}

function twoReadings(adverbSaid: string, next: number): Found | null {
  const length = adverbNamed(adverbSaid);
  if (length === undefined) return null;
  if (length.unit === 'Y') return { every: 'P6M' as Every, implied: ['every'], next };
  const unit = length.unit === 'M' ? 'month' : 'week';
  return { every: null, next, doubt: `may mean every two ${unit}s or twice a ${unit}` };
}

// "monthly review" and "monthly" recur; "weekly brief already in place" and "annual report" name things.
function isSure({ words }: Context, index: number, next: number): boolean {
  const first = wordAt(words, index).lower;
  if (first === 'every' || first === 'each' || first === 'per') return true;
  const after = wordAt(words, next);
  if (first === 'annual' && /^reports?$/.test(after.lower)) return false;
  if (/^(?:then|and|review|reviewed|report|reported|monitored|updated)$/.test(wordAt(words, index - 1).lower))
    return true;
  const isDate = monthNamed(after) !== null || weekdayNamed(after) !== null;
  return isDate || !isLetters(after) || ROUND_WORK.has(after.lower);
}
