import type { Columns } from '#src/intake/columns.ts';
import type { DocumentRow } from '#src/intake/document.ts';
import { cellAt } from './grid.ts';

const SUM = /^(?:(?:grand|overall|sub|theme|section)[ -]?)?totals?\b/i;
const LONGEST = 60;

/** True for a row that adds up those above it: "Total", "Sub-total", with neither date nor lead, whatever it adds up: “Total | 11 actions”. */
export function isSumRow(row: DocumentRow, { title, ref, dates, leads }: Columns): boolean {
  if (cellAt(row, dates) !== '' || cellAt(row, leads) !== '') return false;
  return [cellAt(row, title), cellAt(row, ref)].some((said) => SUM.test(said) && said.length < LONGEST);
}

/** What is told of such a row. */
export const SUM_LEFT_OUT = 'This row is a sum and no action, so it was left out. Nothing needs doing.';
