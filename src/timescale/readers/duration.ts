import type { Day } from '#src/calendar/day.ts';
import { datePiece, fixedPeriod, wordsOfPiece } from '#src/timescale/piece.ts';
import type { Context, Period, PeriodReader, StandingPiece, TimeReader } from '#src/timescale/piece.ts';
import { nearestSpan } from '#src/timescale/nearest-span.ts';
import type { Span } from '#src/timescale/span.ts';
import { DASHES } from '#src/timescale/vocabulary.ts';
import { afterPhrase, isLetters, skip, wordAt } from '#src/timescale/words.ts';
import { dayAfter, dayBefore, readCount, readUnit, readUnitAt, times } from './length.ts';
import type { Length } from './length.ts';
import { MOVED_BY } from './shifted.ts';
import { weekOnDay } from './weekday.ts';

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
const OCCASION_NAMES = new Set(
  't day election approval award live launch completion appointment opening publication inspection start'.split(' '),
);

/** Makes a reader of "within 3 months of publication", "in a fortnight", "0–6 months", "6 weeks from 1 June 2015". */
export function createDurationReader(readPeriod: PeriodReader): TimeReader {
  return (context, index) => {
    // “By a week on Friday” is a day, and no week from now.
    if (context.chat && introduces(context, index) && weekOnDay(context, index + 1) !== null) return null;
    const isIntroduced = introduces(context, index) || isNextFew(context, index);
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
    if (back !== null) return 'kind' in back ? { ...back, first: index } : datePiece(back, index);
    if (!isIntroduced && isAfterName(context, index))
      return { kind: 'standing', standing: 'conditional', first: index, next: said.next };
    const anchor = readAnchor(context, said.next, readPeriod);
    if (!isIntroduced && anchor.next === said.next && !standsAlone(context, index, said)) return null;
    if (anchor.from === null) return { kind: 'standing', standing: 'conditional', first: index, next: anchor.next };
    const piece = { ...datePiece(daysFrom(anchor.from, said, anchor.next), index), doubt: anchor.doubt };
    const isAfter = wordAt(context.words, index).lower === 'after' && anchor.next === said.next;
    return isAfter ? { ...piece, role: 'after' } : piece;
  };
}

// "within", "by", but not in "slipped by two months"
function introduces({ words }: Context, index: number): boolean {
  const { lower } = wordAt(words, index);
  return INTRODUCERS.has(lower) && !(lower === 'by' && MOVED_BY.has(wordAt(words, index - 1).lower));
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

type UnknownDay = Omit<StandingPiece, 'first'>;

/** "12 weeks before 1 May": the day so long before; "12 weeks before the election", which depends on it; null where neither follows. */
function readBack(context: Context, said: LengthSaid, readPeriod: PeriodReader): Period | UnknownDay | null {
  const { words, text } = context;
  const ends = COUNTED_BACK.map((phrase) => afterPhrase(words, said.next, phrase));
  const end = ends.find((one) => one !== null) ?? null;
  if (end === null) return null;
  const day = readDayAt(context, skip(words, end, new Set(['the'])), readPeriod);
  if (day === null) return { kind: 'standing', standing: 'conditional', next: end };
  const from = text.slice(wordAt(words, said.next).from, wordAt(words, day.next - 1).to);
  const isPlain = day.isPlain && said.least === null && said.most.unit !== 'B';
  const counted = dayBefore(day.span.start, said.most);
  return {
    ...fixedPeriod({ start: counted, end: counted }, day.next),
    exact: true,
    implied: ['due'],
    doubt: isPlain ? null : sayCounted(from),
  };
}

function sayCounted(from: string): string {
  return `The length “${from}” was counted from that date: the office can confirm the day.`;
}

/** A date at a place, or that of the occasion which stands there: "the election on 5 May 2016", "approval (1 June 2015)". */
function readDayAt(context: Context, at: number, readPeriod: PeriodReader): DayAt | null {
  const { words, today } = context;
  const period = readPeriod(context, at);
  const span = period === null ? null : nearestSpan(period, today);
  if (period !== null && span !== null) {
    return { span, next: period.next, isPlain: period.exact && period.year !== null && period.doubt === null };
  }
  const place = words.slice(at, at + MOST_WORDS).findIndex(({ lower }) => lower === '(' || lower === 'on');
  if (place <= 0 || !words.slice(at, at + place).every(isLetters)) return null;
  const named = readPeriod(context, at + place + 1);
  const on = named?.exact === true ? nearestSpan(named, today) : null;
  return named === null || on === null ? null : { span: on, next: named.next, isPlain: false };
}

type DayAt = { readonly span: Span; readonly next: number; readonly isPlain: boolean };
type Anchor = { readonly from: Day | null; readonly next: number; readonly doubt: string | null };

/** The day a length is counted from: publication unless the words say another; null for an occasion that has no day. */
function readAnchor(context: Context, index: number, readPeriod: PeriodReader): Anchor {
  const { words, today } = context;
  const doubt = null;
  if (!COUNTED_FROM.has(wordAt(words, index).lower)) return { from: today, next: index, doubt };
  const at = skip(words, index + 1, new Set(['the', 'this', "plan's", "report's", 'date', 'of']));
  const period = readPeriod(context, at);
  const span = period === null ? null : nearestSpan(period, today);
  if (period !== null && span !== null) return { from: span.end, next: period.next, doubt };
  const tail = words.slice(at, at + MOST_WORDS).findIndex((word) => PUBLISHED.has(word.lower));
  if (tail >= 0 && !isOfAnother(context, at + tail)) return { from: today, next: at + tail + 1, doubt };
  const occasion = readDayAt(context, at, readPeriod);
  if (occasion !== null) {
    const said = wordsOfPiece(context, { first: index, next: occasion.next });
    return { from: occasion.span.end, next: occasion.next, doubt: sayCounted(said) };
  }
  // “Within 3 months of 2.1”: another action, whose day nobody said.
  const isOfAnAction = !context.chat && wordAt(words, at).number !== null;
  return isLetters(wordAt(words, at)) || isOfAnAction
    ? { from: null, next: at + 1, doubt }
    : { from: today, next: index, doubt };
}

// "publication of the inspection report" is not that of the plan
function isOfAnother({ words }: Context, index: number): boolean {
  if (wordAt(words, index + 1).lower !== 'of') return false;
  const what = skip(words, index + 2, new Set(['the', 'this', 'our', 'improvement', 'action']));
  return !/^(?:plan|report|document|strategy|programme)$/u.test(wordAt(words, what).lower);
}

// "Approval + 6 weeks", "T+30 days", "Election day – 6 weeks" are counted from what has no day; "short term – 3 months" is not.
function isAfterName({ words, chat }: Context, index: number): boolean {
  const [name, sign] = [wordAt(words, index - 2), wordAt(words, index - 1)];
  if (chat || !isLetters(name) || sign.newLine) return false;
  return sign.lower === '+' || sign.lower === '−' || (DASHES.has(sign.lower) && OCCASION_NAMES.has(name.lower));
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
  // “Ten days’ time” says from when.
  if (wordAt(context.words, said.next - 1).lower === 'time') return true;
  return !context.chat && isOpen && !isLetters(wordAt(context.words, said.next));
}
