/** One thing to measure: our way of doing it, and the least that anybody would have to do for it. */
export type Bench = {
  readonly name: string;
  /** What the floor does. */
  readonly against: string;
  readonly unit: 'µs' | 'ms' | 's' | '/s' | 'MiB';
  /** Each gives its figure in the unit: a time it took itself, or a size. */
  readonly ours: () => number | Promise<number>;
  readonly floor: () => number | Promise<number>;
  readonly rounds: number;
  readonly warmUp: number;
};

/** Medians of all rounds; `ratio` is the median of the ratios of each round, in which both met the same machine. */
export type Result = Pick<Bench, 'name' | 'against' | 'unit'> & {
  readonly ours: number;
  readonly floor: number;
  readonly ratio: number;
};

/** Measures both in turn, A B A B …, so that whatever else the machine does befalls both. */
export async function measure(bench: Bench): Promise<Result> {
  const { name, against, unit, rounds, warmUp } = bench;
  const [ours, floor]: [number[], number[]] = [[], []];
  for (let round = -warmUp; round < rounds; round++) {
    const [one, other] = [await bench.ours(), await bench.floor()];
    if (round < 0) continue;
    ours.push(one);
    floor.push(other);
  }
  const ratios = ours.map((one, round) => one / (floor[round] ?? Number.NaN));
  return { name, against, unit, ours: median(ours), floor: median(floor), ratio: median(ratios) };
}

/** Milliseconds that some work takes. */
export async function msOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The middle of some figures, or the mean of the two in the middle. */
function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle) - 1] ?? Number.NaN)) / 2;
}

/** The results as a table of Markdown. */
export function asTable(results: readonly Result[]): string {
  const rows = results.map(({ name, against, unit, ours, floor, ratio }) => {
    return [name, shown(ours), shown(floor), shown(ratio), unit, against];
  });
  const all = [['what', 'ours', 'floor', 'ratio', 'unit', 'the floor is'], ...rows];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function shown(figure: number): string {
  if (figure >= 100) return Math.round(figure).toLocaleString('en-GB');
  return figure.toPrecision(figure >= 1 ? 3 : 2);
}
