import type { Context, DatePiece, TimePiece } from '#src/timescale/piece.ts';
import { wordAt } from '#src/timescale/words.ts';

const MOVED = new Set(
  'moved slipped slip delayed deferred postponed extended revised changed rescheduled rephased reprofiled pushed put'.split(
    ' ',
  ),
);
const REVISED = new Set(['revised', 'new', 'amended', 'updated', 'current', 'latest']);
// "slipped to", "put back to", "extended until"
const ONWARD = new Set(['to', 'until', 'till', 'for', 'back', 'on']);
const MARKS = new Set(['-', '–', '—', ',', '(', ';', ':', '.', '/']);

/** Drops a date that another has taken the place of: "slipped from March to June", "June, now December", "June – extended to July". */
export function dropFormer(pieces: readonly TimePiece[], context: Context): readonly TimePiece[] {
  if (context.chat) return pieces;
  const former = pieces.filter(
    (piece, place) =>
      piece.kind === 'date' && (isCarried(piece, context) || isFormer(piece, pieces.slice(place + 1), context)),
  );
  if (former.length === 0) return pieces;
  return pieces.filter((piece) => !former.includes(piece) && !bearsOn(piece, former, context));
}

// "carried over from 22/23" says where it comes from, and not by when
function isCarried({ first }: DatePiece, { words }: Context): boolean {
  const [verb, over, from] = [3, 2, 1].map((back) => wordAt(words, first - back).lower);
  return (
    /^(?:carried|carry|brought|rolled)$/.test(verb ?? '') && /^(?:over|forward)$/.test(over ?? '') && from === 'from'
  );
}

function isFormer(date: DatePiece, after: readonly TimePiece[], context: Context): boolean {
  const next = after.find((piece) => piece.kind === 'date');
  if (next === undefined) return false;
  const before = [date.first - 2, date.first - 1].map((at) => wordAt(context.words, at).lower);
  if (MOVED.has(before[0] ?? '') && before[1] === 'from') return true;
  const between = context.words.slice(date.next, next.first).map(({ lower }) => lower);
  if (isRevision(between)) return true;
  return saysMoved(between.filter((word) => !MARKS.has(word)));
}

// "Due 30/9/2019 Revised: 31/12/2019", "June, new date: July"
function isRevision(between: readonly string[]): boolean {
  const [last = '', ...earlier] = between.filter((word) => !MARKS.has(word)).toReversed();
  if (REVISED.has(last)) return between.at(-1) === ':';
  return /^(?:date|deadline|target|timescale|due)$/.test(last) && REVISED.has(earlier[0] ?? '');
}

function saysMoved([first = '', ...rest]: readonly string[]): boolean {
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
