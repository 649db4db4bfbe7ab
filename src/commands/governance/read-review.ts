import { addMonths } from '#src/calendar/day.ts';
import type { Day, Every } from '#src/calendar/day.ts';
import { daysIn, NEVER } from '#src/timescale/days-in.ts';
import { numberNamed } from '#src/timescale/vocabulary.ts';
import { readWords, wordAt } from '#src/timescale/words.ts';
import { readMeetings } from './forum-words/read-meetings.ts';
import type { Review } from '#src/plan/governance/reviews/review.ts';

/** What words say of a review; `unread` is what of them is not certain, null for nothing. */
export type ReviewSaid = {
  readonly name: string;
  readonly when: Pick<Review, 'on' | 'every' | 'until'> | null;
  readonly implied: boolean;
  readonly unread: string | null;
};

// "Three-monthly review every 3 months from 26 August 2015 until 26 May 2017"
const EVERY =
  /(?<!\p{L})(?:every\s+(?:(?<count>\d{1,2}|\p{L}{3,7})\s+)?(?<unit>months?|weeks?|years?)|(?<word>monthly|quarterly|half-yearly|yearly|annually)(?=\s+(?:from|starting)))\s+(?:from|starting(?:\s+on)?|beginning(?:\s+on)?)\s+(?<from>.+?)(?:\s+(?:until|till|to)\s+(?<until>.+?))?[\s.]*$/isu;
// "Reviews 6, 12, 18 and 24 months after 26 February 2015"
const AFTER =
  /(?<!\p{L})(?:(?:at|in)\s+)?(?<counts>\d{1,2}(?:\s*(?:,|and|&)\s*\d{1,2})*)\s*-?\s*months?\s+(?:after|from|on from|since)\s+(?<from>.+?)[\s.]*$/isu;
// "12-month review on 26 February 2016"
const ON = /(?<!\p{L})(?:is\s+)?(?:held\s+)?(?:on|moves to|is now)\s+(?<days>.*)$/isu;

const MONTHS: Readonly<Record<string, number>> = {
  monthly: 1,
  quarterly: 3,
  'half-yearly': 6,
  yearly: 12,
  annually: 12,
};

/** Reads a review's name and its days: “on 26 Aug 2015”, “every 3 months from …”, “6, 12, 18 and 24 months after …”. */
export function readReview(said: string, today: Day): ReviewSaid {
  for (const read of [every, after, onDays]) {
    const found = read(said, today);
    if (found !== null) return found;
  }
  return { name: nameOf(said), when: null, implied: false, unread: null };
}

function every(said: string, today: Day): ReviewSaid | null {
  const match = EVERY.exec(said);
  if (match?.groups === undefined) return null;
  const { count = '', unit = '', word = '', from = '', until } = match.groups;
  const first = oneDay(from, today);
  const last = until === undefined ? null : oneDay(until, today);
  const times = countOf(count, word);
  const name = nameOf(said.slice(0, match.index));
  const letter = /^w/iu.test(unit) ? 'W' : /^y/iu.test(unit) ? 'Y' : 'M';
  const isWhole = first !== null && times !== null && (until === undefined || last !== null);
  if (!isWhole) return { name, when: null, implied: false, unread: said.slice(match.index) };
  const when = { on: [first.day], every: `P${times}${letter}` as Every, ...(last && { until: last.day }) };
  return { name, when, implied: first.implied || last?.implied === true, unread: null };
}

function countOf(count: string, word: string): number | null {
  if (word !== '') return MONTHS[word.toLowerCase()] ?? null;
  if (count === '') return 1;
  return /^\d/u.test(count) ? Number(count) || null : numberNamed(wordAt(readWords(count), 0));
}

function after(said: string, today: Day): ReviewSaid | null {
  const match = AFTER.exec(said);
  if (match?.groups === undefined) return null;
  const { counts = '', from = '' } = match.groups;
  const first = oneDay(from, today);
  const name = nameOf(said.slice(0, match.index));
  if (first === null) return { name, when: null, implied: false, unread: said.slice(match.index) };
  const on = (counts.match(/\d+/gu) ?? []).map((months) => addMonths(first.day, Number(months))).toSorted();
  return { name, when: { on }, implied: first.implied, unread: null };
}

function onDays(said: string, today: Day): ReviewSaid | null {
  const match = ON.exec(said);
  if (match?.groups === undefined) return null;
  const { meetings, implied, doubts } = readMeetings(match.groups['days'] ?? '', today);
  const name = nameOf(said.slice(0, match.index));
  const isCertain = doubts.length === 0 && meetings.length > 0;
  if (!isCertain) return { name, when: null, implied: false, unread: match.groups['days'] ?? '' };
  return { name, when: { on: meetings }, implied, unread: null };
}

function oneDay(said: string, today: Day): { readonly day: Day; readonly implied: boolean } | null {
  const [only, ...others] = daysIn(said, today);
  if (only === undefined || others.length > 0 || only.day === NEVER || only.start !== null) return null;
  const left = `${said.slice(0, only.index)}${said.slice(only.end)}`.replaceAll(/(?<!\p{L})the(?!\p{L})|[\s.,]/giu, '');
  return left === '' && only.implied.every((part) => part === 'year')
    ? { day: only.day, implied: only.implied.length > 0 }
    : null;
}

function nameOf(said: string): string {
  return said.trim().replaceAll(/^["“”'’\s,;.]+|(?:[\s,;:."“”]+|\s(?:is|are|held))+$/giu, '');
}
