import { uniqueLabels } from '#adapters/network/unique-labels.ts';
import type { Block, ChartColumn } from '#src/messages/card.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { RATINGS } from '#src/rating/scale.ts';
import type { ChartBlock } from './payload.ts';
import type { Piece } from './render-piece.ts';
import { keptWords, lineOf, paragraph, plain, richText, textOf } from './render-text.ts';

type Chart = Extract<Block, { kind: 'chart' }>;
type Kind = keyof ChartColumn['counts'];

const MOST_POINTS = 20;
const LONGEST = { title: 50, label: 20, words: 2000 } as const;
/** More bars than these stand too close to be told apart on a phone; then each rating is a line. */
const MOST_BARS = 4;

/** The rating mix as Slack's own chart, and under it the same in words; without anything to count, the words alone. */
export function drawChart(chart: Chart, native: boolean): readonly Piece[] {
  const title = lineOf(chart.title, LONGEST.title);
  const words = keptWords(chart.inWords, LONGEST.words);
  const series = seriesOf(chart.columns.slice(-MOST_POINTS));
  const canDraw = native && series.length > 0 && title !== '';
  const head = canDraw ? [chartOf(title, series)] : title === '' ? [] : [titleOf(title)];
  return [
    ...head.map((block) => ({ block, aloud: title, rows: 0 })),
    ...(words === ''
      ? []
      : [{ block: { type: 'context' as const, elements: [plain(words, LONGEST.words)] }, aloud: words, rows: 0 }]),
  ];
}

/** What stands in a chart's place where Slack refuses it: its title, since its words follow anyway. */
export function titleOf(title: string): Piece['block'] {
  return richText([paragraph([textOf(title, 'bold')])]);
}

type Series = { readonly name: string; readonly data: readonly { readonly label: string; readonly value: number }[] };

function chartOf(title: string, series: readonly Series[]): ChartBlock {
  const categories = (series[0]?.data ?? []).map(({ label }) => label);
  const type = categories.length > MOST_BARS ? 'line' : 'bar';
  return {
    type: 'data_visualization',
    title,
    chart: { type, series, axis_config: { categories, y_label: 'Actions' } },
  };
}

/**
 * A series for each rating that any column counts; the worst is first, and the word and the shape name it, since Slack
 * picks the colour. What nobody has rated stands in the words alone: early on it would flatten every rating to nothing.
 */
function seriesOf(columns: readonly ChartColumn[]): readonly Series[] {
  const labels = uniqueLabels(
    columns.map(({ label }) => label),
    (label) => lineOf(label, LONGEST.label),
  );
  const kinds = RATINGS.filter((kind) => columns.some((column) => countOf(column, kind) > 0));
  return kinds.map((kind) => ({
    name: sayRating(kind),
    data: columns.map((column, at) => ({ label: labels[at] ?? '', value: countOf(column, kind) })),
  }));
}

function countOf({ counts }: ChartColumn, kind: Kind): number {
  const count = counts[kind] ?? 0;
  return Number.isFinite(count) ? count : 0;
}
