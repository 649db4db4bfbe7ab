import type { PageLine } from './join-runs.ts';
import type { PagePart, PageTable } from './page-part.ts';
import type { PageText } from './page-text.ts';
import { byColumn, crossesColumns, findColumns, runsAcross } from './find-columns.ts';
import { cellLines } from '#src/intake/readers/cell-lines.ts';
import { columnsOf, isPlanTable } from '#src/intake/columns.ts';
import { linesOnPage, sayLine, sayRuns } from './join-runs.ts';
import { usualSize, wordsOfLines } from './parts-of-page.ts';

/** The columns of a table that the last page began and this one may go on with; null for none. */
export type Carried = { readonly starts: readonly number[]; readonly refs: number } | null;

/** A page without an outline by where its words stand: a table below a line of headings, all else as words. */
export function readPlainPage({ number, runs }: PageText, carried: Carried): { parts: PagePart[]; carried: Carried } {
  const lines = linesOnPage(runs);
  const place = `page ${number}`;
  const usual = usualSize(lines);
  const at = lines.findIndex(isHeadingLine);
  const heading = at < 0 ? undefined : lines[at];
  const starts = heading === undefined ? carried?.starts : findColumns(heading, lines.slice(at + 1));
  if (starts === undefined || starts.length < 2) return { parts: wordsOfLines(lines, place, usual), carried: null };
  const from = heading === undefined ? 0 : at;
  const end = endOfTable(lines, from, starts);
  if (end - from < 2) return { parts: wordsOfLines(lines, place, usual), carried: null };
  const refs = heading === undefined ? (carried?.refs ?? 0) : refColumn(heading, starts);
  const own = lines.slice(from, end);
  const guessed = own.some((line) => crossesColumns(line, starts)) ? { isGuessed: true as const } : {};
  const table: PageTable = { kind: 'page table', place, rows: rowsOf(own, starts, refs), ...guessed };
  const parts = [
    ...wordsOfLines(lines.slice(0, from), place, usual),
    table,
    ...wordsOfLines(lines.slice(end), place, usual),
  ];
  return { parts, carried: end === lines.length ? { starts, refs } : null };
}

function isHeadingLine(line: PageLine): boolean {
  const words = line.runs.flatMap(({ text }) => text.split(/ {2,}/)).map((text) => text.trim());
  const columns = columnsOf(words);
  return line.runs.length >= 3 && isPlanTable(columns) && words.every((word) => word.length < 40);
}

function refColumn(heading: PageLine, starts: readonly number[]): number {
  return columnsOf(byColumn(heading, starts).map((cell) => sayRuns(cell))).ref ?? 0;
}

/** The table ends where two lines together run over its columns. */
function endOfTable(lines: readonly PageLine[], from: number, starts: readonly number[]): number {
  const across = lines.map((line) => runsAcross(line, starts));
  const end = lines.findIndex((_, at) => at > from && across[at] === true && (across[at + 1] ?? true));
  return end < 0 ? lines.length : end;
}

// "8.1.3", "R1.2", "12", "2.1.1a": what a row may begin with.
const REF = /^\(?[A-Z]{0,6}[ .-]?\d{1,4}(?:[.\-/]\d{1,4}){0,4}[a-z]?[).:]?$/;

/** Lines gathered into rows: a row is the lines between two gaps, parted or joined so that each has one ref. */
function rowsOf(lines: readonly PageLine[], starts: readonly number[], refs: number): PageTable['rows'] {
  const gap = gapBetweenRows(lines, starts);
  const rows: PageLine[][] = [];
  let hasRef = false;
  let above = -Infinity;
  for (const line of lines) {
    const isRef = REF.test(sayRuns(byColumn(line, starts)[refs] ?? []).trim());
    // The first row is that of the headings, which has no ref.
    const begins: boolean = line.line - above > gap || (isRef && (hasRef || rows.length === 1));
    if (begins) rows.push([]);
    hasRef = isRef || (hasRef && !begins);
    rows.at(-1)?.push(line);
    above = line.line;
  }
  return joinRefless(rows, starts, refs).map((row) => cellsOf(row, starts));
}

/** More than the usual step from a line to the next of the same cell, because cells have a rim. */
function gapBetweenRows(lines: readonly PageLine[], starts: readonly number[]): number {
  const steps = new Map<number, number>();
  const last = starts.map(() => -Infinity);
  for (const line of lines) {
    byColumn(line, starts).forEach((runs, at) => {
      const step = Math.round((line.line - (last[at] ?? 0)) * 2) / 2;
      if (runs.length > 0 && step < line.size * 1.6) steps.set(step, (steps.get(step) ?? 0) + 1);
      if (runs.length > 0) last[at] = line.line;
    });
  }
  const size = lines[0]?.size ?? 0;
  const [usual] = Array.from(steps).toSorted(([, one], [, other]) => other - one)[0] ?? [size * 1.2];
  return usual + size * 0.15;
}

function joinRefless(rows: readonly PageLine[][], starts: readonly number[], refs: number): PageLine[][] {
  const joined: PageLine[][] = [];
  for (const row of rows) {
    const said = sayRuns(row.flatMap((line) => byColumn(line, starts)[refs] ?? [])).trim();
    const isWhole = said !== '' || joined.length < 2 || row.every((line) => runsAcross(line, starts));
    if (isWhole) joined.push([...row]);
    else joined.at(-1)?.push(...row);
  }
  return joined;
}

function cellsOf(row: readonly PageLine[], starts: readonly number[]): PageTable['rows'][number] {
  if (row.every((line) => runsAcross(line, starts))) {
    return starts.map((left, at) => ({ text: at === 0 ? row.map(sayLine).join(' ') : '', left }));
  }
  const cells = starts.map((left, at) => ({ left, runs: row.flatMap((line) => byColumn(line, starts)[at] ?? []) }));
  return cells.map(({ left, runs }) => ({ text: cellLines(sayRuns(runs)), left }));
}
