import type { Columns } from '#src/intake/columns.ts';
import type { Field } from '#src/intake/fields.ts';
import type { ColumnMap, Layout } from '#src/intake/format.ts';
import type { WeighedColumns } from './columns/weigh-columns.ts';
import { FIELDS } from '#src/intake/fields.ts';
import { sayColumnMap } from './columns/read-column-map.ts';

const CALLED: Readonly<Record<'title' | 'dates' | 'leads', string>> = {
  title: 'the action',
  dates: 'the timescale',
  leads: 'the leads',
};

/** How a table's columns were taken, as a person counts them, with what is in doubt about it. */
export function layoutOf(headings: readonly string[], { columns, unsure }: WeighedColumns): Layout {
  const map = mapOf(columns);
  return { columns: map, headings, doubt: unsure.length === 0 ? null : sayDoubt(headings, map, unsure) };
}

/** The columns somebody gave, in place of what was found for those fields or in those columns. */
export function withGiven(found: Columns, given: ColumnMap): Columns {
  const givenAt = new Set(Object.values(given));
  const columns: Partial<Record<Field, number>> = {};
  for (const field of FIELDS) {
    const [here, there] = [given[field], found[field]];
    if (here !== undefined) columns[field] = here - 1;
    else if (there !== undefined && !givenAt.has(there + 1)) columns[field] = there;
  }
  return columns;
}

function mapOf(columns: Columns): ColumnMap {
  return Object.fromEntries(Object.entries(columns).map(([field, index]) => [field, index + 1]));
}

function sayDoubt(headings: readonly string[], map: ColumnMap, unsure: readonly Field[]): string {
  const said = FIELDS.flatMap((field) => {
    const column = map[field];
    if (column === undefined || !unsure.includes(field) || !isCalled(field)) return [];
    const heading = headings[column - 1] ?? '';
    return [`column ${column}${heading === '' ? '' : `, “${heading}”,`} was taken for ${CALLED[field]}`];
  });
  const sentence = said.join(', and ');
  const start = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
  return `${start} If that is not so, import the file again and say which is which: --columns ${sayColumnMap(map)}`;
}

function isCalled(field: Field): field is keyof typeof CALLED {
  return field in CALLED;
}
