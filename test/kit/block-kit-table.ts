import { countProblems, listIn, stringProblems, unknownFields } from './block-kit-reading.ts';
import type { Thing } from './block-kit-reading.ts';

// Slack's pages name 10,000 characters and 20,000, 101 rows and 201: the smaller of each, and the heading row among them.
const MOST = { rows: 100, columns: 20, characters: 10_000, page: 100, caption: 150, cell: 3000 } as const;

/** What Slack would refuse in a data table, and what of it nobody would see without turning a page. */
export function tableProblems({ caption, rows, page_size: page, row_header_column_index: header }: Thing) {
  const lines = Array.isArray(rows) ? rows.map(listIn) : [];
  const [heads = [], ...others] = lines;
  const cells = lines.flat();
  const characters = cells.reduce((sum, { text }) => sum + String(text).length, 0);
  return [
    ...stringProblems(caption, { what: 'the caption of a table', most: MOST.caption }),
    ...countProblems(rows, { what: 'the rows of a table', most: MOST.rows }),
    ...(others.length === 0 ? ['A table has a heading and no row.'] : []),
    ...countProblems(heads, { what: 'the columns of a table', most: MOST.columns }),
    ...(others.every(({ length }) => length === heads.length) ? [] : ['The rows of a table are not of one length.']),
    ...cells.flatMap(cellProblems),
    ...(characters > MOST.characters
      ? [`A table holds ${characters} characters; ${MOST.characters} are allowed.`]
      : []),
    ...pageProblems(page, others.length),
    ...(Number.isInteger(header) && Number(header) < heads.length ? [] : ['No column of the table names its rows.']),
  ];
}

function cellProblems(cell: Thing): readonly string[] {
  const { type, text } = cell;
  if (type !== 'raw_text') return [`A cell of ours is raw_text, not ${String(type)}.`];
  return [
    ...stringProblems(text, { what: 'a cell', most: MOST.cell }),
    ...unknownFields(cell, ['type', 'text'], 'a cell'),
  ];
}

function pageProblems(page: unknown, rows: number): readonly string[] {
  if (!Number.isInteger(page) || Number(page) < 1 || Number(page) > MOST.page)
    return [`A page of a table has 1 to ${MOST.page} rows.`];
  return Number(page) < rows ? ['A table hides rows behind its first page.'] : [];
}
