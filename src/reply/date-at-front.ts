import type { Day } from '#src/calendar/day.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import type { Clause } from './clause.ts';
import { typedFrom, wordsIn } from './clause.ts';
import type { ImpliedPart } from './reading.ts';

/** A date that begins so many words on in a clause. */
export type DateAtFront = {
  readonly day: Day;
  /** The first day of a stretch such as "next week"; null for one day. */
  readonly start: Day | null;
  readonly implied: readonly ImpliedPart[];
  readonly took: number;
};

const COULD_BE_DATED =
  /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)|\b(?:days?|weeks?|months?|years?|quarter|tomorrow|today|christmas|xmas|easter|spring|summer|autumn|winter|end|eoy|eom|term|fy|fortnight|half)\b/i;
// What follows gives the reason, not the date.
const REASON =
  /^(?:because|cos|as|due|since|so|but|waiting|awaiting|pending|if|when|once|instead|subject|owing|assuming|provided)$/i;
const LONGEST = 10;

/** The date at the front of what is left of a clause, so many words on; null when none begins there. */
export function dateAtFront(clause: Clause, skipped: number, today: Day): DateAtFront | null {
  const typed = withoutReason(typedFrom(clause, skipped));
  if (!COULD_BE_DATED.test(typed)) return null;
  const when = readWhen(typed, today);
  if (when === null || when.index > 0) return null;
  const took = wordsIn(typed.slice(0, when.text.length));
  return { day: when.day, start: when.start, implied: impliedOf(when), took };
}

/** The date that "for" or "in" and a length of time come to: "for two weeks". */
export function dateAfter(length: string, today: Day): DateAtFront | null {
  const when = COULD_BE_DATED.test(length) ? readWhen(`in ${length}`, today) : null;
  if (when === null || when.rest !== '') return null;
  return { day: when.day, start: when.start, implied: impliedOf(when), took: wordsIn(length) };
}

function impliedOf(when: { readonly day: Day; readonly implied: readonly string[] }): readonly ImpliedPart[] {
  const { day } = when;
  const parts: ImpliedPart[] = [];
  if (when.implied.includes('year')) parts.push({ what: 'year', day });
  if (when.implied.some((part) => part !== 'year' && part !== 'every')) parts.push({ what: 'day', day });
  return parts;
}

function withoutReason(typed: string): string {
  const words = typed.split(' ').slice(0, LONGEST);
  const stop = words.findIndex((word) => REASON.test(word));
  return (stop === -1 ? words : words.slice(0, stop)).join(' ');
}
