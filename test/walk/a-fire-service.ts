import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';

/** The made-up plan of a fire and rescue service after its inspection, and its people, with which docs/office.md walks. */
const FOLDER = 'docs/examples/walk';

/** Twelve people: two of them Pritchard, and one, Tom Ashby, with no address; the training post changes hands on 19 October. */
export const ROSTER = readFileSync(`${FOLDER}/people.csv`, 'utf8');

/** The people who may be told something, in the order of the roster. */
export const PEOPLE: readonly string[] = parse(ROSTER, { from_line: 2 }).map((row: readonly string[]) => row[1] ?? '');

/** The plan as a workbook, as published on 1 September 2026. */
export const firstVersion = (): Promise<Uint8Array> => workbookOf('plan.csv');

/** The plan as republished on 12 October 2026: RS3 has a later date, PT5 is gone, PE6 is new. */
export const secondVersion = (): Promise<Uint8Array> => workbookOf('plan-2.csv');

const A_DAY = /^(\d{2})\/(\d{2})\/(\d{4})$/u;

/** The rows under a title, as people make a workbook: days are dates. */
async function workbookOf(file: string): Promise<Uint8Array> {
  const rows: readonly (readonly string[])[] = parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Improvement plan');
  sheet.addRow(['Northmoor Fire and Rescue Service: plan after inspection']);
  sheet.addRow([]);
  for (const row of rows) sheet.addRow(row.map(asCell));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function asCell(text: string): string | Date {
  const [, date, month, year] = A_DAY.exec(text) ?? [];
  return date === undefined ? text : new Date(`${year}-${month}-${date}T00:00:00Z`);
}
