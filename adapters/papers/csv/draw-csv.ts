import { stringify } from 'csv-stringify/sync';
import { rowSources, sayLines, sourcesOf } from '#src/report/paper/say-sources.ts';
import { visibleLine } from '#src/messages/text/visible.ts';
import { tableOfChart } from '#src/report/paper/table-of-chart.ts';
import type {
  Cell,
  ChartPlace,
  FrozenPaper,
  PaperSection,
  Part,
  Row,
  Sources,
  Table,
} from '#src/report/paper/paper.ts';
import { idMarkedIn, markOf } from '#adapters/papers/mark.ts';
import type { PaperFormat } from '#src/ports/papers/paper-format.ts';

/**
 * All of a paper as one table of RFC 4180: a line for each value, with the part and the column it stands in, so that every
 * line has the same fields; what the paper is comes first, as lines of the section `metadata`.
 */
export const csvPaper: PaperFormat = {
  name: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  draw: async (frozen) => {
    const lines = [FIELDS, ...metadata(frozen), ...frozen.paper.sections.flatMap(linesOf)];
    return new TextEncoder().encode(stringify(lines, { record_delimiter: 'windows', escape_formulas: true }));
  },
  idIn: (bytes) => {
    const text = new TextDecoder().decode(bytes.subarray(0, HEAD));
    return text.startsWith(FIELDS.join(',')) ? idMarkedIn(text) : null;
  },
};

const HEAD = 4096;
const FIELDS = ['section', 'part', 'row', 'row_name', 'column', 'type', 'value', 'text', 'ledger_lines'] as const;

type Line = readonly (string | number)[];

function metadata({ id, head, paper }: FrozenPaper): readonly Line[] {
  const facts: readonly (readonly [string, string])[] = [
    ['mark', markOf({ id, head })],
    ['title', paper.title],
    ['plan', paper.subtitle],
    ['as_at', paper.asAt],
    ['language', 'en-GB'],
    ...paper.facts.map(({ label, text }) => [label, text] as const),
  ];
  return facts.map(([name, text], at) => [
    'metadata',
    'fact',
    at + 1,
    plain(name),
    name,
    'text',
    plain(text),
    plain(text),
    '',
  ]);
}

function linesOf({ key, parts }: PaperSection): readonly Line[] {
  return parts.flatMap((part) => valuesOf(part).map((line) => [key, ...line]));
}

function valuesOf(part: Part): readonly Line[] {
  switch (part.kind) {
    case 'heading':
      return [];
    case 'chart':
      return chartLines(part);
    case 'paragraph':
      return [textLine('paragraph', 1, { text: part.text, sources: sourcesOf(part) })];
    case 'list':
      return part.items.map((item, at) => textLine('list', at + 1, item));
    case 'figures':
      return part.figures.map(({ label, value, sources }, at) => {
        return ['figures', at + 1, plain(label), 'count', 'number', value, value, sayLines(sources)];
      });
    case 'table':
      return tableLines(part);
  }
}

function tableLines(part: Table): readonly Line[] {
  return part.rows.flatMap((row, at) => row.cells.map((cell, column) => cellLine(cell, { part, row, at, column })));
}

/** What a picture shows in words, with the lines behind it, and its numbers. */
function chartLines(part: ChartPlace): readonly Line[] {
  const numbers = tableOfChart(part);
  if (numbers === null || part.picture === undefined) return [];
  const { title, inWords } = part.picture;
  const words = { text: `${title}: ${inWords}`, sources: sourcesOf(part) };
  return [textLine(numbers.key, 0, words), ...tableLines(numbers)];
}

function textLine(part: string, row: number, { text, sources }: { text: string; sources: Sources }): Line {
  return [part, row, '', '', 'text', plain(text), plain(text), sayLines(sources)];
}

type Place = { readonly part: Table; readonly row: Row; readonly at: number; readonly column: number };

function cellLine(cell: Cell, { part, row, at, column }: Place): Line {
  const [name, key] = [row.cells[0]?.text ?? '', part.columns[column]?.key ?? ''];
  const lines = sayLines(cell.sources ?? rowSources(row));
  return [part.key, at + 1, plain(name), key, cell.type, valueOf(cell), plain(cell.text), lines];
}

/** Days as ISO 8601 has them, a rating by its word, numbers bare. */
function valueOf(cell: Cell): string | number {
  switch (cell.type) {
    case 'date':
      return cell.day;
    case 'number':
      return cell.value;
    case 'rating':
      return cell.rating;
    case 'text':
      return plain(cell.text);
  }
}

/** Behind an apostrophe already there another goes, so that taking one off gives the words back. */
function plain(words: string): string {
  const line = visibleLine(words);
  return line.startsWith("'") ? `'${line}` : line;
}
