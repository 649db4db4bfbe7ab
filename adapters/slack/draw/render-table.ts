import type { DataTableBlock } from '@slack/types';
import type { RowParts } from '#adapters/network/draw/row-parts.ts';
import { LIST_COLUMNS } from '#src/messages/words/list-words.ts';
import { rowsOn } from './render-pages.ts';
import type { DrawnBlock, ListPiece, Piece } from './render-piece.ts';
import { standingOf } from './render-rows.ts';
import { lineOf } from './render-text.ts';

/** So few rows are read faster as lines; more rows or characters than Slack documents, and longer cells than are read at a glance, stay a list. */
const FEWEST_ROWS = 6;
const MOST = { rows: 99, cell: 200, all: 9500, caption: 150 } as const;

/** What stands in a cell where there is nothing to say. */
const NOTHING = '–';

/** The narrow ones first: a narrow screen shows the number, the rating and the beginning of the title. */
const COLUMNS: readonly (readonly [head: string, cell: (row: RowParts) => string])[] = [
  [LIST_COLUMNS.ref, ({ ref }) => ref],
  [LIST_COLUMNS.rating, standingOf],
  [LIST_COLUMNS.title, ({ title }) => title],
  [LIST_COLUMNS.facts, ({ stands }) => stands],
  [LIST_COLUMNS.leads, ({ leads }) => leads],
];

/**
 * The blocks of a page with its one long list as a table that shows all of it; null where a list is easier to read. One's own
 * actions stay a list: they are read on a phone, where a table leaves the date out of sight, and have no lead to sort by.
 */
export function inTable(page: readonly Piece[], heading: string): readonly DrawnBlock[] | null {
  const [list, ...others] = longLists(page);
  if (list === undefined || others.length > 0) return null;
  const [first] = list;
  const title = first?.list?.title ?? null;
  const table = tableOf(
    list.flatMap((piece) => piece.list?.rows ?? []),
    title?.aloud ?? heading,
  );
  if (table === null) return null;
  const instead = title === null ? [table] : [title.block, table];
  return page.flatMap((piece) => (piece === first ? instead : list.includes(piece) ? [] : [piece.block]));
}

/** The pieces of each list of several people's actions that is long enough. */
function longLists(page: readonly Piece[]): readonly (readonly Piece[])[] {
  const lists = Map.groupBy(page, ({ list }) => list?.of ?? null);
  lists.delete(null);
  return [...lists.values()].filter((pieces) => rowsOn(pieces) >= FEWEST_ROWS && pieces.some(namesLeads));
}

function namesLeads({ list }: Piece): boolean {
  return list?.rows.some(({ leads }) => leads !== '') === true;
}

function tableOf(rows: ListPiece['rows'], caption: string): DataTableBlock | null {
  const columns = COLUMNS.map(([head, cell]) => ({ head, cells: rows.map(cell) })).filter(({ cells }) =>
    cells.some((cell) => cell !== ''),
  );
  const lines = [
    columns.map(({ head }) => head),
    ...rows.map((_, at) => columns.map(({ cells }) => cells[at] || NOTHING)),
  ];
  const sizes = lines.flat().map(({ length }) => length);
  const isTooMuch = sizes.reduce((sum, size) => sum + size, 0) > MOST.all || Math.max(...sizes) > MOST.cell;
  if (isTooMuch || rows.length > MOST.rows) return null;
  return {
    type: 'data_table',
    caption: lineOf(caption, MOST.caption) || LIST_COLUMNS.title,
    // Slack shows five on a page, and hides the rest behind the next.
    page_size: rows.length,
    row_header_column_index: 0,
    rows: lines.map((line) => line.map((text) => ({ type: 'raw_text', text }))),
  };
}
