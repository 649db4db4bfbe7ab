import type { DocumentTable } from './document.ts';
import type { FileRecord } from './delimited/read-records.ts';
import type { PlanFile } from './format.ts';
import type { Issue } from './issue.ts';
import { decodeText } from './decode-text.ts';
import { findHeading } from './delimited/find-heading.ts';
import { readRecords } from './delimited/read-records.ts';
import { fileKind } from './file-kind.ts';
import { officeKind } from './readers/office/office-kind.ts';
import { readOrSay } from './readers/damaged.ts';

/** A row of a file: the line it begins on, and its cells by the lower-cased names of their columns. */
export type NamedRow = { readonly row: number; readonly cells: Readonly<Record<string, string>> };

/** What kind of file it is to be. */
export type NamedFile = {
  /** How many of its columns a row of cells names; 0 where it is no heading row of one. */
  readonly countColumns: (cells: readonly string[]) => number;
  /** What a file without such a heading row is, and what one needs. */
  readonly whyNone: (file: PlanFile, text: string) => Issue;
};

type NamedRows = { readonly rows: readonly NamedRow[]; readonly issues: readonly Issue[] };

/** The rows of a text with columns under the heading row that knows the most of them. */
export function readDelimitedRows(file: PlanFile, { countColumns, whyNone }: NamedFile): NamedRows {
  const text = fileKind(file.bytes) === null ? (decodeText(file.bytes)?.text ?? '') : '';
  const found = findHeading(text, countColumns);
  if (found === null) return { rows: [], issues: [whyNone(file, text)] };
  const { records, issues } = readRecords(text, found.delimiter);
  const names = namesOf(found.heading.cells);
  const below = records.filter(({ line }) => line > found.heading.line);
  return { rows: below.filter(hasWords).map(({ line, cells }) => rowOf(line, cells, names)), issues: [...issues] };
}

/** The rows of a CSV file or of a workbook, whichever the file is; of a workbook those of each sheet that has the columns. */
export async function readNamedRows(file: PlanFile, of: NamedFile): Promise<NamedRows> {
  if (officeKind(file.bytes) !== 'excel') return readDelimitedRows(file, of);
  const document = await readOrSay(file, async () => {
    const { readWorkbook } = await import('./readers/sheets/read-workbook.ts');
    return readWorkbook(file, () => {});
  });
  const tables = document.parts.flatMap((part) => (part.kind === 'table' ? [part.table] : []));
  const found = tables.flatMap((table) => rowsOf(table, of) ?? []);
  const isNone = found.length === 0 && document.issues.length === 0;
  return { rows: found, issues: isNone ? [of.whyNone(file, '')] : document.issues };
}

function rowsOf({ rows }: DocumentTable, { countColumns }: NamedFile): readonly NamedRow[] | null {
  const at = rows.findIndex(({ cells }) => countColumns(cells) > 0);
  if (at < 0) return null;
  const names = namesOf(rows[at]?.cells ?? []);
  const below = rows.slice(at + 1).filter(hasWords);
  return below.map(({ place, cells }) => rowOf(Number(/\d+/.exec(place)?.[0] ?? 0), cells, names));
}

function namesOf(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.trim().toLowerCase());
}

function hasWords({ cells }: Pick<FileRecord, 'cells'>): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

function rowOf(row: number, cells: readonly string[], names: readonly string[]): NamedRow {
  const named = names.map((name, index) => [name, (cells[index] ?? '').trim()] as const);
  return { row, cells: Object.fromEntries(named.filter(([name]) => name !== '')) };
}
