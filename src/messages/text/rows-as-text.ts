import type { Row } from '#src/messages/card.ts';
import { ratingFirst } from '#src/messages/words/rating-first.ts';
import { visibleLine } from './visible.ts';
import { widestOf, widthOf, wrap } from './wrap.ts';

/** Beyond this a ref no longer holds a column open for the others. */
const WIDEST_REF = 12;

type Columns = { readonly rating: number; readonly ref: number; readonly width: number };

/** A list with its ratings and refs in columns, and a last line for those left out. */
export function rowsAsText(
  { rows, more }: { readonly rows: readonly Row[]; readonly more: number },
  width: number,
): string {
  const columns = {
    rating: widestOf(rows.map(ratingOf)),
    ref: Math.min(WIDEST_REF, widestOf(rows.map((row) => visibleLine(row.ref)))),
    width,
  };
  const lines = rows.flatMap((row) => rowAsText(row, columns));
  return (more > 0 ? [...lines, `and ${more} more`] : lines).join('\n');
}

function rowAsText(row: Row, { rating, ref, width }: Columns): readonly string[] {
  const mark = rating === 0 ? '' : `${padTo(ratingOf(row), rating)}  `;
  const first = `${mark}${padTo(visibleLine(row.ref), ref)}  `;
  const facts = [...row.facts, row.leads ?? ''].map(visibleLine).filter((fact) => fact !== '');
  const text = [visibleLine(row.title), facts.join(' · ')].filter((part) => part !== '').join(' — ');
  return wrap(text, { width, first, rest: ' '.repeat(rating === 0 ? ref + 2 : rating + ref + 4) });
}

function ratingOf({ rating, unratedSaid = true }: Row): string {
  return rating === null && !unratedSaid ? '' : ratingFirst(rating);
}

function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
