import type { Block, ChartColumn } from '#src/messages/card.ts';
import { CHART_KINDS, lookOfKind } from '#src/messages/pictures/chart-look.ts';
import type { ChartKind } from '#src/messages/pictures/chart-look.ts';
import { visible, visibleLine } from './visible.ts';
import { widestOf, widthOf, wrap } from './wrap.ts';

type Chart = Extract<Block, { kind: 'chart' }>;

const LEAST_BAR = 12;
const WIDEST_BAR = 30;

/** A chart as a table of numbers under each rating's word, with a bar of the ratings' shapes where there is room for one. */
export function chartAsText(chart: Chart, width: number): string {
  const kinds = CHART_KINDS.filter((kind) => chart.columns.some((column) => countOf(column, kind) > 0));
  const said = wrap(visible(chart.inWords), { width, first: '', rest: '' });
  const title = wrap(visibleLine(chart.title), { width, first: '', rest: '' });
  return [...title, ...tableOf(chart.columns, kinds, width), ...said].filter((line) => line !== '').join('\n');
}

/** Nothing when there is nothing to count, or when the numbers do not fit: the words beneath say it too. */
function tableOf(columns: readonly ChartColumn[], kinds: readonly ChartKind[], width: number): readonly string[] {
  const heads = kinds.map((kind) => `${lookOfKind(kind).shape} ${lookOfKind(kind).word}`);
  const label = widestOf(columns.map((column) => visibleLine(column.label)));
  const used = heads.reduce((sum, head) => sum + widthOf(head) + 2, label);
  if (kinds.length === 0 || used > width) return [];
  const room = Math.min(WIDEST_BAR, width - used - 2);
  const rows = columns.map((column) => {
    const numbers = kinds.map((kind, at) => `${countOf(column, kind)}`.padStart(widthOf(heads[at] ?? '')));
    const bar = room < LEAST_BAR ? '' : barOf(column, kinds, room);
    return [visibleLine(column.label).padEnd(label), ...numbers, bar].join('  ').trimEnd();
  });
  return [[' '.repeat(label), ...heads].join('  '), ...rows];
}

/** Shapes in proportion, as many as there is room for; a rating that has an action at all has a shape. */
function barOf(column: ChartColumn, kinds: readonly ChartKind[], room: number): string {
  const total = kinds.reduce((sum, kind) => sum + countOf(column, kind), 0);
  if (total === 0) return '';
  const cells = kinds.map((kind) => {
    const count = countOf(column, kind);
    return count === 0 ? 0 : Math.max(1, Math.round((count / total) * room));
  });
  // Rounding gives or takes a few; the longest stretch can spare them best.
  const longest = cells.indexOf(Math.max(...cells));
  const over = cells.reduce((sum, count) => sum + count, 0) - room;
  return kinds
    .map((kind, at) => lookOfKind(kind).shape.repeat((cells[at] ?? 0) - (at === longest ? over : 0)))
    .join('');
}

function countOf(column: ChartColumn, kind: ChartKind): number {
  return column.counts[kind] ?? 0;
}
