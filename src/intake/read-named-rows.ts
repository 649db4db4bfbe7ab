import { decodeText } from './decode-text.ts';
import { findHeading } from './delimited/find-heading.ts';
import { readRecords } from './delimited/read-records.ts';
import type { DocumentTable } from './document.ts';
import { fileKind } from './file-kind.ts';
import type { PlanFile } from './format.ts';
import type { Issue } from './issue.ts';
import { readOrSay } from './readers/damaged.ts';
import { officeKind } from './readers/office/office-kind.ts';

/** A row of a file to fill in: its number as the file's reader counts it, and its cells by lower-cased heading. */
export type NamedRow = { readonly row: number; readonly cells: Readonly<Record<string, string>> };

/** How many columns of what is looked for a row of cells names; 0 where it is no heading row of it. */
export type CountColumns = (cells: readonly string[]) => number;

type RowsRead = { readonly rows: readonly NamedRow[] | null; readonly issues: readonly Issue[] };

/** The rows under a heading row as CSV or as a workbook, whichever the file is; of a workbook those of each sheet that has one. Null where there is no heading row. */
export async function readNamedRows(file: PlanFile, count: CountColumns): Promise<RowsRead> {
  if (officeKind(file.bytes) !== 'excel') return rowsInText(file, count);
  const document = await readOrSay(file, async () => {
    const { readWorkbook } = await import('./readers/sheets/read-workbook.ts');
    return readWorkbook(file, () => {});
  });
  const tables = document.parts.flatMap((part) => (part.kind === 'table' ? [part.table] : []));
  const found = tables.flatMap((table) => inTable(table, count) ?? []);
  return { rows: found.length === 0 ? null : found, issues: document.issues };
}

/** The words of a file that is text; empty for any other. */
export function textOf({ bytes }: PlanFile): string {
  return fileKind(bytes) === null ? (decodeText(bytes)?.text ?? '') : '';
}

/** The same of a file that is text, at once. */
export function rowsInText(file: PlanFile, count: CountColumns): RowsRead {
  const text = textOf(file);
  const found = findHeading(text, count);
  if (found === null) return { rows: null, issues: [] };
  const { records, issues } = readRecords(text, found.delimiter);
  const names = namesOf(found.heading.cells);
  const below = records.filter(({ line, cells }) => line > found.heading.line && hasWords(cells));
  return { rows: below.map(({ line, cells }) => rowOf(line, cells, names)), issues };
}

function inTable({ rows }: DocumentTable, count: CountColumns): readonly NamedRow[] | null {
  const at = rows.findIndex(({ cells }) => count(cells) > 0);
  if (at < 0) return null;
  const names = namesOf(rows[at]?.cells ?? []);
  const below = rows.slice(at + 1).filter(({ cells }) => hasWords(cells));
  return below.map(({ place, cells }) => rowOf(Number(/\d+/.exec(place)?.[0] ?? 0), cells, names));
}

function namesOf(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.trim().toLowerCase());
}

function hasWords(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

function rowOf(row: number, cells: readonly string[], names: readonly string[]): NamedRow {
  const named = names.map((name, index) => [name, (cells[index] ?? '').trim()] as const);
  return { row, cells: Object.fromEntries(named.filter(([name]) => name !== '')) };
}
