import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { columnShares } from '#adapters/papers/layout/column-shares.ts';
import { plainWords } from '#adapters/papers/plain-words.ts';
import { RATING_COLOURS } from '#adapters/html/rating-colours.ts';
import { TEXT_WIDTH } from './page-styles.ts';
import type { Cell, ColumnType, Row, Table as PaperTable } from '#src/report/paper/paper.ts';

// How wide a character of a cell is, in twentieths of a point.
const CHARACTER = 78;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '8A9499' } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** A real table: its header row comes again on each page, no row is cut, and its first column names the row. */
export function tableOf(table: PaperTable): Table {
  const widths = columnShares(table, TEXT_WIDTH / CHARACTER).map((share) => Math.round(share * TEXT_WIDTH));
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    margins: { top: 25, bottom: 25, left: 60, right: 60 },
    borders: { top: LINE, bottom: LINE, left: NONE, right: NONE, insideHorizontal: LINE, insideVertical: NONE },
    rows: [headerRow(table, widths), ...table.rows.map((row) => rowOf(row, widths))],
  });
}

function headerRow({ columns }: PaperTable, widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading, type }, at) =>
      cell(widths[at], {
        shading: { fill: 'F3F2F1' },
        verticalAlign: VerticalAlignTable.BOTTOM,
        children: [words(new TextRun({ text: plainWords(heading), bold: true }), { type, keepNext: true })],
      }),
    ),
  });
}

function rowOf({ cells }: Row, widths: readonly number[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: cells.map((one, at) => cell(widths[at], { children: [words(runOf(one, at === 0), one)] })),
  });
}

type CellOptions = ConstructorParameters<typeof TableCell>[0];

function cell(width: number | undefined, options: CellOptions): TableCell {
  return new TableCell({ width: { size: width ?? 0, type: WidthType.DXA }, ...options });
}

function words(
  run: TextRun,
  { type, keepNext = false }: { readonly type: ColumnType; readonly keepNext?: boolean },
): Paragraph {
  const alignment = type === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new Paragraph({ style: 'Cell', keepNext, alignment, children: [run] });
}

function runOf(one: Cell, isFirst: boolean): TextRun {
  const text = plainWords(one.text);
  if (one.type === 'rating') return new TextRun({ text, bold: true, color: RATING_COLOURS[one.rating] });
  return new TextRun({ text, bold: isFirst });
}
