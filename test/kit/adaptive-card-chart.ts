import { listIn, repeated, stringProblems } from './block-kit-reading.ts';
import type { Thing } from './block-kit-reading.ts';

// Fields and colours as Microsoft's page "Charts in Adaptive Cards" lists them for Chart.VerticalBar.Grouped; `stacked` is in its sample.
const FIELDS: ReadonlySet<string> = new Set([
  'type',
  'title',
  'color',
  'colorSet',
  'data',
  'fallback',
  'grid.area',
  'height',
  'horizontalAlignment',
  'id',
  'isVisible',
  'lang',
  'requires',
  'separator',
  'showBarValues',
  'spacing',
  'stacked',
  'targetWidth',
  'xAxisTitle',
  'yAxisTitle',
]);
const COLOURS: ReadonlySet<unknown> = new Set([
  'good',
  'warning',
  'attention',
  'neutral',
  ...['Red', 'Purple', 'Lavender', 'Blue', 'LightBlue', 'Teal', 'Green', 'Lime', 'Marigold'].map(
    (name) => `categorical${name}`,
  ),
]);

/** What Teams would have against a chart, a sentence each; it is drawn as its fallback wherever charts are not known. */
export function chartProblems(chart: Thing): readonly string[] {
  if (chart['type'] !== 'Chart.VerticalBar.Grouped')
    return [`The chart ${String(chart['type'])} is not looked at here.`];
  const series = listIn(chart['data']);
  const legends = series.map(({ legend }) => String(legend));
  return [
    ...Object.keys(chart)
      .filter((name) => !FIELDS.has(name))
      .map((name) => `In a chart nothing is called ${name}.`),
    ...(typeof chart['fallback'] === 'object' ? [] : ['A chart has nothing to stand in its place.']),
    ...(series.length === 0 ? ['A chart has no data.'] : []),
    ...repeated(legends).map((legend) => `A chart has ${legend} twice.`),
    ...series.flatMap(seriesProblems),
  ];
}

function seriesProblems(series: Thing): readonly string[] {
  const values = listIn(series['values']);
  const labels = values.map(({ x }) => String(x));
  return [
    ...stringProblems(series['legend'], { what: 'the legend of a chart', most: 100 }),
    ...(COLOURS.has(series['color']) ? [] : [`A chart has no colour called ${String(series['color'])}.`]),
    ...Object.keys(series)
      .filter((name) => !['legend', 'color', 'values'].includes(name))
      .map((name) => `In a chart's data nothing is called ${name}.`),
    ...(values.length === 0 ? ['A series of a chart has no values.'] : []),
    ...values.flatMap(({ x }) => stringProblems(x, { what: 'the label of a bar', most: 40 })),
    ...values.flatMap(({ y }) => (typeof y === 'number' && y >= 0 ? [] : [`A bar is ${String(y)} high.`])),
    ...repeated(labels).map((label) => `A chart has the bar ${label} twice.`),
  ];
}
