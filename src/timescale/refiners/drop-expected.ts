import { wordsOfPiece } from '#src/timescale/piece.ts';
import type { Context, DatePiece, TimePiece } from '#src/timescale/piece.ts';

const EXPECTED = new Set(
  'forecast forecasted expected anticipated projected estimated likely may might could requested proposed'.split(' '),
);
// What may stand with them between two dates: "likely to slip to", "now expected by", "(forecast:"
const BESIDE = new Set(
  'now to be is slip move change extend slipped moved extended delayed until till by in for at date completion delivery extension revised new'.split(
    ' ',
  ),
);
const MARKS = new Set(['-', '–', '—', ',', '(', '[', ';', ':', '.', '/', '→']);

/** Drops a date that is only expected in place of the one before it, which the office is asked about: "31 Jan, may slip to March". */
export function dropExpected(pieces: readonly TimePiece[], context: Context): readonly TimePiece[] {
  if (context.chat) return pieces;
  const dates = pieces.filter((piece) => piece.kind === 'date');
  const doubts = new Map<TimePiece, string>();
  const expected = dates.slice(1).flatMap((date, place) => {
    const before = dates[place];
    if (before === undefined || !isOnlyExpected(before, date, context)) return [];
    // "Dec 2025, now expected March" is March as things stand.
    const [held, dropped] = isNow(before, date, context) ? [date, before] : [before, date];
    doubts.set(held, sayExpected(before, date, context));
    return [dropped];
  });
  const isBetween = (piece: TimePiece): boolean => expected.some((date) => piece.next === date.first);
  return pieces
    .filter((piece) => !expected.some((date) => date === piece) && !(piece.kind === 'role' && isBetween(piece)))
    .map((piece) => (piece.kind === 'date' ? { ...piece, doubt: doubts.get(piece) ?? piece.doubt } : piece));
}

function isOnlyExpected(before: DatePiece, date: DatePiece, { words }: Context): boolean {
  const between = words.slice(before.next, date.first).filter(({ lower }) => !MARKS.has(lower));
  return (
    between.some(({ lower }) => EXPECTED.has(lower)) &&
    between.every(({ lower }) => EXPECTED.has(lower) || BESIDE.has(lower))
  );
}

function isNow(before: DatePiece, date: DatePiece, { words }: Context): boolean {
  return words.slice(before.next, date.first).some(({ lower }) => lower === 'now');
}

function sayExpected(before: DatePiece, date: DatePiece, context: Context): string {
  const [due, later] = [wordsOfPiece(context, before), wordsOfPiece(context, date)];
  return `“${due}” may become “${later}”: the office can say which date holds.`;
}
