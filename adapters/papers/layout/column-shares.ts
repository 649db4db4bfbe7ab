import { plainWords } from '#adapters/papers/plain-words.ts';
import type { Cell, Table } from '#src/report/paper/paper.ts';

// In characters: what a column has beside its words, the longest word that is never broken, what no column has more use for.
const BESIDE = 2;
const LONGEST_WORD = 22;
const MOST = 60;

/** How much of the width each column of a table gets, in all 1: no usual word is broken, and what is left goes where most is said. */
export function columnShares({ columns, rows }: Table, characters: number): readonly number[] {
  const wants = columns.map(({ heading }, at) => {
    const cells = rows.flatMap(({ cells }) => cells[at] ?? []);
    const least = Math.max(longestWord(heading) + 1, ...cells.map(leastOf));
    return { least: least + BESIDE, more: Math.max(typicalOf(cells) - least, 0) };
  });
  const least = sumOf(wants.map((want) => want.least));
  const more = sumOf(wants.map((want) => want.more));
  const left = Math.max(characters - least, 0);
  const widths = wants.map((want) => want.least + (more === 0 ? left / wants.length : (left * want.more) / more));
  const all = sumOf(widths);
  return widths.map((width) => width / all);
}

/** Days, numbers and ratings stand on one line. */
function leastOf(cell: Cell): number {
  const words = plainWords(cell.text);
  return cell.type === 'text' ? longestWord(words) : words.length + 1;
}

function longestWord(words: string): number {
  return Math.min(Math.max(...words.split(/[\s/–-]+/u).map(({ length }) => length)), LONGEST_WORD);
}

/** Nine of ten cells of the column say no more. */
function typicalOf(cells: readonly Cell[]): number {
  const lengths = cells.map(({ text }) => text.length).toSorted((one, other) => one - other);
  return Math.min(lengths[Math.floor(lengths.length * 0.9)] ?? 0, MOST);
}

function sumOf(all: readonly number[]): number {
  return all.reduce((sum, one) => sum + one, 0);
}
