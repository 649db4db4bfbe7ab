import type { PlanCell } from './format.ts';

/** Each cell of one column with its words; a cell left to the row above takes them from there, if there are any. */
export function inheritCells(cells: readonly string[], isLeftAbove: (cell: string) => boolean): PlanCell[] {
  let above = '';
  return cells.map((cell) => {
    if (!isLeftAbove(cell)) {
      above = cell;
      return { text: cell, inherited: false };
    }
    return { text: above, inherited: above !== '' };
  });
}

/** True for the words by which a table leaves a cell to the row above: "as above", "ditto", a ditto mark. */
export function isDitto(cell: string): boolean {
  return DITTO.test(cell);
}

const DITTO = /^(?:"|''|“|”|″|〃|ditto|do\.?|as above|same as above|see above)$/i;
