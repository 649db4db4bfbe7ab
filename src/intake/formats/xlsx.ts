import type { OfficeKind } from '#src/intake/readers/office/office-kind.ts';
import type { PlanDocument } from '#src/intake/document.ts';
import type { PlanFile, PlanFormat, PlanTable, ReadHints } from '#src/intake/format.ts';
import { officeKind } from '#src/intake/readers/office/office-kind.ts';
import { readOrSay, refusedDocument } from '#src/intake/readers/damaged.ts';
import { tableOf } from '#src/intake/tables/table-of.ts';

/** An Excel workbook, with macros or without; one of an older or another kind gets a sentence of its own. */
export const xlsx = { name: 'XLSX', recognises, read } satisfies PlanFormat;

// The readers of these kinds do not tell 8.10 from 8.1 or which rows are hidden; Excel does when it saves them again.
const REFUSALS: Readonly<Partial<Record<OfficeKind, string>>> = {
  'old excel':
    'This is an Excel workbook of the older kind (XLS), which is not read. ' +
    'Open it in Excel or LibreOffice, save it as XLSX and import that file.',
  'excel binary':
    'This is a binary Excel workbook (XLSB), which is not read. Open it in Excel, save it as XLSX and import that file.',
  ods:
    'This is a spreadsheet of LibreOffice or OpenOffice (ODS), which is not read. ' +
    'Open it there, save it as XLSX and import that file.',
};

function recognises(file: PlanFile): boolean {
  const kind = officeKind(file.bytes);
  return kind === 'excel' || (kind !== null && REFUSALS[kind] !== undefined);
}

async function read(file: PlanFile, hints: ReadHints): Promise<PlanTable> {
  return tableOf(await readOrSay(file, () => readDocument(file, hints)), hints);
}

async function readDocument(file: PlanFile, { progress }: ReadHints): Promise<PlanDocument> {
  const refusal = REFUSALS[officeKind(file.bytes) ?? 'excel'];
  if (refusal !== undefined) return refusedDocument(file, refusal);
  const { readWorkbook } = await import('#src/intake/readers/sheets/read-workbook.ts');
  return readWorkbook(file, progress ?? (() => {}));
}
