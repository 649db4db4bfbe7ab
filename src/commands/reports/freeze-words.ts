import type { Day } from '#src/calendar/day.ts';
import { readPastDay } from '#src/plan/governance/written/past-day.ts';
import { kindIn, saysNothingMore } from './report-words.ts';

/** What is to be frozen, as far as it was said for certain; `isWhole` where every word is accounted for. */
export type FreezeWords = {
  readonly kind: string | null;
  readonly asAt: Day | null;
  readonly name: string | null;
  readonly isWhole: boolean;
};

const NAME = /[\s,;:]*(?<![\p{L}\p{N}])(?:called|named|titled)\s*:?\s+(?<name>.+?)(?=[\s,;]+as (?:at|of)\s|\s*$)/iu;
const QUOTED = /["“](?<name>[^"“”]+)["”]/u;
/** Nobody calls a report so. */
const COURTESY = /(?:[\s,;.!–—-]+(?:please|pls|thanks|thank you|many thanks|thx|ta|cheers))+[\s.!]*$/iu;
const ENDS = /^["“”'‘\s]+|["“”'’\s.]+$/gu;

/** Reads “six-monthly as at 31 Aug, called Six months to August”; a day without a year is the last such day. */
export function readFreezeWords(words: string, today: Day): FreezeWords {
  const named = NAME.exec(words) ?? QUOTED.exec(words);
  const name = named?.groups?.['name']?.replace(COURTESY, '').replaceAll(ENDS, '') ?? '';
  const rest = named === null ? words : words.replace(named[0], ' ');
  const kind = kindIn(rest);
  const unkind = kind === null ? rest : kind.left;
  const day = readPastDay(unkind, today);
  // A day to come is said to be that, and no stretch is a day.
  const isDay = day !== null && (day.isSure || day.day > today);
  const left = isDay ? unkind.replace(day.text, ' ') : unkind;
  return {
    kind: kind?.kind ?? null,
    asAt: isDay ? day.day : null,
    name: name === '' ? null : name,
    isWhole: saysNothingMore(left),
  };
}
