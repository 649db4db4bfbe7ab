import { clip } from '#src/messages/text/clip.ts';
import { plainWords } from '#adapters/papers/plain-words.ts';
import { RATING_COLOURS } from '#adapters/html/rating-colours.ts';
import type { PaperSheet, PaperSheetCell } from './paper-sheet.ts';

// The most characters that Excel takes in one cell.
const LONGEST_CELL = 32_767;
const TOP = { alignVertical: 'top' } as const;

const DAY = 86_400_000;
// Excel counts days from here; what is before its own calendar stays text.
const DAY_ZERO = Date.parse('1899-12-30T00:00:00Z');
const FIRST_DAY = '1900-03-01';

/** A cell as Excel has it: days and numbers as what they are, a rating as word and shape in its colour, words as words whatever they begin with. */
export function writtenCell(cell: PaperSheetCell, width: number) {
  if (cell === null || cell.text === '') return null;
  if (cell.type === 'number') return { type: Number, value: cell.value, ...TOP };
  if (cell.type === 'date' && cell.day >= FIRST_DAY) return dayCell(cell.day);
  const words = wordsCell(cell.text, width);
  if (cell.type !== 'rating') return words;
  return { ...words, fontWeight: 'bold' as const, textColor: `#${RATING_COLOURS[cell.rating]}` };
}

function dayCell(day: string) {
  const value = (Date.parse(`${day}T00:00:00Z`) - DAY_ZERO) / DAY;
  return { type: Number, value, format: 'd mmm yyyy', align: 'left' as const, ...TOP };
}

function wordsCell(text: string, width: number) {
  const words = clip(plainWords(text), LONGEST_CELL);
  return { type: String, value: asTyped(words), wrap: true, height: heightOf(words, width), ...TOP };
}

/** Excel reads "_x0041_" as A, unless its first line is itself written so. */
export function asTyped(words: string): string {
  return words.replaceAll(/_(?=x[\da-f]{4}_)/giu, '_x005F_');
}

const LINE_HEIGHT = 15;
// A row of a screen's height at most: what is longer is read in the cell itself.
const MOST_LINES = 20;

/** No program works out how high a row is in a file that it did not write. */
function heightOf(words: string, width: number): number {
  // Words that wrap do not fill their lines.
  const lines = words.length < width ? 1 : Math.ceil((words.length * 1.15) / width);
  return Math.min(lines, MOST_LINES) * LINE_HEIGHT;
}

const NARROWEST = 8;
const WIDEST = 60;
const DAY_WIDTH = 12;
// More rows tell no more of a column than these, and the sign of the filter wants room beside the heading.
const LOOKED_AT = 500;
const SIGN = 3;

/** How wide each column is in characters: as its words want it, and never so wide that the next is out of sight. */
export function sheetWidths({ headings, rows }: PaperSheet): readonly number[] {
  return headings.map((heading, at) => {
    const lengths = rows.slice(0, LOOKED_AT).map((row) => lengthOf(row[at] ?? null));
    return Math.min(Math.max(heading.length + SIGN, NARROWEST, ...lengths) + 1, WIDEST);
  });
}

function lengthOf(cell: PaperSheetCell): number {
  if (cell === null) return 0;
  return cell.type === 'date' ? DAY_WIDTH : cell.text.length;
}
