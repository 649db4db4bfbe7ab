import type { Issue } from '#src/intake/issue.ts';
import type { PagePart } from './page-part.ts';
import type { PageText } from './page-text.ts';
import type { PlanDocument } from '#src/intake/document.ts';
import type { PlanFile } from '#src/intake/format.ts';
import type { Carried } from './read-plain-page.ts';
import { getDocumentProxy } from 'unpdf';
import { issueAt } from '#src/intake/issue.ts';
import { refusedDocument } from '#src/intake/readers/damaged.ts';
import { LARGEST_FILE, sayMegabytes, sayTooBig } from '#src/intake/readers/refusal.ts';
import { dropRunningLines } from './drop-running-lines.ts';
import { joinPages } from './join-pages.ts';
import { readPage } from './page-text.ts';
import { readPlainPage } from './read-plain-page.ts';
import { readRuledPage } from './read-ruled-page.ts';
import { readTaggedPage } from './read-tagged-page.ts';

const MOST_PAGES = 1000;
const MOST_RUNS = 2_000_000;

/** A PDF in reading order: its tables by the outline it brings with it, or else by where its words stand. */
export async function readPdf(file: PlanFile): Promise<PlanDocument> {
  if (file.bytes.length > LARGEST_FILE)
    return refusedDocument(file, sayTooBig('This file is too big.', sayMegabytes(LARGEST_FILE)));
  const opened = await open(file);
  if (typeof opened === 'string') return refusedDocument(file, opened);
  try {
    if (opened.numPages > MOST_PAGES)
      return refusedDocument(file, sayTooBig('This PDF has too many pages.', '1,000 pages'));
    const { pages, issues } = await readPages(opened);
    if (pages.every(({ runs }) => runs.length === 0)) return refusedDocument(file, SCANNED);
    return { parts: joinPages(partsOf(dropRunningLines(pages))), issues };
  } finally {
    await opened.loadingTask.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(file: PlanFile): Promise<Pdf | string> {
  try {
    // The library takes the bytes it is given away, so it gets its own.
    return await getDocumentProxy(new Uint8Array(file.bytes), {
      verbosity: 0,
      isEvalSupported: false,
      stopAtErrors: false,
      // Only lines are wanted of what a page draws; its pictures are never unpacked.
      maxImageSize: 1,
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return LOCKED;
    throw error;
  }
}

async function readPages(
  pdf: Pdf,
): Promise<{ readonly pages: readonly PageText[]; readonly issues: readonly Issue[] }> {
  const pages: PageText[] = [];
  const issues: Issue[] = [];
  let runs = 0;
  for (let number = 1; number <= pdf.numPages && runs < MOST_RUNS; number += 1) {
    const page = await onePage(pdf, number);
    if (page === null || page.runs.length === 0)
      issues.push(issueAt(`page ${number}`, `page ${number}`, page === null ? BROKEN : EMPTY));
    if (page !== null) pages.push(page);
    runs += page?.runs.length ?? 0;
  }
  return { pages, issues };
}

async function onePage(pdf: Pdf, number: number): Promise<PageText | null> {
  try {
    const page = await pdf.getPage(number);
    const text = await readPage(page, number);
    page.cleanup();
    return text;
  } catch {
    // One page that is damaged is told, and costs the others nothing.
    return null;
  }
}

function partsOf(pages: readonly PageText[]): (readonly PagePart[])[] {
  let carried: Carried = null;
  return pages.map((page) => {
    const tagged = readTaggedPage(page);
    const isWhole = tagged !== null && !tagged.some(hasMergedCells);
    const drawn = isWhole ? tagged : (readRuledPage(page) ?? tagged);
    if (drawn !== null) {
      carried = null;
      return drawn;
    }
    const read = readPlainPage(page, carried);
    carried = read.carried;
    return read.parts;
  });
}

/** An outline does not say how far a merged cell reaches; the lines that are drawn do. */
function hasMergedCells(part: PagePart): boolean {
  return part.kind === 'page table' && new Set(part.rows.map((row) => row.length)).size > 1;
}

const SCANNED =
  'This PDF holds pictures of pages and no text, as a scanner makes them. ' +
  'Ask for the Word or Excel original, or run text recognition (OCR) over it, and import that file.';
const LOCKED =
  'This PDF is protected by a password. Ask for a copy without one, or for the Word or Excel original, and import that.';
const BROKEN =
  'This page is damaged and was not read. Compare the register with the plan, or ask for the Word or Excel original.';
const EMPTY = 'This page holds no text. If it is a scanned page, ask for the Word or Excel original.';
