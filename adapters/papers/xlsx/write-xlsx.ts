import writeXlsxFile from 'write-excel-file/node';
import type { Feature, Image } from 'write-excel-file/node';
import { sealOffice } from '#adapters/papers/office/seal-office.ts';
import { page } from '#adapters/html/markup.ts';
import { plainWords } from '#adapters/papers/plain-words.ts';
import type { FrozenPaper } from '#src/report/paper/paper.ts';
import type { PaperSheet } from './paper-sheet.ts';
import { sheetsOf } from './sheets-of.ts';
import { asTyped, sheetWidths, writtenCell } from './written-cell.ts';

const FONT = { fontFamily: 'Calibri', fontSize: 11 } as const;
const HEADING = { fontWeight: 'bold', backgroundColor: '#E7E6E6', alignVertical: 'center', wrap: true } as const;

/** The whole workbook, the same bytes for the same paper. */
export async function writeXlsx(frozen: FrozenPaper): Promise<Uint8Array> {
  const sheets = sheetsOf(frozen);
  const written = await writeXlsxFile(sheets.map(writtenSheet), { features: [filtered(sheets)], ...FONT }).toBuffer();
  return sealOffice(written, frozen);
}

function writtenSheet(sheet: PaperSheet) {
  const widths = sheetWidths(sheet);
  const heading = sheet.headings.map((words) => ({ type: String, value: asTyped(plainWords(words)), ...HEADING }));
  return {
    sheet: sheet.name,
    orientation: 'landscape' as const,
    stickyRowsCount: 1,
    columns: widths.map((width) => ({ width })),
    data: [heading, ...sheet.rows.map((row) => row.map((cell, at) => writtenCell(cell, widths[at] ?? 1)))],
  };
}

type Place = { readonly sheetIndex: number };

/** Excel's filter over the heading row of each sheet, which comes again on every printed page, as wide as that page. */
function filtered(sheets: readonly PaperSheet[]): Feature<Image['content']> {
  const sheet = (xml: string, _options: unknown, { sheetIndex }: Place): string => {
    const { headings, rows } = sheets[sheetIndex]!;
    const last = `${String.fromCharCode('A'.charCodeAt(0) + headings.length - 1)}${rows.length + 1}`;
    return xml
      .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
      .replace('</sheetData>', `</sheetData><autoFilter ref="A1:${last}"/>`)
      .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ');
  };
  const book = (xml: string): string =>
    xml.replace('<definedNames/>', `<definedNames>${headingRows(sheets)}</definedNames>`);
  return {
    files: {
      transform: { 'xl/worksheets/sheet{id}.xml': { transform: sheet }, 'xl/workbook.xml': { transform: book } },
    },
  };
}

function headingRows(sheets: readonly PaperSheet[]): string {
  const named = sheets.map(({ name }, at) => {
    const named = page`${name.replaceAll("'", "''")}`;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${named.toString()}'!$1:$1</definedName>`;
  });
  return named.join('');
}
