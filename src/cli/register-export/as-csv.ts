import { stringify } from 'csv-stringify/sync';
import { LOOK } from '#src/rating/scale.ts';
import type { Sheet, SheetCell } from './sheet.ts';

/**
 * A sheet as CSV. A cell that a spreadsheet would run as a formula gets an apostrophe before it, and so does one that
 * begins with an apostrophe: taking one off wherever there is one gives the words back.
 */
export function asCsv({ columns, rows }: Sheet): string {
  const plain = rows.map((row) => row.map(plainCell));
  return stringify([[...columns], ...plain], { escape_formulas: true });
}

function plainCell(cell: SheetCell): string | number | null {
  if (cell === null || typeof cell === 'number') return cell;
  if (typeof cell === 'object') return 'day' in cell ? cell.day : LOOK[cell.rating].word;
  const words = cell.toWellFormed();
  return words.startsWith("'") ? `'${words}` : words;
}
