import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Context, Period } from '#src/timescale/piece.ts';
import { fixedPeriod } from '#src/timescale/piece.ts';

const SERIAL_CELL = /^\s*([45]\d{4})(?:\.\d{1,12})?\s*$/;
const LATEST = 50_000;
// Excel counts from 1 January 1900 and believes in a 29 February of that year.
const DAY_ZERO = '1899-12-30' as Day;

/** A cell that is only an Excel day number, such as 42185 (30 June 2015). */
export function readSerial({ text, words, chat }: Context, index: number): Period | null {
  const number = Number(SERIAL_CELL.exec(text)?.[1] ?? 0);
  if (chat || index !== 0 || number === 0 || number > LATEST) return null;
  const day = addDays(DAY_ZERO, number);
  return { ...fixedPeriod({ start: day, end: day }, words.length), exact: true, implied: ['due'] };
}
