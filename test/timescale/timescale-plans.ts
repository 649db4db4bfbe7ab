import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Day } from '#src/calendar/day.ts';
import { readTimescaleColumn } from '#src/timescale/document/read-timescale-column.ts';
import { sayTimescale } from './say-timescale.ts';

/**
 * A line of a plan: a cell of its dates and what a careful officer reads there, or other words of the plan. As in phrases.csv,
 * "ask" is a cell that a person must settle, and "||" stands between two answers that are both right.
 */
export type TimeLine = {
  readonly plan: string;
  readonly published: string;
  readonly says: 'time' | 'text';
  readonly cell: string;
  readonly means: string;
};

/** How a cell was read: as expected, asked about instead, or wrong, which is plain and not so. */
type Scored = {
  readonly plan: string;
  readonly cell: string;
  readonly said: string;
  readonly wanted: string;
  readonly verdict: 'right' | 'asked' | 'wrong';
};

/** The lines of a file of whole columns, plan by plan. */
export function timescalePlans(file: string): ReadonlyMap<string, readonly TimeLine[]> {
  return Map.groupBy(parse<TimeLine>(readFileSync(file, 'utf8'), { columns: true }), ({ plan }) => plan);
}

/** The dates of a plan read as one column and held against what is expected; steps count where the expected answer has some. */
export function scoreTimes(lines: readonly TimeLine[]): readonly Scored[] {
  const cells = lines.filter(({ says }) => says === 'time');
  const texts = lines.filter(({ says }) => says === 'text').map(({ cell }) => cell);
  const published = (cells[0]?.published ?? '') as Day;
  const read = readTimescaleColumn(
    cells.map(({ cell }) => ({ text: cell })),
    { published, texts },
  );
  return cells.map(({ plan, cell, means }, at) => {
    const one = read[at];
    const said = one === undefined ? '' : sayTimescale(one);
    return { plan, cell, said, wanted: means, verdict: verdictOf(said, means.split(' || ')) };
  });
}

function verdictOf(said: string, rights: readonly string[]): Scored['verdict'] {
  if (said.endsWith('ask')) return rights.some((right) => right.endsWith('ask')) ? 'right' : 'asked';
  const bare = said.replace(/ \(.*\)/su, '');
  return rights.some((right) => right === said || right === bare) ? 'right' : 'wrong';
}
