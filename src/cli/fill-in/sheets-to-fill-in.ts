import type { Sheet, SheetCell } from '#src/cli/register-export/sheet.ts';

type ToFillIn<Column extends string> = Pick<Sheet, 'name' | 'heldColumns'> & {
  readonly columns: readonly Column[];
  readonly examples: readonly Readonly<Partial<Record<Column, SheetCell>>>[];
  readonly notes: Readonly<Record<Column, string>>;
};

/** A file to fill in: its columns with rows to write over, and what belongs in each. */
export function sheetsToFillIn<Column extends string>({
  examples,
  notes,
  ...sheet
}: ToFillIn<Column>): readonly [Sheet, Sheet] {
  const { columns } = sheet;
  return [
    { ...sheet, rows: examples.map((example) => columns.map((column) => example[column] ?? null)) },
    {
      name: 'How to fill it in',
      columns: ['Column', 'What to write'],
      rows: [...columns.map((column) => [column, notes[column]]), ['', WRITE_OVER]],
    },
  ];
}

const WRITE_OVER = 'The rows of the first sheet are examples: write yours over them.';
