import type { Context, DatePiece, TimePiece } from '#src/timescale/piece.ts';
import { wordAt } from '#src/timescale/words.ts';

const JOINTS = new Set([',', '&', 'and', ';']);

/** Gives a year that only follows a month its month: "March 2024, 2025 and 2026" are three Marches. */
export function repeatMonth(pieces: readonly TimePiece[], context: Context): readonly TimePiece[] {
  const dates: DatePiece[] = [];
  let month: DatePiece | null = null;
  for (const piece of pieces) {
    if (piece.kind !== 'date') continue;
    const before = dates.at(-1);
    const isRepeated: boolean = month !== null && before !== undefined && follows(before, piece, context);
    if (!isRepeated) month = asMonth(piece);
    dates.push(isRepeated && month !== null ? inSameMonth(month, piece) : piece);
  }
  return pieces.map((piece) => (piece.kind === 'date' ? (dates.shift() ?? piece) : piece));
}

// "March 2024", but neither "2024" nor "Q3 to Q4 2024"
function asMonth(date: DatePiece): DatePiece | null {
  const isMonth = date.year !== null && date.year > 0 && date.next - date.first > 1 && !date.window;
  return isMonth ? date : null;
}

function follows(before: DatePiece, { first, next, year }: DatePiece, { words, chat }: Context): boolean {
  const isNextYear = next - first === 1 && year !== null && year === (before.year ?? 0) + 1;
  const between = words.slice(before.next, first).map(({ lower }) => lower);
  const isJoined = between.length > 0 && between.every((word) => JOINTS.has(word));
  return !chat && isNextYear && isJoined && wordAt(words, first).text.length === 4;
}

function inSameMonth({ inYear, exact, edge }: DatePiece, date: DatePiece): DatePiece {
  return { ...date, inYear, exact, edge };
}
