import type { DocumentRow, DocumentTable } from '#src/intake/document.ts';
import type { Issue } from '#src/intake/issue.ts';
import { markedColour } from './colour-mark.ts';
import { aboutColours, colourWord, isOfRatings } from './rating-colours.ts';

type Coloured = { readonly table: DocumentTable; readonly issues: readonly Issue[] };

/** A table with each marked cell as the rating that its colour says, in a column of ratings, and as nothing anywhere else. */
export function readColoursMarked(table: DocumentTable): Coloured {
  if (!table.rows.some(({ cells }) => cells.some((cell) => markedColour(cell) !== ''))) return { table, issues: [] };
  const columns = new Set<number>();
  const words: string[] = [];
  const rows = table.rows.map((row): DocumentRow => {
    const cells = row.cells.map((cell, at) => {
      const colour = markedColour(cell);
      if (colour === '') return cell;
      const word = columns.has(at) && !row.covered.includes(at) ? colourWord(colour) : '';
      if (word !== '') words.push(word);
      return word;
    });
    row.cells.forEach((cell, at) => {
      if (isOfRatings(cell)) columns.add(at);
    });
    return { ...row, cells };
  });
  return {
    table: { ...table, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) },
    issues: aboutColours(table.place, words),
  };
}
