import { dayOf, firstOfMonth, partsOf } from '#src/calendar/day.ts';
import type { Context, Period } from '#src/timescale/piece.ts';
import { PLAIN } from '#src/timescale/piece.ts';
import type { Span } from '#src/timescale/span.ts';
import {
  DASHES,
  isOrdinalEnding,
  monthAt,
  monthMisread,
  monthNamed,
  sayMisread,
  weekdayNamed,
} from '#src/timescale/vocabulary.ts';
import { isDotted, isLetters, wordAt } from '#src/timescale/words.ts';
import { dayInWords, ordinalDayAt } from '#src/timescale/ordinal-day.ts';
import { withWeekday } from '#src/timescale/with-weekday.ts';
import { readLongYear, readYearAfterMonth, shortYear } from './said-year.ts';

/** "31 Jan", "31st of March 2016", "Friday 31 July 2015", "March 31st, 2016", "31-Mar-16", "4-15 Jan", "4 and 15 Jan". */
export function readDayOfMonth(context: Context, index: number): Period | null {
  const start = afterWeekday(context, index);
  const period = dayThenMonth(context, start) ?? monthThenDay(context, start);
  return period === null || start === index ? period : withWeekday(context, index, period);
}

/** "the 15th", "31st": no month said, so the nearest ahead. */
export function readBareDay(context: Context, index: number): Period | null {
  const { words, today } = context;
  const start = afterWeekday(context, index);
  const at = wordAt(words, start).lower === 'the' ? start + 1 : start;
  const day = dayAt(context, at);
  const inWords = day !== null && at > start && context.chat ? ordinalDayAt(words, at) : null;
  if (day !== null && inWords !== null && day >= FIRST_BARE && !isBeforeMonth(context, inWords.next))
    return bareDay(today, day, inWords.next);
  if (day === null || !isOrdinalEnding(wordAt(words, at + 1))) return null;
  const near = ofNearMonth(context, at + 2);
  if (near !== null) return near.dayIn(day);
  if (isLetters(wordAt(words, at + 2)) && !MAY_FOLLOW.has(wordAt(words, at + 2).lower)) return null;
  if (isListedWeekday(context, at + 2)) return null;
  const listed = monthOfList(context, at + 2);
  if (listed !== null)
    return { ...PLAIN, ...listed, inYear: daysIn(listed.month, day, day), exact: true, next: at + 2 };
  return bareDay(today, day, at + 2);
}

function isBeforeMonth({ words }: Context, index: number): boolean {
  const at = wordAt(words, index).lower === 'of' ? index + 1 : index;
  return monthNamed(wordAt(words, at)) !== null;
}

/** “The 16th of next month”, in chat. */
function ofNearMonth({ words, today, chat }: Context, index: number): { dayIn: (day: number) => Period | null } | null {
  const [of, which, month] = [0, 1, 2].map((later) => wordAt(words, index + later).lower);
  const later = which === 'next' ? 1 : 0;
  if (!chat || of !== 'of' || month !== 'month' || (which !== 'next' && which !== 'this')) return null;
  const first = firstOfMonth(partsOf(today).year, partsOf(today).month + later);
  const { year, month: number } = partsOf(first);
  return {
    dayIn: (day) => {
      const start = dayOf(year, number, day);
      const span = start === null ? null : { start, end: start };
      return span && { ...PLAIN, inYear: () => span, year: 0, exact: true, next: index + 3 };
    },
  };
}

// "the second" is more often an action than a day, "the twenty-eighth" is always one.
const FIRST_BARE = 10;

function bareDay(today: Span['start'], day: number, next: number): Period | null {
  const span = nearestAhead(today, day);
  return span === null
    ? null
    : { ...PLAIN, inYear: () => span, year: 0, exact: true, implied: ['year', 'month'], next };
}

// The number of "Phase 1 June 2015" is not a day.
const COUNTED = new Set([
  'phase',
  'stage',
  'step',
  'part',
  'tier',
  'wave',
  'tranche',
  'cohort',
  'priority',
  'objective',
  'section',
  'option',
  'ph',
  'milestone',
  'gate',
  'term',
]);
// "Ph1 May 2026", "WP2 June": letters that count; "to31 March" lost a space.
const MOST_COUNTING = 3;
const BEFORE_DAYS = new Set(['by', 'to', 'on', 'and', 'end', 'the', 'due']);

const MOST_LISTED = 6;

/** The month and year behind "1st, 2nd and 3rd October 2019"; null where no list of days goes on to a month. */
function monthOfList(context: Context, index: number): { readonly month: number; readonly year: number | null } | null {
  const { words } = context;
  let at = index;
  for (let left = MOST_LISTED; left > 0; left -= 1) {
    const next = skipJoints(context, at);
    if (next === at || dayAt(context, next) === null) return null;
    at = afterDay(context, next);
    const month = monthNamed(wordAt(words, at));
    if (month !== null) return { month, year: readYearAfterMonth(context, at + 1)?.year ?? null };
  }
  return null;
}

function skipJoints({ words }: Context, index: number): number {
  let at = index;
  while (/^(?:,|&|and|or|\/)$/.test(wordAt(words, at).lower)) at += 1;
  return at;
}

// The "2nd" of "2nd & 4th Tuesday" counts weeks.
function isListedWeekday({ words }: Context, index: number): boolean {
  const isJoined = /^(?:&|and|,)$/.test(wordAt(words, index).lower) && isOrdinalEnding(wordAt(words, index + 2));
  return isJoined && weekdayNamed(wordAt(words, index + 3)) !== null;
}

// "by the 15th if HR agree" is a date, "the 2nd draft" is none.
const MAY_FOLLOW = new Set(
  "at or and if but now for as because please latest onwards to until till when once instead i i'm is so sorry thanks afraid not worst best possibly maybe perhaps probably probs hopefully failing otherwise".split(
    ' ',
  ),
);

function nearestAhead(today: Span['start'], day: number): Span | null {
  const { year, month } = partsOf(today);
  const months = [0, 1, 2, 3].map((later) =>
    dayOf(year + Math.floor((month - 1 + later) / 12), ((month - 1 + later) % 12) + 1, day),
  );
  const found = months.find((each) => each !== null && each >= today) ?? null;
  return found === null ? null : { start: found, end: found };
}

function dayThenMonth(context: Context, index: number): Period | null {
  const first = dayAt(context, index);
  if (first === null) return null;
  const afterFirst = afterDay(context, index);
  const single = monthAfter(context, afterFirst, first, first);
  if (single !== null) return single;
  const at = afterJoint(context, afterFirst);
  const last = at === null ? null : dayAt(context, at);
  if (at === null || last === null || last < first) return null;
  const range = monthAfter(context, afterDay(context, at), first, last);
  return range === null ? null : { ...range, window: true };
}

function monthAfter(context: Context, index: number, first: number, last: number): Period | null {
  const { words } = context;
  const skipped =
    wordAt(words, index).lower === 'of' ||
    wordAt(words, index).lower === 'o' ||
    (DASHES.has(wordAt(words, index).lower) && wordAt(words, index).glued) ||
    wordAt(words, index).lower === '/';
  const at = skipped ? index + 1 : index;
  const named = monthAt(words, at);
  if (named === null) return misreadAfter(context, at, { first, last });
  const { month } = named;
  const said = readYearAfterMonth(context, afterDot(context, named.next));
  const year = said === null ? null : said.year + (said.split && month < 4 ? 1 : 0);
  return { ...PLAIN, inYear: daysIn(month, first, last), year, exact: true, next: said?.next ?? named.next };
}

// "30 Juiy 2015"
function misreadAfter(
  context: Context,
  index: number,
  days: { readonly first: number; readonly last: number },
): Period | null {
  const word = wordAt(context.words, index);
  const said = context.chat ? null : readLongYear(context, index + 1);
  const month = said === null || said.split ? null : monthMisread(word);
  if (said === null || month === null) return null;
  const inYear = daysIn(month, days.first, days.last);
  return { ...PLAIN, inYear, year: said.year, exact: true, next: said.next, doubt: sayMisread(word, month) };
}

function monthThenDay(context: Context, index: number): Period | null {
  const month = monthNamed(wordAt(context.words, index));
  const isBeside = /^(?:the|\.)$/u.test(wordAt(context.words, index + 1).lower);
  const at = isBeside ? index + 2 : index + 1;
  const day = month === null ? null : dayAt(context, at);
  if (month === null || day === null) return null;
  const end = afterDay(context, at);
  const year = readLongYear(context, wordAt(context.words, end).lower === ',' ? end + 1 : end);
  // "Dec 15" is left to the month reader in a plan of about then, where it is more often 2015.
  const isYear = shortYear(context, at) !== null;
  if (year === null && end === at + 1 && !context.chat && isYear) return null;
  return { ...PLAIN, inYear: daysIn(month, day, day), year: year?.year ?? null, exact: true, next: year?.next ?? end };
}

function daysIn(month: number, first: number, last: number): (year: number) => Span | null {
  return (year) => {
    const [start, end] = [dayOf(year, month, first), dayOf(year, month, last)];
    return start === null || end === null ? null : { start, end };
  };
}

function dayAt(context: Context, index: number): number | null {
  const { words, chat } = context;
  const word = wordAt(words, index);
  const inWords = dayInWords(context, index);
  if (inWords !== null) return inWords.day;
  if (word.number === null || word.text.length > 2 || isDotted(words, index)) return null;
  const before = wordAt(words, index - 1);
  const isCounting = word.glued && isLetters(before) && before.text.length <= MOST_COUNTING;
  if (COUNTED.has(before.lower) || (isCounting && !chat && !isOfDay(context, index - 1))) return null;
  return word.number >= 1 && word.number <= 31 ? word.number : null;
}

// "Jan31", "by31".
function isOfDay({ words }: Context, index: number): boolean {
  return BEFORE_DAYS.has(wordAt(words, index).lower) || monthNamed(wordAt(words, index)) !== null;
}

function afterDay(context: Context, index: number): number {
  const { words } = context;
  const inWords = dayInWords(context, index);
  if (inWords !== null) return inWords.next;
  const next = isOrdinalEnding(wordAt(words, index + 1)) ? index + 2 : index + 1;
  // "24th. Jan"
  const isStopped =
    next === index + 2 && wordAt(words, next).lower === '.' && monthNamed(wordAt(words, next + 1)) !== null;
  return isStopped ? next + 1 : next;
}

function afterDot({ words }: Context, index: number): number {
  return wordAt(words, index).lower === '.' && wordAt(words, index + 1).number !== null ? index + 1 : index;
}

function afterJoint({ words }: Context, index: number): number | null {
  const joint = wordAt(words, index).lower;
  return DASHES.has(joint) || ['to', 'until', 'till', '/', '&'].includes(joint) ? index + 1 : null;
}

function afterWeekday({ words }: Context, index: number): number {
  if (weekdayNamed(wordAt(words, index)) === null) return index;
  const next = wordAt(words, index + 1).lower;
  return next === ',' || next === 'the' ? index + 2 : index + 1;
}
