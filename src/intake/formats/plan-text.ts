import type { Heading } from '#src/plan/action.ts';
import type { PlanFile, PlanFormat, PlanRow, PlanTable } from '#src/intake/format.ts';
import type { TextTable } from '#src/intake/plan-text/text-table.ts';
import { decodeText } from '#src/intake/decode-text.ts';
import { uniqueHeadings } from '#src/intake/unique-headings.ts';
import { findTables, readTableHeading } from '#src/intake/plan-text/find-tables.ts';
import { textDocument } from '#src/intake/purposes/text-document.ts';
import { readTextTable } from '#src/intake/plan-text/read-text-table.ts';

/** The published text of a PDF: prose, and tables parted by tabs, each under a numbered heading row. */
export const planText = { name: 'plan text', recognises, read } satisfies PlanFormat;

function recognises(file: PlanFile): boolean {
  return linesOf(file).some((line) => line.includes('\t') && readTableHeading(line.split('\t')) !== null);
}

function read(file: PlanFile): PlanTable {
  const found = findTables(linesOf(file));
  const tables = found.tables.map((table) => ({ table, ...readTextTable(table) }));
  return {
    rows: tables.flatMap(({ rows }): readonly PlanRow[] => rows),
    headings: uniqueHeadings(tables.flatMap(({ table, outcomes }) => [...headingsOf(table), ...outcomes])),
    issues: [...found.issues, ...tables.flatMap(({ issues }) => issues)],
    document: textDocument(linesOf(file).join('\n')),
  };
}

function headingsOf({ theme, section }: TextTable): Heading[] {
  return theme === null ? [section] : [theme, section];
}

function linesOf(file: PlanFile): string[] {
  return decodeText(file.bytes)?.text.split('\n') ?? [];
}
