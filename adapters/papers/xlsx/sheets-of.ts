import { DRAWN } from '#src/messages/report/drawn-words.ts';
import { rowSources, sayLines, sourcesOf } from '#src/report/paper/say-sources.ts';
import { tableOfChart } from '#src/report/paper/table-of-chart.ts';
import type { Cell, FrozenPaper, PaperSection, Part, Sources, Table } from '#src/report/paper/paper.ts';
import { markOf } from '#adapters/papers/mark.ts';
import type { PaperSheet, PaperSheetCell } from './paper-sheet.ts';
import { sheetName } from './sheet-names.ts';

const { sheets: WORDS } = DRAWN;

/** All of a paper as sheets: what it is, which sheets there are, what it says in words, and each of its tables. */
export function sheetsOf(frozen: FrozenPaper): readonly PaperSheet[] {
  const given = new Set<string>();
  const name = (wanted: string): string => sheetName(wanted, given);
  const first = [WORDS.about, WORDS.contents, WORDS.inWords].map(name);
  const tables = frozen.paper.sections.flatMap((section) =>
    tablesIn(section).map(({ table, under }) => ({ section, table, name: name(under) })),
  );
  return [
    { name: first[0]!, headings: WORDS.ofAbout, rows: aboutRows(frozen) },
    {
      name: first[1]!,
      headings: WORDS.ofContents,
      rows: tables.map((one) => [
        text(one.name),
        text(one.section.heading),
        text(one.table.caption),
        number(one.table.rows.length),
      ]),
    },
    { name: first[2]!, headings: WORDS.ofWords, rows: frozen.paper.sections.flatMap(wordRows) },
    ...tables.map((one) => sheetOf(one)),
  ];
}

function aboutRows(frozen: FrozenPaper): readonly PaperSheetCell[][] {
  const { title, subtitle, facts } = frozen.paper;
  const said = [[WORDS.title, title], [WORDS.plan, subtitle], ...facts.map(({ label, text }) => [label, text])];
  return [...said, [WORDS.made, DRAWN.foot(frozen)], [WORDS.mark, markOf(frozen)]].map((row) => row.map(text));
}

type Under = { readonly table: Table; readonly under: string };

/** The tables of a section, each with the heading that it stands under. */
function tablesIn({ heading, parts }: PaperSection): readonly Under[] {
  return parts.flatMap((part, at) =>
    part.kind === 'table' ? [{ table: part, under: headingBefore(parts, at) ?? heading }] : numbersOf(part),
  );
}

/** The numbers of a picture have a sheet under its title. */
function numbersOf(part: Part): readonly Under[] {
  const table = part.kind === 'chart' ? tableOfChart(part) : null;
  return table === null ? [] : [{ table, under: table.caption }];
}

function headingBefore(parts: readonly Part[], at: number): string | null {
  const last = parts.slice(0, at).findLast(({ kind }) => kind === 'heading');
  return last?.kind === 'heading' ? last.text : null;
}

function sheetOf({ name, table }: { readonly name: string; readonly table: Table }): PaperSheet {
  return {
    name,
    headings: [...table.columns.map(({ heading }) => heading), WORDS.lines],
    rows: table.rows.map((row) => [...row.cells, text(sayLines(rowSources(row)))]),
  };
}

function wordRows({ heading, parts }: PaperSection): readonly PaperSheetCell[][] {
  return parts.flatMap((part, at) =>
    saidBy(part).map(({ words, value, sources }) => {
      const under = headingBefore(parts, at);
      const figure = value === undefined ? null : number(value);
      return [text(heading), under === null ? null : text(under), text(words), figure, text(sayLines(sources))];
    }),
  );
}

type Said = { readonly words: string; readonly value?: number; readonly sources: Sources };

function saidBy(part: Part): readonly Said[] {
  switch (part.kind) {
    case 'paragraph':
      return [{ words: part.text, sources: sourcesOf(part) }];
    case 'list':
      return part.items.map(({ text, sources }) => ({ words: text, sources }));
    case 'figures':
      return part.figures.map(({ label, value, sources }) => ({ words: label, value, sources }));
    case 'chart':
      return part.picture === undefined
        ? []
        : [{ words: `${part.picture.title}: ${part.picture.inWords}`, sources: sourcesOf(part) }];
    case 'heading':
    case 'table':
      return [];
  }
}

function text(words: string): Cell {
  return { type: 'text', text: words };
}

function number(value: number): Cell {
  return { type: 'number', value, text: `${value}` };
}
