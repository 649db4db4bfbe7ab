import type { Context, DatePiece, TimePiece } from '#src/timescale/piece.ts';
import { dayAfter, dayBefore, readLength } from '#src/timescale/readers/length.ts';
import { isLetters, skip, wordAt } from '#src/timescale/words.ts';

const JOINTS = new Set([',', ';', '(', '-', '–', '—', 'for', 'over', 'a', 'period', 'of']);
const STARTS = new Set(['from', 'starting', 'beginning', 'commencing']);

/** Makes a run of a start with the length beside it: "Start 30 June 2027, 18 months", "from 1 Oct for 12 weeks", "weekly for 6 weeks from 5 Oct". */
export function joinLength(pieces: readonly TimePiece[], context: Context): readonly TimePiece[] {
  if (context.chat) return pieces;
  const isRound = pieces.some(({ kind }) => kind === 'every');
  return pieces.reduce<readonly TimePiece[]>((before, piece) => {
    // The length that was counted from publication is part of the run now.
    if (before.some((each) => each.kind === 'date' && each.next > piece.first)) return before;
    if (piece.kind !== 'date') return [...before, piece];
    return [...before, runFrom(piece, context) ?? (isRound ? runBack(piece, context) : null) ?? piece];
  }, []);
}

function runFrom(date: DatePiece, { words }: Context): DatePiece | null {
  const at = skip(words, date.next, JOINTS);
  const length = readLength(words, at);
  const isFor = words.slice(date.next, at).some(({ lower }) => lower === 'for' || lower === 'over');
  const isStart = date.role === 'from' || (date.role === null && isFor);
  if (at === date.next || length === null || isLetters(wordAt(words, length.next))) return null;
  if (!isStart || date.window || date.span === null) return null;
  const { start, end } = date.span;
  const isPlain = date.exact && date.year !== null;
  const counted = dayAfter(date.exact ? start : end, length.length);
  const doubt = isPlain ? null : 'The end was counted from the words: the office can confirm it.';
  return {
    ...date,
    next: length.next,
    span: { start, end: counted },
    window: true,
    implied: [...date.implied, 'due'],
    doubt: date.doubt ?? doubt,
  };
}

// "6 weeks from 5 Oct 2026" was read as its end.
function runBack(date: DatePiece, { words }: Context): DatePiece | null {
  const length = readLength(words, date.first);
  const isFrom = length !== null && STARTS.has(wordAt(words, length.next).lower) && length.next < date.next;
  if (!isFrom || wordAt(words, date.first - 1).lower !== 'for' || date.span === null) return null;
  return { ...date, span: { start: dayBefore(date.span.end, length.length), end: date.span.end }, window: true };
}
