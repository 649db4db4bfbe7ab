import type { NamedFile, NamedRow } from './read-named-rows.ts';

/** The columns of a kind of file, what else each may be called, and those without which a row of cells is no heading row of it. */
type Columns<Column extends string> = {
  readonly columns: readonly Column[];
  readonly also: Readonly<Record<string, Column>>;
  readonly needed: readonly Column[];
};

/** One row by the columns that mean something; a blank cell is absent. */
export type ColumnedRow<Column extends string> = { readonly row: number } & Readonly<Partial<Record<Column, string>>>;

// A heading row is no longer than this.
const MOST_CELLS = 40;

/** How a heading row of such a file is known, and its rows are read by the columns that mean something. */
export function namedColumns<Column extends string>({
  columns,
  also,
  needed,
}: Columns<Column>): Pick<NamedFile, 'countColumns'> & { readonly columned: (row: NamedRow) => ColumnedRow<Column> } {
  const columnOf = (name: string): Column | undefined => columns.find((one) => one === name) ?? also[name];
  return {
    countColumns: (cells) => {
      const known = new Set(cells.slice(0, MOST_CELLS).flatMap((cell) => columnOf(cell.trim().toLowerCase()) ?? []));
      return needed.every((one) => known.has(one)) ? known.size : 0;
    },
    columned: ({ row, cells }) => {
      const known = Object.entries(cells).flatMap(([name, cell]) => {
        const column = columnOf(name);
        return column === undefined || cell === '' ? [] : [[column, cell] as const];
      });
      return { row, ...(Object.fromEntries(known) as Partial<Record<Column, string>>) };
    },
  };
}
