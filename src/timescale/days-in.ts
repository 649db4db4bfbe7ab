import { addDays, addMonths, firstOfMonth, partsOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { NO_TIME_DOCUMENT } from './document/time-document.ts';
import { boundOf } from './meanings/bounds.ts';
import type { Context, DatePiece } from './piece.ts';
import { readPieces } from './read-pieces.ts';
import { readCount, readUnitAt, times } from './readers/length.ts';
import type { Length } from './readers/length.ts';
import type { Impliable } from './timescale.ts';
import { readWords, wordAt } from './words.ts';
import type { Word } from './words.ts';

/** A day named in what somebody typed, and where it stands. */
export type DayIn = {
  /** The day, or the last of the stretch named. */
  readonly day: Day;
  /** The first day of a stretch; null for one day. */
  readonly start: Day | null;
  readonly implied: readonly Impliable[];
  readonly index: number;
  readonly end: number;
};

/** In the place of a day that there cannot be, such as "32 January": after all others, so that nothing takes it for one. */
export const NEVER = '9999-06-30' as Day;

/** A length of time named in what somebody typed: "two to three weeks" is its longer end. */
export type LengthIn = { readonly length: Length; readonly index: number; readonly end: number };

/** Longer than any message that somebody writes: what stands behind is left as words. */
const READ_IN_CHAT = 20_000;

/** Every day in a stretch of chat, in order: what bears on it is left to whoever reads the words round it. */
export function daysIn(said: string, today: Day): readonly DayIn[] {
  const text = said.slice(0, READ_IN_CHAT);
  const context: Context = {
    words: readWords(text),
    text,
    today,
    chat: true,
    looksBack: true,
    yearStarts: 4,
    document: NO_TIME_DOCUMENT,
  };
  const found = readPieces(context).flatMap((piece) =>
    piece.kind === 'date' ? (dayOfPiece(piece, context) ?? []) : [],
  );
  return found.map((one, at) => afterNamed(one, found.slice(0, at)));
}

/** “The board meets on 6 October, so the 16th”: a day whose month is not said comes after the one named before it. */
function afterNamed(one: DayIn, before: readonly DayIn[]): DayIn {
  const named = before.findLast(({ day, implied }) => day !== NEVER && !implied.includes('month'));
  if (named === undefined || one.start !== null || !one.implied.includes('month')) return one;
  // “January, say the 15th” is in it.
  if (named.implied.includes('due')) return { ...one, day: inMonthOf(named.day, one.day) };
  // “They came on 3 September”, said later that month, is read as next year's.
  if (named.day > addMonths(one.day, MOST_LATER)) return one;
  return { ...one, day: nextAfter(one.day, named.day) };
}

/** The same day of the month, in the month of another. */
function inMonthOf(other: Day, day: Day): Day {
  const { year, month } = partsOf(other);
  return nextAfter(day, addDays(firstOfMonth(year, month), -1));
}

const MOST_LATER = 6;
const MONTHS = Array.from({ length: 37 }, (_, months) => months);

/** The same day of the month, the first that comes after another; as it was where none of three years does. */
export function nextAfter(day: Day, other: Day): Day {
  return MONTHS.map((months) => addMonths(day, months)).find((later) => later > other) ?? day;
}

function dayOfPiece(date: DatePiece, { words }: Context): DayIn | null {
  const place = { index: wordAt(words, date.first).from, end: wordAt(words, date.next - 1).to };
  if (date.disordered) return null;
  if (date.span === null) return { day: NEVER, start: null, implied: [], ...place };
  const { start, due, implied } = boundOf(date);
  const day = due ?? start;
  if (day === null) return null;
  const isStretch = date.window || (due === null && !date.exact);
  return { day, start: isStretch ? date.span.start : null, implied: [...new Set(implied)], ...place };
}

/** Every length of time in a stretch of chat, in order. */
export function lengthsIn(text: string): readonly LengthIn[] {
  const words = readWords(text.slice(0, READ_IN_CHAT));
  const found: LengthIn[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const said = lengthAt(words, at);
    if (said === null) continue;
    found.push({ length: said.length, index: wordAt(words, at).from, end: wordAt(words, said.next - 1).to });
    at = said.next - 1;
  }
  return found;
}

const BEFORE_UNIT = new Set(['more', 'extra', 'further', 'additional', 'or', 'so', 'of', 'good', 'whole', 'full']);
const TO = new Set(['to', '-', '–', 'or']);
const A_FEW: Readonly<Record<string, number>> = { few: 3, several: 4, another: 1, couple: 2, half: 0 };

function lengthAt(words: readonly Word[], at: number): { readonly length: Length; readonly next: number } | null {
  const first = countAt(words, at);
  if (first === null) return null;
  const second = TO.has(wordAt(words, first.next).lower) ? countAt(words, first.next + 1) : null;
  const { count, next } = second ?? first;
  let from = next;
  while (BEFORE_UNIT.has(wordAt(words, from).lower)) from += 1;
  const unit = readUnitAt(words, from);
  if (unit === null || count === 0) return null;
  const longer = longerBehind(words, unit.next);
  return { length: times(unit.unit, longer?.count ?? count), next: longer?.next ?? unit.next };
}

/** “A week or two”: the longer end stands behind the unit; “a week or 2 June” is a day. */
function longerBehind(words: readonly Word[], at: number): { readonly count: number; readonly next: number } | null {
  if (wordAt(words, at).lower !== 'or') return null;
  const longer = readCount(words, at + 1);
  const next = longer === null ? '' : wordAt(words, longer.next).lower;
  return longer === null || /^(?:\p{L}{3,}|\d)/u.test(next) ? null : longer;
}

function countAt(words: readonly Word[], at: number): { readonly count: number; readonly next: number } | null {
  const { lower } = wordAt(words, at);
  const isA = lower === 'a' || lower === 'another' || lower === 'the' || lower === 'last';
  const loose = A_FEW[wordAt(words, isA ? at + 1 : at).lower];
  if (loose !== undefined && lower !== 'another') {
    const next = isA ? at + 2 : at + 1;
    return { count: loose, next: wordAt(words, next).lower === 'of' ? next + 1 : next };
  }
  if (lower === 'another') return countAt(words, at + 1) ?? { count: 1, next: at + 1 };
  return readCount(words, at);
}
