import type { Cell, Column, ColumnType, Table } from '#src/report/paper/paper.ts';
import { page as m } from './markup.ts';
import type { Markup } from './markup.ts';
import { ratingTag } from './rating-tag.ts';

/** A table of markup; the first cell of a row is its heading. */
export type MarkupTable = {
  /** By what it is told from every other of its page. */
  readonly key: string;
  readonly caption: string;
  readonly columns: readonly { readonly heading: string; readonly type: ColumnType }[];
  readonly rows: readonly (readonly Markup[])[];
  /** True where the caption is only read out, under a heading that says the same. */
  readonly isCaptionHidden?: true;
};

/** A table that a narrow screen scrolls by itself, with the keyboard too. */
export function tableOfMarkup({ key, caption, columns, rows, isCaptionHidden }: MarkupTable): Markup {
  const hidden = isCaptionHidden === true ? ' govuk-visually-hidden' : '';
  return m`<div class="rt-scroll" role="region" tabindex="0" aria-labelledby="t-${key}"><table class="govuk-table">
<caption class="govuk-table__caption govuk-table__caption--s${hidden}" id="t-${key}">${caption}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">${columns.map(
    ({ heading, type }) =>
      m`<th scope="col" class="govuk-table__header${type === 'number' ? NUMERIC_HEADER : ''}">${heading}</th>`,
  )}</tr></thead>
<tbody class="govuk-table__body">
${rows.map((row) => rowOf(row, columns))}</tbody></table></div>
`;
}

const NUMERIC_HEADER = ' govuk-table__header--numeric';

function rowOf([first, ...others]: readonly Markup[], columns: MarkupTable['columns']): Markup {
  const numeric = (at: number): string => (columns[at]?.type === 'number' ? ' govuk-table__cell--numeric' : '');
  return m`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${first ?? m``}</th>${others.map(
    (cell, at) => m`<td class="govuk-table__cell${numeric(at + 1)}">${cell}</td>`,
  )}</tr>
`;
}

/** Where the words of a cell lead; null for nowhere. */
export type LinkOf = (column: Column, cell: Cell) => string | null;

/** A table of a paper. */
export function tableOfPaper({ key, caption, columns, rows }: Table, linkOf: LinkOf = () => null): Markup {
  const cellOf = (cell: Cell, at: number): Markup => {
    const href = linkOf(columns[at]!, cell);
    return href === null ? cellText(cell) : m`<a class="govuk-link" href="${href}">${cellText(cell)}</a>`;
  };
  return tableOfMarkup({ key, caption, columns, rows: rows.map(({ cells }) => cells.map(cellOf)) });
}

/** What a cell says, typed for programs. */
export function cellText(cell: Cell): Markup {
  switch (cell.type) {
    case 'date':
      return m`<time datetime="${cell.day}" class="rt-date">${cell.text}</time>`;
    case 'rating':
      return ratingTag(cell.rating, cell.text);
    case 'number':
    case 'text':
      return m`${cell.text}`;
  }
}
