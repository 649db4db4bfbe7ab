import { addDays, addMonths, firstOfMonth, lastOfMonth, partsOf, weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { daysIn, NEVER } from '#src/timescale/days-in.ts';
import { weekdayNamed } from '#src/timescale/vocabulary.ts';
import { readWords, wordAt } from '#src/timescale/words.ts';
import type { MeetingsRead } from './meetings-read.ts';

const NTH: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: -1 };

// "the first Tuesday of each month", "on the 2nd Thursday of the month from 3 March until 1 July"
const OF_MONTHS =
  /^\s*(?:on\s+)?(?:the\s+)?(?<nth>first|second|third|fourth|last|[1-4](?:st|nd|rd|th))\s+(?<weekday>\p{L}{3,9})\s+(?:(?:of|in)\s+)?(?:each|every|the|a)\s+month(?<rest>(?:\s+.*)?)$/isu;
// "every 4 weeks from 3 March", "monthly from 3 March", "every other week from Tue 3 March until end of June"
const EVERY =
  /^\s*(?:(?:every\s+(?:(?<count>\d{1,2}|two|three|four|six|other|second)\s+)?(?<unit>weeks?|months?))|(?<word>weekly|fortnightly|monthly|quarterly))(?<rest>\s+(?:from|on|starting|beginning)\s.*)$/isu;

const WORDS: Readonly<Record<string, number>> = { two: 2, other: 2, second: 2, three: 3, four: 4, six: 6 };
const EVERY_WORD: Readonly<Record<string, readonly [weeks: number, months: number]>> = {
  weekly: [1, 0],
  fortnightly: [2, 0],
  monthly: [0, 1],
  quarterly: [0, 3],
};

/** How far ahead meetings that come round are laid out, in months, where no end is said. */
const AHEAD = 12;

/** The days of meetings that come round, a year of them unless an end is said; null for words that name days one by one. */
export function readRounds(said: string, today: Day): MeetingsRead | null {
  return ofMonths(said, today) ?? every(said, today);
}

function ofMonths(said: string, today: Day): MeetingsRead | null {
  const { nth = '', weekday = '', rest = '' } = OF_MONTHS.exec(said)?.groups ?? {};
  const on = weekdayNamed(wordAt(readWords(weekday), 0));
  const which = NTH[nth.toLowerCase()] ?? Number.parseInt(nth, 10);
  if (on === null || Number.isNaN(which)) return null;
  const ends = endsIn(rest, today);
  if (ends === null) return null;
  const from = ends.from ?? today;
  const until = ends.until ?? addMonths(from, AHEAD);
  const { year, month } = partsOf(from);
  const months = Array.from({ length: MOST }, (_, at) => addMonths(firstOfMonth(year, month), at));
  return readAs(months.map((first) => nthOf(first, which, on)).filter((day) => day >= from && day <= until));
}

function every(said: string, today: Day): MeetingsRead | null {
  const match = EVERY.exec(said)?.groups;
  if (match === undefined) return null;
  const { count = '1', unit = '', word = '', rest = '' } = match;
  const times = WORDS[count.toLowerCase()] ?? Number(count);
  const named = EVERY_WORD[word.toLowerCase()];
  const [weeks, months] = named ?? (/^week/iu.test(unit) ? [times, 0] : [0, times]);
  const ends = endsIn(rest.replace(/^\s+on\s/iu, ' from '), today);
  if (ends === null || ends.from === null || weeks + months === 0) return null;
  const { from } = ends;
  const until = ends.until ?? addMonths(from, AHEAD);
  const rounds = Array.from({ length: MOST }, (_, at) => addDays(addMonths(from, months * at), weeks * at * 7));
  return readAs(rounds.filter((day) => day <= until));
}

/** More meetings than that in one list are no board's. */
const MOST = 60;

function readAs(meetings: readonly Day[]): MeetingsRead | null {
  return meetings.length === 0 ? null : { meetings, implied: false, doubts: [] };
}

function nthOf(first: Day, which: number, on: number): Day {
  const { year, month } = partsOf(first);
  if (which < 0) {
    const last = lastOfMonth(year, month);
    return addDays(last, -((weekdayOf(last) - on + 7) % 7));
  }
  return addDays(first, ((on - weekdayOf(first) + 7) % 7) + 7 * (which - 1));
}

/** “from 3 March until 1 July”: null where more is said than that, or less than a day. */
function endsIn(rest: string, today: Day): { readonly from: Day | null; readonly until: Day | null } | null {
  const { from, until } = ENDS.exec(rest)?.groups ?? {};
  if (rest.trim() === '') return { from: null, until: null };
  const [start, end] = [from, until].map((said) => (said === undefined ? null : lastDayIn(said, today)));
  if (start === undefined || end === undefined || (start === null && end === null)) return null;
  return { from: start, until: end };
}

const ENDS =
  /^\s+(?:(?:from|starting|beginning)\s+(?:on\s+)?(?<from>[^,;]+?))?(?:[\s,]*(?<![^\s,])(?:until|till|to|up to)\s+(?<until>[^,;]+?))?[\s.]*$/iu;

/** The one day that words are, the last of a stretch; undefined where they are more or less than that. */
function lastDayIn(said: string, today: Day): Day | undefined {
  const [only, ...others] = daysIn(said, today);
  if (only === undefined || others.length > 0 || only.day === NEVER) return undefined;
  const left = `${said.slice(0, only.index)}${said.slice(only.end)}`.replaceAll(/(?<!\p{L})the(?!\p{L})|[\s.]/giu, '');
  return left === '' ? only.day : undefined;
}
