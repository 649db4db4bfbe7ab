import type { PlanDocument } from '#src/intake/document.ts';
import type { PlanFile, PlanFormat, PlanTable, ReadHints } from '#src/intake/format.ts';
import { lettersOf } from '#src/intake/readers/zip/bytes-of.ts';
import { readOrSay } from '#src/intake/readers/damaged.ts';
import { tableOf } from '#src/intake/tables/table-of.ts';

/** A PDF whose words are letters and not a picture of them. */
export const pdf = { name: 'PDF', recognises, read } satisfies PlanFormat;

// Readers look for the mark in the first kilobyte, because some programs write a line before it.
const LOOK_INTO = 1024;

function recognises(file: PlanFile): boolean {
  return lettersOf(file.bytes, 0, LOOK_INTO).includes('%PDF-');
}

async function read(file: PlanFile, hints: ReadHints): Promise<PlanTable> {
  return tableOf(await readOrSay(file, () => readDocument(file)), hints);
}

async function readDocument(file: PlanFile): Promise<PlanDocument> {
  const { readPdf } = await import('#src/intake/readers/pdf/read-pdf.ts');
  return readPdf(file);
}
