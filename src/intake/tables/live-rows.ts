import type { DocumentRow } from '#src/intake/document.ts';
import type { Issue } from '#src/intake/issue.ts';
import type { Segment } from './segment.ts';
import { aboutStruck } from '#src/intake/seen/leave-out-struck.ts';
import { isAllStruck, liveWords } from '#src/intake/seen/struck-words.ts';

/** The rows of a segment with the words that count: no row of a struck action, and what is struck kept only where dates tell of a move. */
export function liveRows({ rows, table, columns, firstDates }: Segment, issues: Issue[]): readonly DocumentRow[] {
  if (!rows.some(hasStruck)) return rows;
  const dates = new Set([columns.dates, firstDates]);
  return rows.flatMap((row) => {
    if (!hasStruck(row)) return [row];
    if (columns.title !== undefined && isAllStruck(row.cells[columns.title] ?? '')) {
      issues.push(aboutStruck(table, row));
      return [];
    }
    return [{ ...row, cells: row.cells.map((cell, at) => (dates.has(at) ? cell : liveWords(cell))) }];
  });
}

function hasStruck({ cells }: DocumentRow): boolean {
  return cells.some((cell) => cell.includes('~~'));
}
