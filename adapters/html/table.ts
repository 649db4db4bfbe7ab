import type { Cell, Column, ColumnType, Table } from '#src/report/paper/paper.ts';
import { NO_MARKUP, page as m } from './markup.ts';
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
  return m`<div class="rt-scroll" role="region" tabindex="0" aria-labelledby="t-${key}"><table class="govuk-table rt-table${columns.length > MOST_NARROW ? ' rt-wide' : ''}">
<caption class="govuk-table__caption govuk-table__caption--s${hidden}" id="t-${key}">${caption}</caption>
<thead><tr>${columns.map(({ heading, type }) => m`<th scope="col"${numeric(type)}>${heading}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => rowOf(row, columns))}</tbody></table></div>
`;
}

/** More columns than these keep their width on a phone, and are scrolled. */
const MOST_NARROW = 4;

/** Said of the cells of numbers alone: a class on each cell would weigh more than what it says. */
function numeric(type: ColumnType | undefined): Markup {
  return type === 'number' ? m` class="n"` : NO_MARKUP;
}

function rowOf([first, ...others]: readonly Markup[], columns: MarkupTable['columns']): Markup {
  return m`<tr><th scope="row">${first ?? m``}</th>${others.map(
    (cell, at) => m`<td${numeric(columns[at + 1]?.type)}>${cell}</td>`,
  )}</tr>
`;
}

/** Where the words of a cell lead, or one of several with commas between them; null for nowhere. */
export type LinkOf = (column: Column, text: string) => string | null;

/** A table of a paper. */
export function tableOfPaper({ key, caption, columns, rows }: Table, linkOf: LinkOf = () => null): Markup {
  const cellOf = (cell: Cell, at: number): Markup => linkedCell(cell, columns[at]!, linkOf);
  return tableOfMarkup({ key, caption, columns, rows: rows.map(({ cells }) => cells.map(cellOf)) });
}

function linkedCell(cell: Cell, column: Column, linkOf: LinkOf): Markup {
  const linked = (text: string, drawn: Markup): Markup => {
    const href = linkOf(column, text);
    return href === null ? drawn : m`<a class="govuk-link" href="${href}">${drawn}</a>`;
  };
  const each = cell.type === 'text' && linkOf(column, cell.text) === null ? cell.text.split(', ') : [];
  if (each.length < 2) return linked(cell.text, cellText(cell));
  return m`${each.map((text, at) => m`${at === 0 ? '' : ', '}${linked(text, m`${text}`)}`)}`;
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
