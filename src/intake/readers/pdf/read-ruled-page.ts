import type { Box } from './find-boxes.ts';
import type { PagePart, PageTable } from './page-part.ts';
import type { PageText } from './page-text.ts';
import type { Rules } from './page-rules.ts';
import { cellLines } from '#src/intake/readers/cell-lines.ts';
import { findBoxes } from './find-boxes.ts';
import { joinRules } from './join-rules.ts';
import { partsOfPage, usualSize } from './parts-of-page.ts';
import { linesOnPage, sayRuns } from './join-runs.ts';

const NEAR = 5;
// Rows between which only this lies are of one table; a heading or an empty line parts two.
const BETWEEN = 8;

/** A page whose tables are drawn with lines, by the cells that its words stand in; null where no lines make a table. */
export function readRuledPage({ number, runs, rules }: PageText): PagePart[] | null {
  if (rules.down.length < 2 || rules.across.length < 2) return null;
  const whole = joinRules(rules);
  const { boxes, loose } = findBoxes(runs, whole);
  const groups = tablesOf(boxes);
  const tables = groups.filter(isTable);
  if (tables.length === 0) return null;
  const place = `page ${number}`;
  const drawn = tables.map((table) => ({ top: table[0]?.top ?? 0, part: draw(table, whole, place) }));
  const framed = groups.filter((group) => !isTable(group)).flatMap((group) => group.flatMap((box) => box.runs));
  return partsOfPage([...loose, ...framed], drawn, { place, usual: usualSize(linesOnPage(runs)) });
}

/** Boxes by the table they are of, each from the top. */
function tablesOf(boxes: readonly Box[]): Box[][] {
  const tables: { boxes: Box[]; bottom: number }[] = [];
  for (const box of boxes.toSorted((one, other) => one.top - other.top || one.left - other.left)) {
    const last = tables.at(-1);
    if (last !== undefined && box.top - last.bottom <= BETWEEN) {
      last.boxes.push(box);
      last.bottom = Math.max(last.bottom, box.bottom);
    } else tables.push({ boxes: [box], bottom: box.bottom });
  }
  return tables.map((table) => table.boxes);
}

/** Two columns at the least; a single box is a frame round words. */
function isTable(table: readonly Box[]): boolean {
  return distinct(table.map(({ left }) => left)).length > 1;
}

function draw(table: readonly Box[], rules: Rules, place: string): PageTable {
  const [top, bottom] = [Math.min(...table.map((box) => box.top)), Math.max(...table.map((box) => box.bottom))];
  // A column at the edge may hold no word; the lines across reach over it.
  const across = rules.across.filter(
    ({ at, from, to }) =>
      at > top - NEAR && at < bottom + NEAR && table.some((box) => from < box.right && to > box.left),
  );
  const [left, right] = [Math.min(...across.map(({ from }) => from)), Math.max(...across.map(({ to }) => to))];
  // A column without a word on this page is a column still.
  const drawn = rules.down.filter(
    ({ at, from, to }) => at > left - NEAR && at < right - NEAR && from < bottom - NEAR && to > top + NEAR,
  );
  const columns = distinct([...table.map((box) => box.left), ...drawn.map(({ at }) => at)]);
  const rows = distinct(table.map((box) => box.top));
  const cells = rows.map(() => columns.map((at) => ({ text: '', left: at, isCovered: false })));
  for (const box of table) {
    const column = columns.findIndex((at) => Math.abs(at - box.left) <= NEAR);
    const text = cellLines(sayRuns(box.runs));
    rows.forEach((at, row) => {
      const isIn = at > box.top - NEAR && at < box.bottom - NEAR;
      const line = isIn ? cells[row] : undefined;
      if (line !== undefined) line[column] = { text, left: box.left, isCovered: at > box.top + NEAR };
    });
  }
  return { kind: 'page table', place, rows: cells, ...(table.some(isOverlaid) ? { isGuessed: true as const } : {}) };
}

/** Words that lie over others come from a cell that was too small for them. */
function isOverlaid({ runs }: Box): boolean {
  return linesOnPage(runs).some((line) =>
    line.runs.some(({ right, size }, at) => (line.runs[at + 1]?.left ?? Infinity) < right - size / 2),
  );
}

function distinct(places: readonly number[]): number[] {
  const found: number[] = [];
  for (const at of places.toSorted((one, other) => one - other))
    if (at - (found.at(-1) ?? -Infinity) > NEAR) found.push(at);
  return found;
}
