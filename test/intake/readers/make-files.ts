import ExcelJS from 'exceljs';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import type { FileChild } from 'docx';
import type { DocumentRow, PlanDocument } from '#src/intake/document.ts';
import type { PlanFile } from '#src/intake/format.ts';
import { readDocx } from '#src/intake/readers/docx/read-docx.ts';
import { readHtml } from '#src/intake/readers/html/read-html.ts';
import { readWorkbook } from '#src/intake/readers/sheets/read-workbook.ts';
import { aFile } from '#test/intake/a-file.ts';

export type Rows = readonly (readonly string[])[];

/** A Word document of these blocks, made by a library that does not read it. */
export async function aWordFile(children: readonly FileChild[], more: object = {}): Promise<PlanFile> {
  const document = new Document({ sections: [{ children: [...children] }], ...more });
  return aFile(new Uint8Array(await Packer.toBuffer(document)), 'plan.docx');
}

/** A Word table of these rows; a line break in a cell begins a paragraph of its own. */
export function aWordTable(rows: Rows): Table {
  return new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(aWordCell) })) });
}

export function aWordCell(text: string): TableCell {
  return new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)) });
}

/** A workbook that a library draws that does not read it. */
export async function aWorkbook(draw: (workbook: ExcelJS.Workbook) => void): Promise<PlanFile> {
  const workbook = new ExcelJS.Workbook();
  draw(workbook);
  return aFile(new Uint8Array(await workbook.xlsx.writeBuffer()), 'plan.xlsx');
}

/** A workbook of one sheet of these rows. */
export function aSheetOf(rows: Rows): Promise<PlanFile> {
  return aWorkbook((workbook) => {
    const sheet = workbook.addWorksheet('Actions');
    for (const cells of rows) sheet.addRow([...cells]);
  });
}

/** A page with these rows as a table. */
export function aPageOf(rows: Rows): string {
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('\n');
  return `<!DOCTYPE html><html><body><h1>Plan</h1><table>${body}</table></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}

export function fromWord(file: PlanFile): Promise<PlanDocument> {
  return readDocx(file);
}

export function fromSheets(file: PlanFile): Promise<PlanDocument> {
  return readWorkbook(file, () => {});
}

export function fromPage(html: string): PlanDocument {
  return readHtml(html);
}

/** The rows of the tables of a document, one after the other. */
export function rowsIn({ parts }: PlanDocument): DocumentRow[] {
  return parts.flatMap((part) => (part.kind === 'table' ? part.table.rows : []));
}

/** The cells of those rows. */
export function cellsIn(document: PlanDocument): (readonly string[])[] {
  return rowsIn(document).map(({ cells }) => cells);
}
