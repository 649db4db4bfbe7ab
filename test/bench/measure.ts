/** One figure in the unit of its bench, with the milliseconds of CPU that one such operation took; null where that is not known. */
export type Figure = { readonly value: number; readonly cpu: number | null };

type Unit = 'µs' | 'ms' | 's' | '/s' | 'MiB';

/** One thing to measure: our way of doing it, and the least that anybody would have to do for it. */
export type Bench = {
  readonly name: string;
  /** What the floor does. */
  readonly against: string;
  readonly unit: Unit;
  /** Each gives its figure in the unit: a time it took itself, or a size. */
  readonly ours: () => Figure | Promise<Figure>;
  readonly floor: () => Figure | Promise<Figure>;
  readonly rounds: number;
  readonly warmUp: number;
};

/** The middle of all rounds, with the quartiles around it. */
type Spread = { readonly low: number; readonly middle: number; readonly high: number };

/** `ratio` and `cpuRatio` are medians of the ratios of each round, in which both met the same machine. */
export type Result = Pick<Bench, 'name' | 'against' | 'unit'> & {
  readonly ours: Spread;
  readonly floor: Spread;
  readonly ratio: number;
  readonly cpu: { readonly ours: number; readonly floor: number; readonly ratio: number };
};

/** Measures both in turn, A B A B …, so that whatever else the machine does befalls both. */
export async function measure(bench: Bench): Promise<Result> {
  const { name, against, unit, rounds, warmUp } = bench;
  const [ours, floor]: [Figure[], Figure[]] = [[], []];
  for (let round = -warmUp; round < rounds; round++) {
    const [one, other] = [await bench.ours(), await bench.floor()];
    if (round < 0) continue;
    ours.push(one);
    floor.push(other);
  }
  const [values, cpu] = [compared(ours.map(valueOf), floor.map(valueOf)), compared(ours.map(cpuOf), floor.map(cpuOf))];
  return {
    name,
    against,
    unit,
    ...values,
    cpu: { ours: cpu.ours.middle, floor: cpu.floor.middle, ratio: cpu.ratio },
  };
}

function valueOf({ value }: Figure): number {
  return value;
}

function cpuOf({ cpu }: Figure): number {
  return cpu ?? Number.NaN;
}

function compared(ours: readonly number[], floor: readonly number[]) {
  const ratios = ours.map((one, round) => one / (floor[round] ?? Number.NaN));
  return { ours: spreadOf(ours), floor: spreadOf(floor), ratio: spreadOf(ratios).middle };
}

/** What some work took of the clock and of the CPU of this process, in milliseconds. */
export type Took = { readonly ms: number; readonly cpu: number };

/** Does some work. */
export async function took(work: () => unknown): Promise<Took> {
  const [start, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { ms: performance.now() - start, cpu: (user + system) / 1000 };
}

const PER_MS = { µs: 1000, ms: 1, s: 0.001 };

/** What one of so many operations took. */
export function each({ ms, cpu }: Took, unit: keyof typeof PER_MS, operations = 1): Figure {
  return { value: (ms * PER_MS[unit]) / operations, cpu: cpu / operations };
}

/** Does some work, so many operations in one, and gives what each took. */
export async function timed(work: () => unknown, unit: keyof typeof PER_MS = 'ms', operations = 1): Promise<Figure> {
  return each(await took(work), unit, operations);
}

/** How many operations a second it came to. */
export function perSecond({ ms, cpu }: Took, operations: number): Figure {
  return { value: (operations * 1000) / ms, cpu: cpu / operations };
}

/** A size, or a wait of which nobody knows whose CPU it took. */
export function bare(value: number): Figure {
  return { value, cpu: null };
}

/** The figure below which a part of some figures lies: 0.99 of a hundred is the second largest. */
export function quantile(figures: readonly number[], part: number): number {
  return figures.toSorted((one, other) => one - other)[Math.ceil(figures.length * part) - 1] ?? Number.NaN;
}

function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((one, other) => one - other);
  const at = (part: number): number => {
    const place = (sorted.length - 1) * part;
    const [below, above] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
    return below + (above - below) * (place % 1);
  };
  return { low: at(0.25), middle: at(0.5), high: at(0.75) };
}

/** The results as a table of Markdown: medians, in brackets the quartiles of ours. */
export function asTable(results: readonly Result[]): string {
  const rows = results.map(({ name, against, unit, ours, floor, ratio, cpu }) => [
    name,
    `${shown(ours.middle)} (${shown(ours.low)}–${shown(ours.high)})`,
    shown(floor.middle),
    unit,
    shown(ratio),
    ...[cpu.ours, cpu.floor, cpu.ratio].map(shown),
    against,
  ]);
  const head = ['what', 'ours', 'floor', 'unit', 'ratio', 'CPU ms', 'floor’s', 'ratio', 'the floor is'];
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function shown(figure: number): string {
  if (Number.isNaN(figure)) return '';
  if (figure >= 100) return Math.round(figure).toLocaleString('en-GB');
  return figure.toPrecision(figure >= 1 ? 3 : 2);
}
