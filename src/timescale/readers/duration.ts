import type { Day } from '#src/calendar/day.ts';
import { datePiece, fixedPeriod } from '#src/timescale/piece.ts';
import type { Context, Period, PeriodReader, TimeReader } from '#src/timescale/piece.ts';
import { nearestSpan } from '#src/timescale/nearest-span.ts';
import { DASHES } from '#src/timescale/vocabulary.ts';
import { afterPhrase, isLetters, skip, wordAt } from '#src/timescale/words.ts';
import { dayAfter, dayBefore, readCount, readUnit, readUnitAt, times } from './length.ts';
import type { Length } from './length.ts';

type LengthSaid = { readonly least: Length | null; readonly most: Length; readonly next: number };

const INTRODUCERS = new Set(['within', 'by', 'in', 'inside', 'under', 'over', 'during', '<', 'after']);
const NEARNESS = new Set([
  'the',
  'next',
  'first',
  'following',
  'coming',
  'a',
  'maximum',
  'of',
  'about',
  'around',
  'approx',
  'another',
]);
const COUNTED_FROM = new Set(['of', 'from', 'after', 'following', 'post']);
const PUBLISHED = new Set(['publication', 'published', 'publishing', 'plan', 'now', 'today']);
const MOST_WORDS = 5;

/** Makes a reader of "within 3 months of publication", "in a fortnight", "0–6 months", "6 weeks from 1 June 2015". */
export function createDurationReader(readPeriod: PeriodReader): TimeReader {
  return (context, index) => {
    const isIntroduced = INTRODUCERS.has(wordAt(context.words, index).lower) || isNextFew(context, index);
    const said =
      isIntroduced || !isUnitAlone(context, index)
        ? readSaid(context, isIntroduced ? afterNearness(context, index + 1) : index)
        : null;
    if (said === null) return null;
    const before = wordAt(context.words, index - 1).lower;
    // "over 12 months", "> 12 months" have no last day; "over the next 12 months" has.
    const isOpen = before === '>' || (wordAt(context.words, index).lower === 'over' && said.next - index === 3);
    if (isOpen) return { kind: 'standing', standing: 'vague', first: index, next: said.next };
    const back = readBack(context, said, readPeriod);
    if (back !== null) return datePiece(back, index);
    const anchor = readAnchor(context, said.next, readPeriod);
    if (!isIntroduced && anchor.next === said.next && !standsAlone(context, index, said)) return null;
    if (anchor.from === null) return { kind: 'standing', standing: 'conditional', first: index, next: anchor.next };
    const piece = datePiece(daysFrom(anchor.from, said, anchor.next), index);
    const isAfter = wordAt(context.words, index).lower === 'after' && anchor.next === said.next;
    return isAfter ? { ...piece, role: 'after' } : piece;
  };
}

// "next 12 months"
function isNextFew({ words }: Context, index: number): boolean {
  return ['next', 'coming', 'following'].includes(wordAt(words, index).lower) && readCount(words, index + 1) !== null;
}

// "next month" is a month of the calendar, "in the next month" a length.
function isUnitAlone({ words }: Context, index: number): boolean {
  return readUnit(wordAt(words, index)) !== null;
}

// "in the next 3 months", but the "a" of "in a fortnight" is its number.
function afterNearness({ words }: Context, index: number): number {
  const next = skip(words, index, NEARNESS);
  return next > index && wordAt(words, next - 1).lower === 'a' ? next - 1 : next;
}

// "3 months", "0-6 months", "6 to 12 months", "between six and twelve months"
function readSaid({ words }: Context, index: number): LengthSaid | null {
  const one = readCount(words, wordAt(words, index).lower === 'between' ? index + 1 : index);
  const bare = one === null ? readUnit(wordAt(words, index)) : null;
  // "within the month", "in the next quarter"
  if (bare !== null && ['the', 'next', 'coming', 'following'].includes(wordAt(words, index - 1).lower)) {
    return { least: null, most: bare, next: index + 1 };
  }
  if (one === null) return null;
  const joint = wordAt(words, one.next).lower;
  const other =
    DASHES.has(joint) || joint === 'to' || joint === 'and' || joint === 'or' ? readCount(words, one.next + 1) : null;
  const unit = readUnitAt(words, other?.next ?? one.next);
  if (unit === null) return null;
  const next = wordAt(words, unit.next).lower === 'time' ? unit.next + 1 : unit.next;
  if (other === null) return { least: null, most: times(unit.unit, one.count), next };
  if (other.count < one.count) return null;
  return { least: times(unit.unit, one.count), most: times(unit.unit, other.count), next };
}

const COUNTED_BACK = [['before'], ['prior', 'to'], ['ahead', 'of'], ['in', 'advance', 'of']] as const;

/** "12 weeks before 1 May": the day so long before, which the office is asked to confirm; null where no date follows. */
function readBack(context: Context, { most, next }: LengthSaid, readPeriod: PeriodReader): Period | null {
  const { words, today, text } = context;
  const ends = COUNTED_BACK.map((phrase) => afterPhrase(words, next, phrase));
  const end = ends.find((one) => one !== null) ?? null;
  const period = end === null ? null : readPeriod(context, skip(words, end, new Set(['the'])));
  const span = period === null ? null : nearestSpan(period, today);
  if (period === null || span === null) return null;
  const day = dayBefore(span.start, most);
  const from = text.slice(wordAt(words, next).from, wordAt(words, period.next - 1).to);
  return {
    ...fixedPeriod({ start: day, end: day }, period.next),
    exact: true,
    implied: ['due'],
    doubt: `The length “${from}” was counted back from that date: the office can confirm the day.`,
  };
}

type Anchor = { readonly from: Day | null; readonly next: number };

/** The day a length is counted from: publication unless the words say another; null for an occasion that has no day. */
function readAnchor(context: Context, index: number, readPeriod: PeriodReader): Anchor {
  const { words, today } = context;
  if (!COUNTED_FROM.has(wordAt(words, index).lower)) return { from: today, next: index };
  const at = skip(words, index + 1, new Set(['the', 'this', "plan's", "report's", 'date', 'of']));
  const period = readPeriod(context, at);
  const span = period === null ? null : nearestSpan(period, today);
  if (period !== null && span !== null) return { from: span.end, next: period.next };
  const tail = words.slice(at, at + MOST_WORDS).findIndex((word) => PUBLISHED.has(word.lower));
  if (tail >= 0) return { from: today, next: at + tail + 1 };
  return isLetters(wordAt(words, at)) ? { from: null, next: at + 1 } : { from: today, next: index };
}

function daysFrom(from: Day, { least, most, next }: LengthSaid, end: number): Period {
  const span = { start: least === null ? from : dayAfter(from, least), end: dayAfter(from, most) };
  const isWindow = least !== null;
  const period = fixedPeriod(isWindow ? span : { start: span.end, end: span.end }, Math.max(next, end));
  return { ...period, exact: true, window: isWindow, implied: isWindow ? ['start', 'due'] : ['due'] };
}

// "(0–6 months)" and a cell that is "3 months" are deadlines; "a 3 month pilot" is none, nor is anything bare in chat.
function standsAlone(context: Context, index: number, said: LengthSaid): boolean {
  const before = wordAt(context.words, index - 1);
  const isOpen = !isLetters(before) || ['to', 'term', 'timescale'].includes(before.lower);
  return !context.chat && isOpen && !isLetters(wordAt(context.words, said.next));
}
