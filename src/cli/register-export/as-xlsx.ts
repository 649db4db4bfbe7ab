import writeXlsxFile from 'write-excel-file/node';
import { widthsOf } from './cell-sizes.ts';
import { filterOver } from './filter-over.ts';
import type { Sheet } from './sheet.ts';
import { typedCell } from './typed-cell.ts';

const FONT = { fontFamily: 'Calibri', fontSize: 11 } as const;
const HEADING = { fontWeight: 'bold', backgroundColor: '#E7E6E6', alignVertical: 'center' } as const;

/** An Excel workbook of sheets, each with its heading row held in sight and a filter over it. */
export async function asXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return writeXlsxFile(sheets.map(written), { features: [filterOver(sheets)], ...FONT }).toBuffer();
}

function written(sheet: Sheet) {
  const widths = widthsOf(sheet);
  const heading = sheet.columns.map((value) => ({ value, ...HEADING }));
  return {
    sheet: sheet.name,
    orientation: 'landscape' as const,
    stickyRowsCount: 1,
    ...(sheet.heldColumns ? { stickyColumnsCount: sheet.heldColumns } : {}),
    columns: widths.map((width) => ({ width })),
    data: [heading, ...sheet.rows.map((row) => row.map((cell, at) => typedCell(cell, widths[at] ?? 0)))],
  };
}
