import type { Day } from '#src/calendar/day.ts';
import type { Rating } from '#src/rating/scale.ts';

/** What a cell of a sheet holds; a day is told from other text so that a spreadsheet can reckon with it, a rating so that it has its colour. */
export type SheetCell = string | number | null | { readonly day: Day } | { readonly rating: Rating };

/** One sheet of an export: its columns in order and its rows. */
export type Sheet = {
  readonly name:
    | 'Actions'
    | 'Steps'
    | 'Updates'
    | 'Without an action'
    | 'Dates moved'
    | 'Leads'
    | 'People'
    | 'Plan'
    | 'New names'
    | 'Boards'
    | 'How to fill it in'
    | 'Purposes'
    | 'Readings';
  readonly columns: readonly string[];
  /** How many columns at the left stay in sight when the sheet is moved sideways; none where it is absent. */
  readonly heldColumns?: number;
  readonly rows: readonly (readonly SheetCell[])[];
};

/** A column of a sheet: its heading and what it takes from an item. */
export type SheetColumn<Item> = readonly [heading: string, read: (item: Item) => SheetCell];

/** A day for a cell; null is an empty one. */
export function dayCell(day: Day | null): SheetCell {
  return day === null ? null : { day };
}

/** A rating for a cell; null is an empty one. */
export function ratingCell(rating: Rating | null): SheetCell {
  return rating === null ? null : { rating };
}

/** A sheet of what each column takes from each item. */
export function sheetOf<Item>(
  { name, heldColumns = 0 }: Pick<Sheet, 'name' | 'heldColumns'>,
  items: readonly Item[],
  columns: readonly SheetColumn<Item>[],
): Sheet {
  return {
    name,
    heldColumns,
    columns: columns.map(([heading]) => heading),
    rows: items.map((item) => columns.map(([, read]) => read(item))),
  };
}
