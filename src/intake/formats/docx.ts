import type { OfficeKind } from '#src/intake/readers/office/office-kind.ts';
import type { PlanDocument } from '#src/intake/document.ts';
import type { PlanFile, PlanFormat, PlanTable, ReadHints } from '#src/intake/format.ts';
import { officeKind } from '#src/intake/readers/office/office-kind.ts';
import { readOrSay, refusedDocument } from '#src/intake/readers/damaged.ts';
import { tableOf } from '#src/intake/tables/table-of.ts';

/** A Word document; one that cannot be read as it is, because it is old or locked, gets a sentence of its own. */
export const docx = { name: 'DOCX', recognises, read } satisfies PlanFormat;

const REFUSALS: Readonly<Partial<Record<OfficeKind, string>>> = {
  'old word':
    'This is a Word document of the older kind (DOC), which is not read. ' +
    'Open it in Word or LibreOffice, save it as DOCX and import that file.',
  odt:
    'This is a document of LibreOffice or OpenOffice (ODT), which is not read. ' +
    'Open it there, save it as DOCX and import that file.',
  locked:
    'This Word or Excel file is protected by a password. ' +
    'Open it, remove the password (in Word and Excel: File, Info, Protect), save it and import it again.',
};

function recognises(file: PlanFile): boolean {
  const kind = officeKind(file.bytes);
  return kind === 'word' || (kind !== null && REFUSALS[kind] !== undefined);
}

async function read(file: PlanFile, hints: ReadHints): Promise<PlanTable> {
  return tableOf(await readOrSay(file, () => readDocument(file)), hints);
}

async function readDocument(file: PlanFile): Promise<PlanDocument> {
  const refusal = REFUSALS[officeKind(file.bytes) ?? 'word'];
  if (refusal !== undefined) return refusedDocument(file, refusal);
  const { readDocx } = await import('#src/intake/readers/docx/read-docx.ts');
  return readDocx(file);
}
