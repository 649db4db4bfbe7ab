import { PAPER_FORMATS } from '#adapters/papers/formats.ts';
import type { FrozenPaper, Part, Table } from '#src/report/paper/paper.ts';
import { aPaper } from '#test/adapters/papers/a-paper.ts';
import { timed } from './measure.ts';
import type { Bench } from './measure.ts';

/** A pack of 150 rows in each format, and 10,000 rows as a workbook, against the page of the same. */
export function papers(): readonly Bench[] {
  const packed = PAPER_FORMATS.filter(({ name }) => name !== 'html').map(({ name }) => drawing(name, 150, 9));
  return [...packed, drawing('xlsx', 10_000, 3)];
}

function drawing(format: string, rows: number, rounds: number): Bench {
  const paper = aLongPaper(rows);
  const drawn = (name: string) => () => timed(async () => PAPER_FORMATS.find((one) => one.name === name)!.draw(paper));
  return {
    name: `papers: ${rows} rows as ${format}`,
    against: 'the same as a page',
    unit: 'ms',
    ours: drawn(format),
    floor: drawn('html'),
    rounds,
    warmUp: 1,
  };
}

function aLongPaper(rows: number): FrozenPaper {
  const isTable = (part: Part): part is Table => part.kind === 'table';
  const table = aPaper().paper.sections.flatMap(({ parts }) => parts.filter(isTable))[0]!;
  const many = { ...table, rows: Array.from({ length: rows }, (_, at) => table.rows[at % table.rows.length]!) };
  return aPaper({ sections: [{ key: 'all', heading: 'All', parts: [many] }] });
}
