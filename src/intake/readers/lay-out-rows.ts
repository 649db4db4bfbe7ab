import type { DocumentRow } from '#src/intake/document.ts';
import { MOST_COLUMNS } from '#src/intake/columns.ts';

/** A cell as it is drawn: its words, and how many rows and columns it covers; 0 rows are all that follow. */
export type DrawnCell = { readonly text: string; readonly rows: number; readonly columns: number };

type Reaching = { readonly text: string; readonly isFirst: boolean; rowsLeft: number };

/** Rows of drawn cells as rows of one width, a merged cell's words in every row that it covers. */
export function layOutRows(drawn: readonly (readonly DrawnCell[])[]): DocumentRow[] {
  const reaching = new Map<number, Reaching>();
  const rows = drawn.map((cells, index) => layOutRow(cells, reaching, `row ${index + 1}`));
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  return rows.map((row) => ({ ...row, cells: padded(row.cells, width) })).filter(({ cells }) => cells.some(Boolean));
}

function layOutRow(drawn: readonly DrawnCell[], reaching: Map<number, Reaching>, place: string): DocumentRow {
  const cells: string[] = [];
  const covered: number[] = [];
  const left = [...drawn];
  while (cells.length < MOST_COLUMNS && (left.length > 0 || hasReaching(reaching, cells.length))) {
    const column = cells.length;
    const above = reaching.get(column);
    if (above === undefined) {
      draw(left.shift(), cells, reaching);
      continue;
    }
    cells.push(above.isFirst ? above.text : '');
    if (above.isFirst && above.text !== '') covered.push(column);
    above.rowsLeft -= 1;
    if (above.rowsLeft === 0) reaching.delete(column);
  }
  return { place, cells, covered };
}

function draw(cell: DrawnCell | undefined, cells: string[], reaching: Map<number, Reaching>): void {
  const { text, rows, columns } = cell ?? { text: '', rows: 1, columns: 1 };
  const first = cells.length;
  for (let column = first; column < Math.min(first + columns, MOST_COLUMNS); column += 1) {
    cells.push(column === first ? text : '');
    const rowsLeft = rows === 0 ? Infinity : rows - 1;
    // A wide cell drawn over one that reaches down from above takes its place, as browsers let it.
    if (rowsLeft > 0) reaching.set(column, { text, isFirst: column === first, rowsLeft });
    else reaching.delete(column);
  }
}

function hasReaching(reaching: ReadonlyMap<number, Reaching>, column: number): boolean {
  return Array.from(reaching.keys()).some((one) => one >= column);
}

function padded(cells: readonly string[], width: number): string[] {
  return [...cells, ...Array.from({ length: width - cells.length }, () => '')];
}
