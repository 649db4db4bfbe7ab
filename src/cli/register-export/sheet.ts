import type { Day } from '#src/calendar/day.ts';

/** What a cell of a sheet holds; a day is told from other text, so that a spreadsheet can reckon with it. */
export type SheetCell = string | number | boolean | null | { readonly day: Day };

/** One sheet of an export: its columns in order and its rows. */
export type Sheet = {
  readonly name: 'Actions' | 'Ledger' | 'Roster' | 'New names';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
};

/** A day for a cell; null is an empty one. */
export function dayCell(day: Day | null): SheetCell {
  return day === null ? null : { day };
}

/** A sheet of what each column's reader takes from each item. */
export function sheetOf<Item>(
  name: Sheet['name'],
  items: readonly Item[],
  columns: readonly (readonly [heading: string, read: (item: Item) => SheetCell])[],
): Sheet {
  return {
    name,
    columns: columns.map(([heading]) => heading),
    rows: items.map((item) => columns.map(([, read]) => read(item))),
  };
}
