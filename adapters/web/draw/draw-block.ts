import { NO_MARKUP, page as m } from '#adapters/html/markup.ts';
import type { Markup } from '#adapters/html/markup.ts';
import { ratingTag } from '#adapters/html/rating-tag.ts';
import { summaryList } from '#adapters/html/summary-list.ts';
import { tableOfMarkup } from '#adapters/html/table.ts';
import type { Block, Row } from '#src/messages/card.ts';
import { pictureOfMix } from '#src/chart/charts/rating-mix.ts';
import { tableOfPicture } from '#src/picture/picture-table.ts';
import { sayMoreRows } from '#src/messages/page/list-words.ts';
import { beforeLink } from '#src/messages/text/links-in.ts';
import { LIST_COLUMNS } from '#src/messages/words/list-words.ts';
import { NOT_RATED } from '#src/messages/words/rating-first.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { actionPath } from './paths.ts';

type Within = { readonly level: 1 | 2; readonly key: string };

type Drawable = Exclude<Block, { readonly kind: 'choices' }>;

/** One piece of a card. */
export function drawBlock(block: Drawable, within: Within): Markup {
  switch (block.kind) {
    case 'said':
      return m`<p class="govuk-body rt-lines">${block.text}</p>\n`;
    case 'aside':
      return m`<p class="govuk-body-s rt-aside rt-lines">${block.text}</p>\n`;
    case 'title':
      return within.level === 1
        ? m`<h2 class="govuk-heading-m">${block.text}</h2>\n`
        : m`<h3 class="govuk-heading-s">${block.text}</h3>\n`;
    case 'heard':
      return heard(block);
    case 'link':
      return m`<p class="govuk-body">${beforeLink(block)}<a class="govuk-link" href="${block.to}" rel="noreferrer noopener">${block.to}</a></p>\n`;
    case 'facts':
      return summaryList(block.facts.map(({ label, value }) => ({ label, value: m`${value}` })));
    case 'rows':
      return drawRows(block, within);
    case 'chart':
      return chart(block, within);
  }
}

function heard({ by, words }: Extract<Block, { kind: 'heard' }>): Markup {
  const whose = by === '' ? NO_MARKUP : m`<p class="govuk-body-s">${by}:</p>`;
  return m`<div class="govuk-inset-text rt-heard">${whose}<blockquote class="govuk-body rt-lines">${words}</blockquote></div>\n`;
}

function chart(block: Extract<Block, { kind: 'chart' }>, { key }: Within): Markup {
  const { columns, rows } = tableOfPicture(pictureOfMix(block));
  return m`${tableOfMarkup({ key, caption: block.title, columns, rows: rows.map((row) => row.map((cell) => m`${cell.text}`)) })}<p class="govuk-body">${block.inWords}</p>\n`;
}

/** A list of actions as a table: the number leads to the page of its action, and a column in which nothing stands is left out. */
function drawRows({ rows, more }: Extract<Block, { kind: 'rows' }>, { key }: Within): Markup {
  const shown = COLUMNS.filter(({ has }) => rows.some(has));
  const columns = shown.map(({ name }) => ({ heading: LIST_COLUMNS[name], type: 'text' as const }));
  const cells = rows.map((row) => shown.map(({ draw }) => draw(row)));
  const table = tableOfMarkup({ key, caption: LIST_COLUMNS.title, isCaptionHidden: true, columns, rows: cells });
  return m`${table}${more === 0 ? NO_MARKUP : m`<p class="govuk-body">${sayMoreRows(more)}</p>\n`}`;
}

type RowColumn = {
  readonly name: keyof typeof LIST_COLUMNS;
  readonly has: (row: Row) => boolean;
  readonly draw: (row: Row) => Markup;
};

const COLUMNS: readonly RowColumn[] = [
  {
    name: 'ref',
    has: () => true,
    draw: ({ action, ref }) =>
      action === null ? m`${ref}` : m`<a class="govuk-link" href="${actionPath(ref)}">${ref}</a>`,
  },
  { name: 'rating', has: (row) => row.rating !== null || saysUnrated(row), draw: ratingOf },
  {
    name: 'title',
    has: () => true,
    draw: ({ title, facts }) =>
      m`${title}${facts.length === 0 ? NO_MARKUP : m` <span class="rt-facts">${facts.join(' · ')}</span>`}`,
  },
  { name: 'leads', has: ({ leads = '' }) => leads !== '', draw: ({ leads = '' }) => m`${leads}` },
];

function ratingOf(row: Row): Markup {
  if (row.rating !== null) return ratingTag(row.rating, sayRating(row.rating));
  return saysUnrated(row) ? m`<span class="rt-unrated">${NOT_RATED.shape} ${NOT_RATED.word}</span>` : NO_MARKUP;
}

function saysUnrated({ action, rating, unratedSaid = true }: Row): boolean {
  return rating === null && action !== null && unratedSaid;
}
