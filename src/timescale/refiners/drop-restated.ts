import { partsOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { DatePiece, TimePiece } from '#src/timescale/piece.ts';

/** Drops a length that a date beside it says again: "6 months (December 2023)", "within a year, by June 2024". */
export function dropRestated(pieces: readonly TimePiece[]): readonly TimePiece[] {
  const dates = pieces.filter((piece) => piece.kind === 'date');
  const said = dates.filter((date) => !isLength(date));
  if (said.length !== 1 || dates.length !== 2) return pieces;
  const [date] = said;
  return pieces.filter(
    (piece) => piece.kind !== 'date' || piece === date || date === undefined || !isNear(piece, date),
  );
}

// A length is counted to one day and needs no year.
function isLength({ year, exact, implied }: DatePiece): boolean {
  return year === 0 && exact && implied.includes('due');
}

// A month either way: "6 months" of a plan of the 12th may be the end of that month or of the next.
function isNear({ span: length }: DatePiece, { span }: DatePiece): boolean {
  return length !== null && span !== null && Math.abs(monthsOf(span.end) - monthsOf(length.end)) <= 1;
}

function monthsOf(day: Day): number {
  const { year, month } = partsOf(day);
  return year * 12 + month;
}
