import { addDays, addMonths } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { firstSpanSince, lastSpanBy, nearestSpan } from '#src/timescale/nearest-span.ts';
import type { Context, DatePiece, TimePiece, DateRole } from '#src/timescale/piece.ts';
import { leadsToEnd, wordsOfPiece } from '#src/timescale/piece.ts';
import type { Span } from '#src/timescale/span.ts';
import { wordAt } from '#src/timescale/words.ts';

const JOINTS: ReadonlySet<DateRole> = new Set(['to', 'dash', 'slash', 'until', 'during']);
const MONTHS_BACK = 6;
const MAY_STAND_BETWEEN = new Set(['the', ',', 'approx', 'circa', 'around', '>']);

/** Makes one window of two dates with "to", a dash or a stroke between them, and of "between X and Y". */
export function joinWindow(pieces: readonly TimePiece[], context: Context): readonly TimePiece[] {
  const joined: TimePiece[] = [];
  for (const piece of pieces) {
    const start = piece.kind === 'date' ? startOf(joined, piece, context) : null;
    if (start !== null && piece.kind === 'date' && isSame(start, piece))
      joined.splice(joined.indexOf(start), joined.length, piece);
    else if (start === null || piece.kind !== 'date') joined.push(piece);
    else joined.splice(joined.indexOf(start), joined.length, joinedOf(start, piece, context));
  }
  return joined;
}

// "Mawrth 2024 / March 2024"
function isSame({ span: one }: DatePiece, { span: other }: DatePiece): boolean {
  return one !== null && one.start === other?.start && one.end === other.end;
}

/** The date that opens a window which `end` closes, or null. */
function startOf(before: readonly TimePiece[], end: DatePiece, context: Context): DatePiece | null {
  const place = before.findLastIndex((piece) => piece.kind === 'date');
  const start = before[place];
  if (start?.kind !== 'date' || start.span === null || end.span === null) return null;
  const joints = before.slice(place + 1);
  // "every March until 2030" names the round, and then its end.
  const opener = before[place - 1];
  if (opener?.kind === 'every' && opener.next === start.first && joints.some(leadsToEnd) && (end.year ?? 0) > 0)
    return null;
  // "Jul/Aug/Sep 2015" goes on; "May to June, to July" does not.
  if (start.window && !(isRow(start, context) && joints.every(isSlash))) return null;
  // "June/July" is one run, "June/December" are two times.
  if (joints.every(isSlash) && !start.exact && !end.exact && isGapBetween(start, end)) return null;
  // "31 March or 30 June" are two days, of which one will be it.
  if (!context.chat && (start.exact || end.exact) && joints.some((piece) => isOr(piece, context))) return null;
  // and so are "Feb 2027 or March 2027"; "June or July 2027" is one run
  if (!context.chat && hasOwnYear(start) && hasOwnYear(end) && joints.some((piece) => isOr(piece, context)))
    return null;
  if (joints.length === 0 || !joints.every((piece) => isJoint(piece, before[place - 1]))) return null;
  return isFilled([start, ...joints, end], context) ? start : null;
}

function isGapBetween({ span: first }: DatePiece, { span: last }: DatePiece): boolean {
  return first !== null && last !== null && last.start > addDays(first.end, 1);
}

// "Jul/Aug"
function isRow(start: DatePiece, context: Context): boolean {
  return /^\p{L}{3,9}\.?\s*\/\s*\p{L}{3,9}\.?$/u.test(wordsOfPiece(context, start));
}

function isOr({ first, next }: TimePiece, { words }: Context): boolean {
  return next - first === 1 && wordAt(words, first).lower === 'or';
}

function hasOwnYear({ year, borrowed }: DatePiece): boolean {
  return year !== null && year > 0 && !borrowed;
}

function isSlash(piece: TimePiece): boolean {
  return piece.kind === 'role' && piece.role === 'slash';
}

function isJoint(piece: TimePiece, opener: TimePiece | undefined): boolean {
  if (piece.kind !== 'role') return false;
  if (piece.role === 'and') return opener?.kind === 'role' && opener.role === 'between';
  return JOINTS.has(piece.role);
}

// Nothing but the joints may stand between, or "June 2015 to Cabinet, July 2015" would be one.
function isFilled(pieces: readonly TimePiece[], { words }: Context): boolean {
  return pieces.slice(1).every((piece, place) => {
    const from = pieces[place]?.next ?? piece.first;
    return Array.from({ length: piece.first - from }, (_, more) => wordAt(words, from + more).lower).every((word) =>
      MAY_STAND_BETWEEN.has(word),
    );
  });
}

// "April to June" in May is this year's, "November to July" the next to begin.
function nearestPair(start: DatePiece, end: DatePiece, today: Day): readonly [Span | null, Span | null] {
  const last = nearestSpan(end, today);
  const first = last === null ? null : lastSpanBy(start, last.end);
  if (first !== null && first.start >= addMonths(today, -MONTHS_BACK)) return [first, last];
  const ahead = nearestSpan(start, today);
  return [ahead, ahead === null ? null : firstSpanSince(end, ahead.end)];
}

const ARROW = /^(?:→|>)$/u;

/** An arrow between two days may stand for a move as for a run: the later holds meanwhile, and the office is asked. */
function joinedOf(start: DatePiece, end: DatePiece, context: Context): DatePiece {
  const arrow = context.words.slice(start.next, end.first).some(({ lower }) => ARROW.test(lower));
  const window = windowOf(start, end, context);
  if (!arrow || context.chat || window.disordered) return window;
  const words = wordsOfPiece(context, { first: start.first, next: end.next });
  const doubt = `“${words}” may be a date that was moved or a run of days: the office can say which.`;
  return start.exact && end.exact ? { ...end, doubt: end.doubt ?? doubt } : { ...window, doubt: window.doubt ?? doubt };
}

function windowOf(start: DatePiece, end: DatePiece, { today }: Context): DatePiece {
  const [first, last] =
    start.year === null && end.year === null ? nearestPair(start, end, today) : [start.span, end.span];
  const from = first?.start ?? today;
  const to = last?.end ?? today;
  // "July to May 2015" would begin long before the plan: the words are more likely wrong than the plan late.
  const isLongPast = start.borrowed && from < addMonths(today, -MONTHS_BACK) && from.slice(0, 4) !== to.slice(0, 4);
  const crosses = start.borrowed && from.slice(0, 4) !== to.slice(0, 4);
  const implied = [...new Set([...start.implied, ...end.implied, ...(crosses ? (['year'] as const) : [])])];
  return {
    ...end,
    implied: [...implied, ...(start.exact ? [] : (['start'] as const)), ...(end.exact ? [] : (['due'] as const))],
    first: start.first,
    span: { start: from, end: to < from ? from : to },
    disordered: to < from || isLongPast,
    window: true,
    doubt: start.doubt ?? end.doubt,
  };
}
