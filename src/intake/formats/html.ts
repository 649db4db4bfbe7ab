import type { PlanDocument } from '#src/intake/document.ts';
import type { PlanFile, PlanFormat, PlanTable, ReadHints } from '#src/intake/format.ts';
import { htmlText, looksLikeHtml } from '#src/intake/readers/html/html-text.ts';
import { readOrSay, refusedDocument } from '#src/intake/readers/damaged.ts';
import { sayMegabytes, sayTooBig } from '#src/intake/readers/refusal.ts';
import { tableOf } from '#src/intake/tables/table-of.ts';

/** A web page, or a Word or Excel file saved as one. */
export const html = { name: 'HTML', recognises, read } satisfies PlanFormat;

// A page stands in the memory at fifty times its size.
const LARGEST = 20_000_000;

function recognises(file: PlanFile): boolean {
  return looksLikeHtml(file.bytes);
}

async function read(file: PlanFile, hints: ReadHints): Promise<PlanTable> {
  return tableOf(await readOrSay(file, () => readPage(file)), hints);
}

async function readPage(file: PlanFile): Promise<PlanDocument> {
  if (file.bytes.length > LARGEST)
    return refusedDocument(file, sayTooBig('This page is too big.', sayMegabytes(LARGEST)));
  const { readHtml } = await import('#src/intake/readers/html/read-html.ts');
  return readHtml(htmlText(file.bytes) ?? '');
}
