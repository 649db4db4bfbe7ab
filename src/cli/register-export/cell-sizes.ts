import type { Sheet, SheetCell } from './sheet.ts';

const NARROWEST = 8;
const WIDEST = 60;
// More rows tell no more of a column than these.
const LOOKED_AT = 500;
// "31/12/2026" with room for the sign of the filter.
const DAY_WIDTH = 12;

/** How wide each column is in characters: as its words want it, and never so wide that the next is out of sight. */
export function widthsOf({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): readonly number[] {
  const some = rows.slice(0, LOOKED_AT);
  return columns.map((heading, at) => {
    const longest = some.reduce((most, row) => Math.max(most, lengthOf(row[at] ?? null)), heading.length + 3);
    return Math.min(Math.max(longest + 1, NARROWEST), WIDEST);
  });
}

function lengthOf(cell: SheetCell): number {
  if (cell === null) return 0;
  if (typeof cell === 'object') return DAY_WIDTH;
  return String(cell)
    .split('\n')
    .reduce((most, line) => Math.max(most, line.length), 0);
}

const LINE_HEIGHT = 15;
// A row of a screen's height at most: what is longer is read in the cell itself.
const MOST_LINES = 20;

/** How high words stand in a column, in points: no program works that out for a file that it did not write. */
export function heightOf(words: string, width: number): number {
  const lines = words.split('\n').reduce((sum, line) => sum + Math.max(Math.ceil(line.length / width), 1), 0);
  return Math.min(lines, MOST_LINES) * LINE_HEIGHT;
}
