import type { CellValue, Sheet } from 'hucre/xlsx';
import type { Issue } from '#src/intake/issue.ts';
import { issueAt } from '#src/intake/issue.ts';

const OF_RATINGS = /^(?:(?:current|overall|delivery) )?b?ragr?b?(?: ?(?:rating|status))?$|^status$|^rating$/i;
const LOOK_AT_ROWS = 200;
// Less of its colour than this and a cell is white or grey.
const PALE = 0.15;

/** Where each colour of a rating begins on the wheel, in degrees from red. */
const WHEEL = [
  { from: 0, word: 'Red' },
  { from: 15, word: 'Amber' },
  { from: 68, word: 'Green' },
  { from: 170, word: 'Blue' },
  { from: 260, word: '' },
  { from: 340, word: 'Red' },
] as const;

/** The colour that stands for the word in an empty cell of a column of ratings, by "row,column"; nothing for other columns. */
export function coloursOf({ rows, cells }: Sheet): ReadonlyMap<string, string> {
  const columns = new Set(rows.slice(0, LOOK_AT_ROWS).flatMap(ratingColumns));
  const found = new Map<string, string>();
  for (const [key, { value, style }] of columns.size === 0 ? [] : (cells ?? [])) {
    const column = Number(key.slice(key.indexOf(',') + 1));
    const fill = style?.fill;
    const rgb = fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.rgb : undefined;
    const word = columns.has(column) && (value === null || value === '') ? colourWord(rgb ?? '') : '';
    if (word !== '') found.set(key, word);
  }
  return found;
}

function ratingColumns(row: readonly CellValue[]): number[] {
  return row.flatMap((value, at) => (typeof value === 'string' && OF_RATINGS.test(value.trim()) ? [at] : []));
}

/** "FFC000" → "Amber"; '' for white, grey, purple and what is no colour. */
function colourWord(rgb: string): string {
  if (!/^[\dA-F]{6,8}$/i.test(rgb)) return '';
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(-6).slice(at, at + 2), 16));
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  if (most === 0 || (most - least) / most < PALE) return '';
  const step = 60 / (most - least);
  const hue =
    most === red ? (green - blue) * step : most === green ? 120 + (blue - red) * step : 240 + (red - green) * step;
  return WHEEL.findLast(({ from }) => (hue + 360) % 360 >= from)?.word ?? '';
}

/** What a person should know of ratings that only a colour said. */
export function aboutColours({ name }: Sheet, colours: ReadonlyMap<string, string>): Issue[] {
  if (colours.size === 0) return [];
  const cells = colours.size === 1 ? '1 cell' : `${colours.size} cells`;
  const said = `${cells} for the rating in sheet “${name}” hold a colour and no word, so the colour was read. ${CHECK}`;
  return [issueAt(`sheet “${name}”`, Array.from(new Set(colours.values())).join(', '), said)];
}

const CHECK = 'Nothing needs doing if the ratings are right.';
