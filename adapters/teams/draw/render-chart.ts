import { uniqueLabels } from '#adapters/network/draw/unique-labels.ts';
import type { Block, ChartColumn } from '#src/messages/card.ts';
import { sayCounted } from '#src/messages/words/say-counted.ts';
import type { CardElement } from './payload.ts';
import { pieceOf } from './render-piece.ts';
import type { Piece } from './render-piece.ts';
import { colouredRuns, ratingRuns } from './render-rating.ts';
import { keptWords, lineOf, paragraph, runOf } from './render-text.ts';

type Chart = Extract<Block, { kind: 'chart' }>;

const MOST_COLUMNS = 12;
const LONGEST = { title: 100, label: 20, words: 2000 } as const;
const MOST_COUNT = 1_000_000;

type Coloured = Exclude<keyof ChartColumn['counts'], 'unrated' | 'unchecked'>;

/** The colours that a chart of Teams has for each rating; they follow light and dark. */
const COLOUR: Readonly<Record<Coloured, string>> = {
  red: 'attention',
  amber: 'warning',
  green: 'good',
  'only-said': 'categoricalLime',
  blue: 'categoricalBlue',
  grey: 'neutral',
};

const COLOURED: readonly Coloured[] = ['red', 'amber', 'green', 'only-said', 'blue', 'grey'];

/**
 * The rating mix as Teams' own chart, a bar a week, and under it the same in words. A client that draws no charts gets the
 * newest numbers in its place; without anything to count, the words are alone.
 */
export function drawChart({ title, columns, inWords }: Chart): readonly Piece[] {
  const name = lineOf(title, LONGEST.title);
  const words = keptWords(inWords, LONGEST.words);
  const shown = columns.slice(-MOST_COLUMNS);
  const ratings = COLOURED.filter((rating) => shown.some((column) => countOf(column, rating) > 0));
  const titled = name === '' ? [] : [pieceOf(titleOf(name), name)];
  const said = words === '' ? [] : [pieceOf(paragraph(colouredRuns(words, { isSubtle: true, size: 'Small' })), words)];
  if (ratings.length === 0) return [...titled, ...said];
  return [...titled, pieceOf(chartOf(shown, ratings), ''), ...said];
}

function titleOf(title: string): CardElement {
  return paragraph([runOf(title, { weight: 'Bolder' })], { spacing: 'Medium' });
}

/** What nobody has rated stands in the words alone: early on it would flatten every rating to nothing. */
function chartOf(columns: readonly ChartColumn[], ratings: readonly Coloured[]): CardElement {
  const labels = uniqueLabels(
    columns.map(({ label }) => label),
    (label) => lineOf(label, LONGEST.label),
  );
  return {
    type: 'Chart.VerticalBar.Grouped',
    stacked: true,
    yAxisTitle: 'Actions',
    data: ratings.map((rating) => ({
      legend: sayCounted(rating),
      color: COLOUR[rating],
      values: columns.map((column, at) => ({ x: labels[at] ?? '', y: countOf(column, rating) })),
    })),
    fallback: newestOf(columns.at(-1), ratings),
  };
}

/** The counts of the newest week in a line, as a client shows them that draws no chart. */
function newestOf(column: ChartColumn | undefined, ratings: readonly Coloured[]): CardElement {
  const label = lineOf(column?.label ?? '', LONGEST.label);
  const counts = ratings.flatMap((rating) => [
    ...(rating === 'only-said' ? [runOf(sayCounted(rating))] : ratingRuns(rating)),
    runOf(` ${column === undefined ? 0 : countOf(column, rating)}   `),
  ]);
  return paragraph([...(label === '' ? [] : [runOf(`${label}:  `)]), ...counts]);
}

function countOf({ counts }: ChartColumn, rating: Coloured): number {
  const count = counts[rating] ?? 0;
  return Number.isFinite(count) ? Math.min(MOST_COUNT, Math.max(0, count)) : 0;
}
