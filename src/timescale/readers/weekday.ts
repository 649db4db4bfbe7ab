import { addDays, weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Context, Period } from '#src/timescale/piece.ts';
import { fixedPeriod } from '#src/timescale/piece.ts';
import { readCount } from './length.ts';
import { weekdayNamed } from '#src/timescale/vocabulary.ts';
import { wordAt } from '#src/timescale/words.ts';

const WEEK = 7;
const LATER: Readonly<Record<string, number>> = { week: WEEK, fortnight: 2 * WEEK };

/** "Friday" (the next to come), "this Friday", "next Friday" (of the coming week), "Friday week", "a week on Friday". */
export function readWeekday(context: Context, index: number): Period | null {
  return weekOnDay(context, index) ?? lastDay(context, index) ?? namedDay(context, index);
}

// "last Thursday": a plan's "last Friday of the month" is another thing.
function lastDay({ words, today, looksBack = false }: Context, index: number): Period | null {
  const weekday = looksBack && wordAt(words, index).lower === 'last' ? weekdayNamed(wordAt(words, index + 1)) : null;
  if (weekday === null) return null;
  const back = (weekdayOf(today) - weekday + WEEK) % WEEK;
  return oneDay(addDays(today, back === 0 ? -WEEK : -back), index + 2);
}

function namedDay(context: Context, index: number): Period | null {
  const { words, today } = context;
  const said = wordAt(words, index).lower;
  const isNear = said === 'this' || said === 'coming';
  const at = said === 'next' || isNear ? index + 1 : index;
  const weekday = weekdayNamed(wordAt(words, at));
  if (weekday === null || wordAt(words, index - 1).lower === 'last') return null;
  const isNext = said === 'next' || wordAt(words, at + 1).lower === 'next';
  const later = LATER[wordAt(words, at + 1).lower] ?? 0;
  const end = at + (later > 0 || wordAt(words, at + 1).lower === 'next' ? 2 : 1);
  const day = addDays(isNext ? nextWeeks(today, weekday) : coming(today, weekday), later);
  const period = oneDay(day, end);
  return isNext ? { ...period, implied: ['due'] } : period;
}

/** "a week on Friday", "three weeks on Friday", "a week today", "a fortnight tomorrow". */
export function weekOnDay(context: Context, index: number): Period | null {
  const { words, today } = context;
  const said = readCount(words, index);
  const start = said?.next ?? index;
  const unit = wordAt(words, start).lower;
  const later = LATER[unit.replace(/s$/u, '')] ?? 0;
  // “A week on Friday”, “three weeks on Friday”, “fortnight on Friday”; “week 3 Friday” is none.
  if (later === 0 || (said === null && unit !== 'fortnight')) return null;
  return onDay({ words, today }, start, later * (said?.count ?? 1));
}

function onDay({ words, today }: Pick<Context, 'words' | 'today'>, start: number, later: number): Period | null {
  const at = ['on', 'from'].includes(wordAt(words, start + 1).lower) ? start + 2 : start + 1;
  const weekday = weekdayNamed(wordAt(words, at));
  if (weekday !== null) return oneDay(addDays(coming(today, weekday), later), at + 1);
  const near = NEAR_DAYS[wordAt(words, at).lower];
  return near === undefined ? null : oneDay(addDays(today, near + later), at + 1);
}

const NEAR_DAYS: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  tomorrow: 1,
  tomoro: 1,
  tomorow: 1,
  tommorow: 1,
  tmrw: 1,
};

/** "today", "tomorrow", "the day after tomorrow", "tomorrow week". */
export function readNearDay(context: Context, index: number): Period | null {
  const { words, today } = context;
  const at = wordAt(words, index).lower === 'the' ? index + 1 : index;
  const isAfter =
    wordAt(words, at).lower === 'day' &&
    wordAt(words, at + 1).lower === 'after' &&
    wordAt(words, at + 2).lower === 'tomorrow';
  if (isAfter) return oneDay(addDays(today, 2), at + 3);
  const later = NEAR_DAYS[wordAt(words, index).lower];
  if (later === undefined) return null;
  const weeks = LATER[wordAt(words, index + 1).lower] ?? 0;
  return oneDay(addDays(today, later + weeks), weeks > 0 ? index + 2 : index + 1);
}

// Said on a Friday, "Friday" is a week away: for the same day people say today.
function coming(today: Day, weekday: number): Day {
  const ahead = (weekday - weekdayOf(today) + WEEK) % WEEK;
  return addDays(today, ahead === 0 ? WEEK : ahead);
}

function nextWeeks(today: Day, weekday: number): Day {
  return addDays(today, WEEK - weekdayOf(today) + weekday);
}

function oneDay(day: Day, next: number): Period {
  return { ...fixedPeriod({ start: day, end: day }, next), exact: true };
}
