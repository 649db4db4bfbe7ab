import { addDays, addMonths, weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { daysIn, NEVER } from '#src/timescale/days-in.ts';
import type { DayIn } from '#src/timescale/days-in.ts';
import { monthNamed, weekdayNamed } from '#src/timescale/vocabulary.ts';
import { readWords, wordAt } from '#src/timescale/words.ts';
import type { MeetingDoubt, MeetingsRead } from './meetings-read.ts';
import { readRounds } from './read-rounds.ts';

// "2pm", "at 14:00", "in the Council Chamber" say nothing of the day.
const BESIDE =
  /(?<!\p{L})(?:on|and|then|also|the|at|from|of|in|\d{1,2}(?:[:.]\d{2})?\s*[ap]m|\d{1,2}:\d{2})(?!\p{L})/giu;
const SIGNS = /[\s,;.&+()–—-]+/gu;

/** Reads “3 March, 7 April and 12 May”, “3, 10 and 17 March”, “the first Tuesday of each month”: no word is left unaccounted for. */
export function readMeetings(said: string, today: Day): MeetingsRead {
  const rounds = readRounds(said, today);
  if (rounds !== null) return rounds;
  const text = spreadMonths(said);
  const found = daysIn(text, today).map((one) => lately(one, today));
  const doubts = found.flatMap((one) => doubtOf(one, text));
  const unread = leftOf(text, found);
  const days = found.filter((one) => doubtOf(one, text).length === 0);
  return {
    meetings: [...new Set(days.map(({ day }) => day))].toSorted(),
    implied: days.some(({ implied }) => implied.includes('year')),
    doubts: [...doubts, ...(unread === '' ? [] : [{ why: 'unread' as const, said: unread }])],
  };
}

/** How many days back a meeting without a year is the one that was, and not next year's. */
const LATELY = 31;
const A_YEAR = 12;

function lately(one: DayIn, today: Day): DayIn {
  const before = addMonths(one.day, -A_YEAR);
  return one.implied.includes('year') && one.day > today && before >= addDays(today, -LATELY)
    ? { ...one, day: before }
    : one;
}

const OF_ONE_MONTH =
  /(?<!\d)(?<days>(?:\d{1,2}(?:st|nd|rd|th)?\s*(?:,|&|and)\s*)+)(?<last>\d{1,2}(?:st|nd|rd|th)?)\s+(?<month>\p{L}{3,9})(?<year>\s+\d{4})?/giu;

/** “3, 10 and 17 March 2026” with its month behind each. */
function spreadMonths(said: string): string {
  return said.replaceAll(OF_ONE_MONTH, (all: string, ...groups: readonly unknown[]) => {
    const { days = '', last = '', month = '', year = '' } = groups.at(-1) as Readonly<Record<string, string>>;
    if (monthNamed(wordAt(readWords(month), 0)) === null) return all;
    return [...(days.match(/\d{1,2}/gu) ?? []), last].map((one) => `${one} ${month}${year}`).join(', ');
  });
}

function doubtOf({ day, start, implied, index, end }: DayIn, text: string): readonly MeetingDoubt[] {
  const said = text.slice(index, end);
  if (day === NEVER) return [{ why: 'no-such-day', said }];
  if (start !== null || implied.some((part) => part !== 'year')) return [{ why: 'not-a-day', said }];
  const weekday = weekdayNamed(wordAt(readWords(said), 0));
  return weekday === null || weekday === weekdayOf(day) ? [] : [{ why: 'weekday', said, day }];
}

function leftOf(text: string, found: readonly DayIn[]): string {
  const between = found.map(({ index }, at) => text.slice(found[at - 1]?.end ?? 0, index));
  const rest = [...between, text.slice(found.at(-1)?.end ?? 0)].map((piece) => piece.replaceAll(BESIDE, ' '));
  return rest
    .map((piece) => piece.replaceAll(SIGNS, ' ').trim())
    .filter((piece) => piece !== '')
    .join(' … ');
}
