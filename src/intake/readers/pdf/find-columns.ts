import type { PageLine } from './join-runs.ts';
import type { Run } from './page-text.ts';

const NEAR = 3;

/** Where the columns below a heading line begin from the left: where lines begin again and again, and a heading stands. */
export function findColumns(heading: PageLine, below: readonly PageLine[]): number[] {
  const starts = often(
    [heading, ...below].flatMap(({ runs }) => runs.map(({ left }) => left)),
    below.length,
  );
  const words = heading.runs.flatMap(wordsOf);
  const first = Math.min(heading.runs[0]?.left ?? 0, starts[0] ?? Infinity);
  const all = [first, ...starts.filter((start) => start > first + NEAR)];
  // A start without a heading over it is an indent within a column.
  return all.filter((start, at) => at === 0 || words.some((word) => isWithin(word, start, all[at + 1] ?? Infinity)));
}

function isWithin({ left, right }: Run, start: number, next: number): boolean {
  return (left + right) / 2 >= start - NEAR && left < next - NEAR;
}

/** Places where at least two lines and one in twelve begin something, the leftmost of each cluster. */
function often(lefts: readonly number[], lines: number): number[] {
  const clusters: { start: number; count: number }[] = [];
  for (const left of lefts.toSorted((one, other) => one - other)) {
    const last = clusters.at(-1);
    if (last !== undefined && left - last.start <= NEAR) last.count += 1;
    else clusters.push({ start: left, count: 1 });
  }
  return clusters.filter(({ count }) => count >= Math.max(2, lines / 12)).map(({ start }) => start);
}

/** A run as its words, each about where it stands, counting every letter as equally wide. */
function wordsOf(run: Run): Run[] {
  const width = (run.right - run.left) / Math.max(run.text.length, 1);
  return Array.from(run.text.matchAll(/\S+/g), ({ 0: text, index }) => {
    const left = run.left + index * width;
    return { ...run, text, left, right: left + text.length * width };
  });
}

/** The runs of a line by the column they stand in; a run that two columns share is parted between its words. */
export function byColumn({ runs }: PageLine, starts: readonly number[]): Run[][] {
  const cells: Run[][] = starts.map(() => []);
  for (const run of runs) {
    const from = columnAt(run.left, starts);
    const crosses = (starts[from + 1] ?? Infinity) < run.right - run.size;
    const pieces = crosses ? wordsOf(run) : [run];
    for (const piece of pieces) cells[crosses ? columnAt(piece.left + piece.size / 3, starts) : from]?.push(piece);
  }
  return cells;
}

function columnAt(left: number, starts: readonly number[]): number {
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= left + NEAR),
  );
}

/** True for a line in which words of one column run into the next, or lie over each other. */
export function crossesColumns({ runs }: PageLine, starts: readonly number[]): boolean {
  return runs.some(
    ({ left, right, size }, at) =>
      (runs[at + 1]?.left ?? Infinity) < right - size / 2 ||
      (runs.length > 1 && starts.some((start) => start > left + NEAR && start < right - size)),
  );
}

/** True for a line of prose: one run over two columns' beginnings and more. */
export function runsAcross({ runs }: PageLine, starts: readonly number[]): boolean {
  return runs.some(
    ({ left, right, size }) => starts.filter((start) => start > left + NEAR && start < right - size).length > 1,
  );
}
