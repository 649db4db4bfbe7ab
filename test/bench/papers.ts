import { PAPER_FORMATS } from '#adapters/papers/formats.ts';
import type { FrozenPaper, Part, Table } from '#src/report/paper/paper.ts';
import { aPaper } from '#test/adapters/papers/a-paper.ts';
import { timed } from './measure.ts';
import type { Bench } from './measure.ts';

/** A pack of 150 rows in each format, the same with pictures in all of them, and 10,000 rows as a workbook, against the page of the same. */
export function papers(): readonly Bench[] {
  const packed = PAPER_FORMATS.filter(({ name }) => name !== 'html').map(({ name }) => drawing(name, 150, 9));
  return [...packed, packWithPictures(), drawing('xlsx', 10_000, 3)];
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

const PICTURES = 6;

/** All five files of a pack, one after the other, as a meeting gets them: to be had in under three seconds. */
function packWithPictures(): Bench {
  const paper = aLongPaper(150);
  const [chart] = aPaper().paper.sections.flatMap(({ parts }) => parts.filter((part) => part.kind === 'chart'));
  const charts = Array.from({ length: PICTURES }, (_, at): Part => {
    return { ...chart!, picture: { ...chart!.picture!, id: `mix-${at + 1}` } };
  });
  const sections = paper.paper.sections.map((one) => ({ ...one, parts: [...charts, ...one.parts] }));
  const drawn = { ...paper, paper: { ...paper.paper, sections } };
  const [page] = PAPER_FORMATS;
  return {
    name: `papers: 150 rows and ${PICTURES} pictures in all formats`,
    against: 'the same as a page without pictures',
    unit: 'ms',
    ours: () =>
      timed(async () => {
        for (const { draw } of PAPER_FORMATS) await draw(drawn);
      }),
    floor: () => timed(async () => page!.draw(paper)),
    rounds: 5,
    warmUp: 1,
  };
}

function aLongPaper(rows: number): FrozenPaper {
  const isTable = (part: Part): part is Table => part.kind === 'table';
  const table = aPaper().paper.sections.flatMap(({ parts }) => parts.filter(isTable))[0]!;
  const many = { ...table, rows: Array.from({ length: rows }, (_, at) => table.rows[at % table.rows.length]!) };
  return aPaper({ sections: [{ key: 'all', heading: 'All', parts: [many] }] });
}
