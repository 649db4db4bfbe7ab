import type { DocumentPart, DocumentRow, PlanDocument } from '#src/intake/document.ts';
import type { PlanRow, PlanTable } from '#src/intake/format.ts';
import { tableOf } from '#src/intake/tables/table-of.ts';

/** A table drawn with bars, a row a line; "^" before a cell says that it is merged with the one above, "/" that a line ends. */
export function aTable(
  drawn: string,
  { place = 'table 1', name = null }: { place?: string; name?: string | null } = {},
): DocumentPart {
  const lines = drawn.trim().split('\n');
  return { kind: 'table', table: { place, name, rows: lines.map((line, index) => aRow(line, index + 1)) } };
}

export function aHeading(level: number, text: string): DocumentPart {
  return { kind: 'heading', level, text, place: 'page 1' };
}

export function words(text: string): DocumentPart {
  return { kind: 'words', text, place: 'page 1' };
}

export function aDocument(...parts: readonly DocumentPart[]): PlanDocument {
  return { parts, issues: [] };
}

export function read(...parts: readonly DocumentPart[]): PlanTable {
  return tableOf(aDocument(...parts), { columns: null });
}

/** The rows as a person would write them down: ref, what it stands under, action, dates, leads; "^" for what is left to the row above. */
export function drawn({ rows }: PlanTable): string[] {
  return rows.map((row) => [refOf(row), underOf(row), row.title, cellOf(row.dates), cellOf(row.leads)].join(' | '));
}

function refOf({ ref, refIsMade, parent }: PlanRow): string {
  return `${ref}${refIsMade === true ? '*' : ''}${parent === null ? '' : ` of ${parent}`}`;
}

function underOf({ phase, theme, section, outcome }: PlanRow): string {
  const under = [phase === null ? null : `phase ${phase}`, theme, section, outcome];
  return under.filter((part) => part !== null).join(', ');
}

function cellOf({ text, inherited }: PlanRow['dates']): string {
  return inherited ? `^${text}` : text;
}

function aRow(line: string, number: number): DocumentRow {
  const cells = line.split('|').map((cell) => cell.trim());
  return {
    place: `row ${number}`,
    cells: cells.map((cell) => cell.replace(/^\^/, '').replaceAll(' / ', '\n')),
    covered: cells.flatMap((cell, index) => (cell.startsWith('^') ? [index] : [])),
  };
}
