import type { Run } from './page-text.ts';

/** Runs on one line of a page, from left to right. */
export type PageLine = { readonly runs: readonly Run[]; readonly line: number; readonly size: number };

// Letters of one line may stand a little higher or lower: a note's number, another font.
const SAME_LINE = 0.4;

/** The runs by the line they stand on, from the top. */
export function linesOnPage(runs: readonly Run[]): PageLine[] {
  const lines: { runs: Run[]; line: number; size: number }[] = [];
  for (const run of runs.toSorted((one, other) => one.line - other.line)) {
    const last = lines.at(-1);
    if (last !== undefined && run.line - last.line < SAME_LINE * Math.min(run.size, last.size)) last.runs.push(run);
    else lines.push({ runs: [run], line: run.line, size: run.size });
  }
  return lines.map(({ runs, line }) => ({
    runs: runs.toSorted((one, other) => one.left - other.left),
    line,
    size: Math.max(...runs.slice(0, 1000).map(({ size }) => size)),
  }));
}

/** The words of runs as a person reads them; a line that is broken only by the edge of its cell goes on after a space. */
export function sayRuns(runs: readonly Run[]): string {
  let said = '';
  for (const line of linesOnPage(runs)) {
    const words = sayLine(line).trim();
    said += (said === '' ? '' : betweenLines(said, words)) + words;
  }
  return said;
}

/** Between "Sub-" and "Committee" nothing: no program that makes plans breaks words by itself. */
function betweenLines(above: string, below: string): string {
  if (POINT.test(below)) return '\n';
  return /\p{L}-$/u.test(above) && /^\p{L}/u.test(below) ? '' : ' ';
}

const POINT = /^[•·●▪◦○■\uf000-\uf0ff]/u;

/** One line; runs that touch are one word. */
export function sayLine({ runs }: PageLine): string {
  let said = '';
  let end = -Infinity;
  for (const { text, left, right, size } of runs) {
    said += left - end > size * 0.15 && said !== '' ? ` ${text}` : text;
    end = right;
  }
  return said;
}
