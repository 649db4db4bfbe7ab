import { addDays, addMonths, daysBetween } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Impliable } from '#src/timescale/timescale.ts';
import { readWhen } from '#src/timescale/read-when.ts';

/** A day of the past that somebody named: where its words stand, and whether it is one day for certain. */
export type PastDay = {
  readonly day: Day;
  /** False for a stretch, of which it is the last day, for a day that is still to come, and for one that only a rolled-back year makes past. */
  readonly isSure: boolean;
  /** The words for it, with "as at" before them. */
  readonly text: string;
  readonly index: number;
};

/** Nearly a year: nobody leaves the year out of such a day. */
export const LONG_AGO = 300;

/** Yesterday, in words. */
export const YESTERDAY = /(?<!\p{L})(?:(?:as )?(?:at|of|on) )?(?:yesterday|the day before)(?!\p{L})/iu;
const BEFORE = /(?:(?<!\p{L})(?:as|dated|for|on|at|of|its|the|meeting)\s+)+$/iu;
const LAST = /(?<!\p{L})last\s+$/iu;
const WEEKDAY = /^(?:on\s+)?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/iu;

/** Reads "as at 30 June", "3 March", "yesterday", "last Tuesday": of a day without a year the last that has come; null where no day is named. */
export function readPastDay(words: string, today: Day): PastDay | null {
  const yesterday = YESTERDAY.exec(words);
  if (yesterday !== null) return { day: addDays(today, -1), isSure: true, text: yesterday[0], index: yesterday.index };
  const when = readWhen(words, today);
  if (when === null) return null;
  const last = LAST.exec(words.slice(0, when.index))?.[0] ?? '';
  const before = BEFORE.exec(words.slice(0, when.index - last.length))?.[0] ?? '';
  const index = when.index - last.length - before.length;
  return { ...asPast(when, today), text: words.slice(index, when.index + when.text.length), index };
}

/** A day that was named, as one that has been: the last such day where its year is not said, and whether that is certain. */
export function asPast(
  when: {
    readonly day: Day;
    readonly start: Day | null;
    readonly implied: readonly Impliable[];
    readonly text: string;
  },
  today: Day,
): Pick<PastDay, 'day' | 'isSure'> {
  const noYear = when.implied.includes('year');
  const day = lastOf(when.day, today, { isWeekday: WEEKDAY.test(when.text), noYear });
  // "5 December" on 30 November may be a slip for what is to come.
  const isLongAgo = noYear && daysBetween(day, today) > LONG_AGO;
  return { day, isSure: !isStretch(when) && !isLongAgo && day <= today };
}

/** True for words of several days, such as “in March”. */
export function isStretch(when: {
  readonly day: Day;
  readonly start: Day | null;
  readonly implied: readonly Impliable[];
}): boolean {
  return when.implied.includes('due') || (when.start !== null && when.start !== when.day);
}

function lastOf(day: Day, today: Day, of: { readonly isWeekday: boolean; readonly noYear: boolean }): Day {
  if (day <= today) return day;
  if (of.isWeekday) return addDays(day, -7);
  return of.noYear ? addMonths(day, -12) : day;
}
