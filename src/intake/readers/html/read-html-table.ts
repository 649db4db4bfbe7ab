import type { DocumentTable } from '#src/intake/document.ts';
import type { DrawnCell } from '#src/intake/readers/lay-out-rows.ts';
import type { Element, Node } from './nodes.ts';
import { attribute, childrenOf, isElement, isUnseen } from './nodes.ts';
import { colourMark } from '#src/intake/seen/colour-mark.ts';
import { layOutRows } from '#src/intake/readers/lay-out-rows.ts';
import { sayNodes } from './say-node.ts';

/** The table as it is drawn; a table within one of its cells is said as lines of that cell. */
export function readHtmlTable(table: Element, place: string, numbered: boolean): DocumentTable {
  const drawn = rowsOf(table).map((row) => drawnRow(cellsOf(row), numbered));
  const caption = captionOf(table);
  return { place, name: caption === '' ? null : caption.replaceAll('\n', ' '), rows: layOutRows(drawn) };
}

/** The cells of a table that only sets blocks below each other, as saved pages do; null for a table that holds data. */
export function cellsOfFrame(table: Element): readonly Element[] | null {
  const cells = rowsOf(table).flatMap(cellsOf);
  const isFrame = cells.length > 0 && rowsOf(table).every((row) => cellsOf(row).length <= 1);
  return isFrame && cells.some(holdsTable) ? cells : null;
}

/** The caption's words; '' where there is none. */
function captionOf(table: Element): string {
  return sayNodes(childrenNamed(table, ['caption']), true);
}

const GROUPS = ['thead', 'tbody', 'tfoot'];

function rowsOf(table: Element): Element[] {
  return childrenNamed(table, [...GROUPS, 'tr']).flatMap((one) =>
    one.tagName === 'tr' ? [one] : childrenNamed(one, ['tr']),
  );
}

function cellsOf(row: Element): Element[] {
  return childrenNamed(row, ['td', 'th']);
}

function childrenNamed(parent: Element, names: readonly string[]): Element[] {
  return childrenOf(parent).filter(
    (node): node is Element => isElement(node) && names.includes(node.tagName) && !isUnseen(node),
  );
}

function holdsTable(node: Node): boolean {
  return childrenOf(node).some((child) => (isElement(child) && child.tagName === 'table') || holdsTable(child));
}

/** A row's cells; one without words that has a colour of its own is marked with it. */
function drawnRow(row: readonly Element[], numbered: boolean): DrawnCell[] {
  const cells = row.map((cell) => drawnCell(cell, numbered));
  const fills = row.map(fillOf);
  const ofWords = new Set(fills.filter((_, at) => cells[at]?.text !== ''));
  return cells.map((cell, at) => {
    const fill = fills[at] ?? '';
    return cell.text !== '' || ofWords.has(fill) ? cell : { ...cell, text: colourMark(fill) };
  });
}

const FILL = /background(?:-color)?\s*:\s*#([\da-f]{6})\b/i;

/** "FFC000" for a cell with that colour behind it; '' for none. */
function fillOf(cell: Element): string {
  const said = FILL.exec(attribute(cell, 'style').slice(0, 2000))?.[1] ?? attribute(cell, 'bgcolor').replace('#', '');
  return said.toUpperCase();
}

function drawnCell(cell: Element, numbered: boolean): DrawnCell {
  return {
    text: sayNodes(childrenOf(cell), numbered),
    rows: span(cell, 'rowspan', 0),
    columns: span(cell, 'colspan', 1),
  };
}

/** "2" → 2; 1 for what is no number; HTML's own limits of a span are of the same size. */
function span(cell: Element, name: string, least: number): number {
  const said = Number.parseInt(attribute(cell, name), 10);
  return Number.isNaN(said) ? 1 : Math.min(Math.max(said, least), 65_534);
}
