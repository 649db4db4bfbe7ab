import { daysBetween } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { clip } from '#src/messages/text/clip.ts';
import { visible } from '#src/messages/text/visible.ts';
import { LOOK } from '#src/rating/scale.ts';
import type { Rating } from '#src/rating/scale.ts';
import { heightOf } from './cell-sizes.ts';
import type { SheetCell } from './sheet.ts';

// The most characters that Excel takes in one cell.
const LONGEST_CELL = 32_767;
// Excel counts days from here; what is before its own calendar stays text.
const DAY_ZERO = '1899-12-30' as Day;
const FIRST_EXCEL_DAY = '1900-03-01' as Day;
const TOP = { alignVertical: 'top' } as const;

/** Dark enough or light enough for the word on it to be read, also in print. */
const COLOURS: Readonly<Record<Rating, { readonly backgroundColor: string; readonly textColor: string }>> = {
  red: { backgroundColor: '#B3261E', textColor: '#FFFFFF' },
  amber: { backgroundColor: '#FFC000', textColor: '#000000' },
  green: { backgroundColor: '#1E7B34', textColor: '#FFFFFF' },
  blue: { backgroundColor: '#1F5FA8', textColor: '#FFFFFF' },
  grey: { backgroundColor: '#D0D0D0', textColor: '#000000' },
};

/** A cell as Excel has it, in a column of a width: words are words whatever they begin with, and a rating has its colour. */
export function typedCell(cell: SheetCell, width: number) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { type: Number, value: cell, ...TOP };
  if (typeof cell === 'string') return wordsCell(cell, width);
  if ('rating' in cell) return ratedCell(cell.rating);
  if (cell.day < FIRST_EXCEL_DAY) return { type: String, value: cell.day, ...TOP };
  return { type: Number, value: daysBetween(DAY_ZERO, cell.day), format: 'dd/mm/yyyy', ...TOP };
}

function wordsCell(words: string, width: number) {
  const value = clip(visible(words), LONGEST_CELL);
  return { type: String, value, wrap: true, height: heightOf(value, width), ...TOP };
}

function ratedCell(rating: Rating) {
  const style = { ...COLOURS[rating], fontWeight: 'bold', align: 'center' } as const;
  return { type: String, value: LOOK[rating].word, ...style, ...TOP };
}
