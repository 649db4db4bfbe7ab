import type { Issue } from '#src/intake/issue.ts';
import type { PlanDocument } from '#src/intake/document.ts';
import type { PlanFile } from '#src/intake/format.ts';
import type { Unpacked } from '#src/intake/readers/zip/unpack.ts';
import { readXlsx } from 'hucre/xlsx';
import { issueAt } from '#src/intake/issue.ts';
import { lettersOf } from '#src/intake/readers/zip/bytes-of.ts';
import { namesIn } from '#src/intake/readers/zip/read-directory.ts';
import { refusedDocument } from '#src/intake/readers/damaged.ts';
import { repack } from '#src/intake/readers/zip/repack.ts';
import { sayTooBig } from '#src/intake/readers/refusal.ts';
import { unpack } from '#src/intake/readers/zip/unpack.ts';
import { aboutSheet } from './about-sheet.ts';
import { aboutColours } from '#src/intake/seen/rating-colours.ts';
import { coloursOf } from './read-colours.ts';
import { lastRow } from './last-row.ts';
import { readSheet } from './read-sheet.ts';

// A hundred thousand rows of a plan come to 60 MB.
const LARGEST_PART = 128_000_000;
const LARGEST_WHOLE = 160_000_000;
const MOST_ROWS = 200_000;
const LAST_COLUMN = 'BH';

/** Every sheet of a workbook, hidden or not; macros, links and pictures are never unpacked, and formulas never worked out. */
export async function readWorkbook(file: PlanFile, tell: (rows: number) => void): Promise<PlanDocument> {
  const parts = unpack(file.bytes, { isWanted, largestPart: LARGEST_PART, largestWhole: LARGEST_WHOLE });
  if ('refused' in parts) return refusedDocument(file, parts.refused);
  const rows = lastRows(parts);
  if (rows.all > MOST_ROWS) return refusedDocument(file, sayTooBig('This workbook has too many rows.', '200,000 rows'));
  const range = `A1:${LAST_COLUMN}${Math.max(rows.most, 1)}`;
  const { sheets } = await readXlsx(repack(parts), { readStyles: true, range });
  const issues: Issue[] = [];
  let before = 0;
  const tables = sheets.map((sheet) => {
    const colours = coloursOf(sheet);
    issues.push(...aboutColours(`sheet “${sheet.name}”`, Array.from(colours.values())));
    const table = readSheet(sheet, colours, (rows) => tell(before + rows));
    before += sheet.rows.length;
    return table;
  });
  tell(before);
  return {
    parts: tables.filter(({ rows }) => rows.length > 0).map((table) => ({ kind: 'table', table })),
    issues: [...aboutFile(file), ...sheets.flatMap(aboutSheet), ...issues],
  };
}

const WANTED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/|worksheets\/)?[\w-]+\.xml(?:\.rels)?)$/;

function isWanted(name: string): boolean {
  return WANTED.test(name);
}

/** How many rows the sheets have together, and the longest of them, so that a cell far away costs nothing. */
function lastRows(parts: Unpacked): { readonly all: number; readonly most: number } {
  const sheets = Array.from(parts).filter(([name]) => name.startsWith('xl/worksheets/'));
  const rows = sheets.map(([, bytes]) => lastRow(lettersOf(bytes, 0, bytes.length), MOST_ROWS));
  return { all: rows.reduce((sum, one) => sum + one, 0), most: rows.reduce((most, one) => Math.max(most, one), 0) };
}

function aboutFile(file: PlanFile): Issue[] {
  const names = namesIn(file.bytes);
  const issues: Issue[] = [];
  if (names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name))) issues.push(issueAt(file.name, 'macros', MACROS));
  if (names.some((name) => name.startsWith('xl/externalLinks/'))) issues.push(issueAt(file.name, 'links', LINKS));
  return issues;
}

const MACROS = 'This workbook has macros. They were not run; its cells were read as they stood when it was last saved.';
const LINKS =
  'This workbook takes values from other workbooks. They were not opened; its cells were read as they stood when it was last saved.';
