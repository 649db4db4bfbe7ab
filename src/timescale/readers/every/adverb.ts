import type { Every } from '#src/calendar/day.ts';
import { isOneSlipAway } from '#src/timescale/near-spelling.ts';
import type { Context } from '#src/timescale/piece.ts';
import { asEvery, readCount, times } from '#src/timescale/readers/length.ts';
import type { Length } from '#src/timescale/readers/length.ts';
import { DASHES } from '#src/timescale/vocabulary.ts';
import { wordAt } from '#src/timescale/words.ts';
import { HALF_TERMLY, IS_RANGE } from './recurrence.ts';
import type { Recurrence } from './recurrence.ts';

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
// "bimonthly", "biweekly": every two, or twice in one
const TWO_READINGS = /^bi(?=monthly|weekly|yearly|annual)/;

/** The length that an adverb written without a slip names: "yearly". */
export function lengthOfAdverb(said: string): Length | undefined {
  return ADVERBS[said];
}

/** "monthly", "quaterly", "six-monthly", "6 monthly", "bi-monthly", "half-yearly", "4-6 weekly". */
export function readAdverb({ words }: Context, index: number): Recurrence | null {
  const start = wordAt(words, index);
  // "4-6 weekly"
  const isRange =
    start.number !== null && DASHES.has(wordAt(words, index + 1).lower) && wordAt(words, index + 2).number !== null;
  if (isRange && adverbNamed(wordAt(words, index + 3).lower) !== undefined)
    return { every: null, next: index + 4, doubt: IS_RANGE };
  const hyphen = wordAt(words, index + 1).lower === '-' ? 1 : 0;
  const unsure = TWO_READINGS.test(start.lower) && ADVERBS[start.lower] === undefined;
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

// "quaterly", "montly"
function adverbNamed(said: string): Length | undefined {
  const near = said.length < SHORTEST_SLIP ? undefined : LONG_ADVERBS.find((adverb) => isOneSlipAway(said, adverb));
  return ADVERBS[said] ?? (near === undefined ? undefined : ADVERBS[near]);
}

function halfOf({ count, unit }: Length, next: number): Recurrence | null {
  if (unit === 'Y') return { every: 'P6M' as Every, next };
  // "half-termly"
  return unit === 'M' && count === 4 ? { every: null, next, doubt: HALF_TERMLY } : null;
}

function twoReadings(adverb: string, next: number): Recurrence | null {
  const length = adverbNamed(adverb);
  if (length === undefined) return null;
  if (length.unit === 'Y') return { every: 'P6M' as Every, implied: ['every'], next };
  const unit = length.unit === 'M' ? 'month' : 'week';
  return { every: null, next, doubt: `may mean every two ${unit}s or twice a ${unit}` };
}
