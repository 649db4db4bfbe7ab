import { saysNew } from '#src/timescale/left-over/moves.ts';
import { firstSpanSince } from '#src/timescale/nearest-span.ts';
import { wordsOfPiece } from '#src/timescale/piece.ts';
import type { Context, DatePiece, TimePiece } from '#src/timescale/piece.ts';
import { wordAt } from '#src/timescale/words.ts';
import type { Word } from '#src/timescale/words.ts';

const MOVED = new Set(
  (
    'moved slipped slip delayed deferred postponed extended revised changed rescheduled rephased reprofiled pushed put ' +
    'brought carried rolled amended updated'
  ).split(' '),
);
const REVISED = new Set(['revised', 'new', 'amended', 'updated', 'current', 'latest']);
// "slipped to", "put back to", "extended until", "brought forward to"
const ONWARD = new Set(['to', 'until', 'till', 'for', 'back', 'on', 'forward', 'over']);
const MARKS = new Set(['-', '–', '—', ',', '(', ')', '[', ';', ':', '.', '/']);

/** Drops a date that another has taken the place of: "slipped from March to June", "June, now December", "June – extended to July". */
export function dropFormer(pieces: readonly TimePiece[], context: Context): readonly TimePiece[] {
  if (context.chat) return pieces;
  const former = pieces.filter(
    (piece, place) =>
      piece.kind === 'date' &&
      (isCarried(piece, context) ||
        isMovedFrom(piece, pieces.slice(0, place), context) ||
        isFormer(piece, pieces.slice(place + 1), context)),
  );
  if (former.length === 0) return pieces;
  return pieces
    .filter((piece) => !former.includes(piece) && !bearsOn(piece, former, context))
    .map((piece) => (piece.kind === 'date' ? sinceFormer(piece, former, context) : piece));
}

// "carried over from 22/23", "deferred from June": where it comes from, and not by when
function isCarried({ first }: DatePiece, { words }: Context): boolean {
  return wordAt(words, first - 1).lower === 'from' && endsMove(words, first - 2);
}

const ALWAYS_MOVES = new Set('slipped slip delayed deferred postponed rescheduled rephased reprofiled'.split(' '));
const MOVES_WITH_WORD = new Set('carried carry brought rolled pushed put'.split(' '));
// "now moved", "date revised"; "hours extended" are no date
const MAY_LEAD_MOVE = /^(?:now|been|be|was|has|have|date|deadline|target|timescale|due|also|[^\p{L}]*)$/u;

/** True where the words up to and with a place say that a date was moved: "put back", "date moved to", "deferred". */
function endsMove(words: readonly Word[], last: number): boolean {
  let at = last;
  while (ONWARD.has(wordAt(words, at).lower)) at -= 1;
  const { lower } = wordAt(words, at);
  if (ALWAYS_MOVES.has(lower) || (MOVES_WITH_WORD.has(lower) && at < last)) return true;
  return MOVED.has(lower) && !MOVES_WITH_WORD.has(lower) && MAY_LEAD_MOVE.test(wordAt(words, at - 1).lower);
}

// "Q2, slipped from Q1 2015/16": the year that was lent is that of an earlier day.
function sinceFormer(date: DatePiece, former: readonly TimePiece[], context: Context): DatePiece {
  const from = former.find((piece) => piece.kind === 'date' && piece.first > date.first);
  if (from?.kind !== 'date' || from.span === null || date.year !== null) return date;
  const doubt = `The year of “${wordsOfPiece(context, date)}” was worked out: the office can confirm it.`;
  return { ...date, span: firstSpanSince(date, from.span.end), doubt: date.doubt ?? doubt };
}

// "31 March, extended from 31 January", "Rescheduled for March (from January)"; "hours extended from June" begin in June
function isMovedFrom(date: DatePiece, before: readonly TimePiece[], { words }: Context): boolean {
  const last = before.findLast((piece) => piece.kind === 'date');
  if (last === undefined || wordAt(words, date.first - 1).lower !== 'from') return false;
  const between = words.slice(last.next, date.first - 1).map(({ lower }) => lower);
  const said = between.filter((word) => !MARKS.has(word) && word !== 'now');
  if (said.length > 0) return MOVED.has(said[0] ?? '') && said.slice(1).every((word) => ONWARD.has(word));
  return ONWARD.has(wordAt(words, last.first - 1).lower) && endsMove(words, last.first - 1);
}

function isFormer(date: DatePiece, after: readonly TimePiece[], context: Context): boolean {
  const next = after.find((piece) => piece.kind === 'date');
  if (next === undefined) return false;
  const before = [date.first - 2, date.first - 1].map((at) => wordAt(context.words, at).lower);
  if (MOVED.has(before[0] ?? '') && before[1] === 'from') return true;
  const between = context.words.slice(date.next, next.first).map(({ lower }) => lower);
  if (isRevision(between) || isSaidNew(between, wordsBehind(next, after, context))) return true;
  return saysMoved(between.filter((word) => !MARKS.has(word)));
}

// "Due 30/9/2019 Revised: 31/12/2019", "June, new date: July"
function isRevision(between: readonly string[]): boolean {
  const [last = '', ...earlier] = between.filter((word) => !MARKS.has(word)).toReversed();
  if (REVISED.has(last)) return between.at(-1) === ':';
  return /^(?:date|deadline|target|timescale|due)$/.test(last) && REVISED.has(earlier[0] ?? '');
}

// "June; revised July", "June – slipped – July", "June July (new date)"; the "revised" of "June draft, revised July" is a draft
function isSaidNew(between: readonly string[], behind: readonly string[]): boolean {
  const said = between.filter((word) => !MARKS.has(word));
  return saysNew(said.length > 0 ? said : behind.filter((word) => !MARKS.has(word)));
}

/** The words behind a date, up to the next one. */
function wordsBehind(date: DatePiece, pieces: readonly TimePiece[], { words }: Context): readonly string[] {
  const later = pieces.find((piece) => piece.kind === 'date' && piece.first >= date.next);
  return words.slice(date.next, later?.first).map(({ lower }) => lower);
}

// "January, superseded by March"
const REPLACED = /^(?:superseded|replaced) (?:by|with)$/u;

function saysMoved(between: readonly string[]): boolean {
  // "December originally, now February"
  const [first = '', ...rest] = /^(?:original|originally|previously|initially)$/u.test(between[0] ?? '')
    ? between.slice(1)
    : between;
  if (REPLACED.test([first, ...rest].join(' '))) return true;
  if (first === 'now')
    return rest.every(
      (word) => ONWARD.has(word) || MOVED.has(word) || word === 'the' || word === 'end' || word === 'by',
    );
  return MOVED.has(first) && rest.length > 0 && rest.every((word) => ONWARD.has(word));
}

// The "from" of a date that is gone would give its start to the one that is left, and so would the "to" behind it.
function bearsOn(piece: TimePiece, former: readonly TimePiece[], { words }: Context): boolean {
  if (piece.kind !== 'role') return false;
  return former.some(
    (date) => piece.next === date.first || (date.next === piece.first && wordAt(words, piece.first).lower === 'to'),
  );
}
