import writeXlsxFile from 'write-excel-file/node';
import { daysBetween } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { clip } from '#src/messages/text/clip.ts';
import { visible } from '#src/messages/text/visible.ts';
import type { Sheet, SheetCell } from './sheet.ts';

// The most characters that Excel takes in one cell.
const LONGEST_CELL = 32_767;
// Excel counts days from here; what is before its own calendar stays text.
const DAY_ZERO = '1899-12-30' as Day;
const FIRST_EXCEL_DAY = '1900-03-01' as Day;

/** An Excel workbook of sheets. Words are words to it, whatever they begin with; days and numbers are what they are. */
export async function asXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: columns.map((heading) => ({ width: Math.max(12, heading.length + 2) })),
      data: [
        columns.map((value) => ({ value, fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map(typedCell)),
      ],
    })),
  ).toBuffer();
}

function typedCell(cell: SheetCell) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { type: Number, value: cell };
  if (typeof cell === 'boolean') return { type: Boolean, value: cell };
  if (typeof cell === 'string') return { type: String, value: clip(visible(cell), LONGEST_CELL) };
  if (cell.day < FIRST_EXCEL_DAY) return { type: String, value: cell.day };
  return { type: Number, value: daysBetween(DAY_ZERO, cell.day), format: 'dd/mm/yyyy' };
}
