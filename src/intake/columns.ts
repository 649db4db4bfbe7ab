import { nameWeight } from './tables/columns/name-weight.ts';
import { FIELDS } from './fields.ts';
import type { Field } from './fields.ts';

/** The place of each column that a heading row names, counted from 0. */
export type Columns = Readonly<Partial<Record<Field, number>>>;

/** A table that people read has no more columns; a damaged line may have a million. */
export const MOST_COLUMNS = 60;

/** One column that may be one field, and how much speaks for it. */
export type ColumnClaim = { readonly field: Field; readonly index: number; readonly weight: number };

/** The columns that a row of headings names, each by the heading that names it best. */
export function columnsOf(headings: readonly string[]): Columns {
  return strongest(claimsOf(headings));
}

/** Every field that a heading may be the name of. */
export function claimsOf(headings: readonly string[]): ColumnClaim[] {
  return headings.slice(0, MOST_COLUMNS).flatMap((heading, index) =>
    FIELDS.flatMap((field) => {
      const weight = nameWeight(field, heading);
      return weight > 0 ? [{ field, index, weight }] : [];
    }),
  );
}

/** The claims settled, the heaviest first: no field and no column twice. Between equals the order of FIELDS decides. */
export function strongest(claims: readonly ColumnClaim[]): Columns {
  const columns: Partial<Record<Field, number>> = {};
  const taken = new Set<number>();
  for (const { field, index } of claims.toSorted(heavierFirst)) {
    if (columns[field] !== undefined || taken.has(index)) continue;
    columns[field] = index;
    taken.add(index);
  }
  return withTitle(columns, claims);
}

/** A table of recommendations alone has them for its actions, not for headings of actions that it has not. */
function withTitle({ section, ...columns }: Columns, claims: readonly ColumnClaim[]): Columns {
  const isBoth = claims.some(({ field, index }) => field === 'title' && index === section);
  if (section !== undefined && columns.title === undefined && isBoth) return { ...columns, title: section };
  return section === undefined ? columns : { ...columns, section };
}

function heavierFirst(one: ColumnClaim, other: ColumnClaim): number {
  return (
    other.weight - one.weight || FIELDS.indexOf(one.field) - FIELDS.indexOf(other.field) || one.index - other.index
  );
}

/** True where the columns are those of a table of actions: what is to be done, and by when or by whom. */
export function isActionTable(columns: Columns): boolean {
  return columns.title !== undefined && (columns.dates !== undefined || columns.leads !== undefined);
}

/** True for a table of actions, and for one that says of each recommendation how it goes. */
export function isPlanTable(columns: Columns): boolean {
  const { title, progress, rating } = columns;
  return isActionTable(columns) || (title !== undefined && (progress !== undefined || rating !== undefined));
}
