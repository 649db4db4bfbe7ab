import type { CellValue, Sheet } from 'hucre/xlsx';
import { colourWord, isOfRatings } from '#src/intake/seen/rating-colours.ts';

const LOOK_AT_ROWS = 200;

/** The colour that stands for the word in an empty cell of a column of ratings, by "row,column"; nothing for other columns, and nothing where the row is coloured so. */
export function coloursOf({ rows, cells }: Sheet): ReadonlyMap<string, string> {
  const columns = ratingColumns(rows.slice(0, LOOK_AT_ROWS));
  const found = new Map<string, string>();
  if (columns.size === 0 || cells === undefined) return found;
  for (const [key, { value }] of cells) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const heading = columns.get(column);
    if (heading === undefined || row <= heading || !isBlank(value ?? null)) continue;
    const fill = fillAt(cells, row, column);
    const word = colourWord(fill);
    if (word !== '' && !isOfRow(rows[row] ?? [], { cells, row, fill })) found.set(key, word);
  }
  return found;
}

type Cells = NonNullable<Sheet['cells']>;

/** The columns called ratings, each with the row of its heading. */
function ratingColumns(rows: readonly (readonly CellValue[])[]): Map<number, number> {
  const columns = new Map<number, number>();
  rows.forEach((row, at) =>
    row.forEach((value, column) => {
      if (typeof value === 'string' && isOfRatings(value) && !columns.has(column)) columns.set(column, at);
    }),
  );
  return columns;
}

/** True where a cell with words has the same colour: it is the row's, as a band or every other row has one. */
function isOfRow(
  values: readonly CellValue[],
  { cells, row, fill }: { cells: Cells; row: number; fill: string },
): boolean {
  const said = values.flatMap((value, column) => (isBlank(value) ? [] : [column]));
  return said.length === 0 || said.some((column) => fillAt(cells, row, column) === fill);
}

function fillAt(cells: Cells, row: number, column: number): string {
  const fill = cells.get(`${row},${column}`)?.style?.fill;
  return (fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.rgb : undefined) ?? '';
}

function isBlank(value: CellValue): boolean {
  return value === null || value === '';
}
