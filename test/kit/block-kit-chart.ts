import { countProblems, listIn, objectIn, repeated, stringProblems } from './block-kit-reading.ts';
import type { Thing } from './block-kit-reading.ts';

const TYPES: readonly unknown[] = ['bar', 'line', 'area'];
const MOST = { title: 50, series: 6, points: 20, label: 20, axis: 50 } as const;

/** What Slack would refuse in a chart; a pie is not one that we use. */
export function chartProblems(block: Thing): readonly string[] {
  const { type, series, axis_config: axis } = objectIn(block['chart']);
  const { categories, x_label: across, y_label: up } = objectIn(axis);
  const names = listIn(series).map((one) => String(one['name']));
  return [
    ...stringProblems(block['title'], { what: 'the title of a chart', most: MOST.title }),
    ...(TYPES.includes(type) ? [] : [`A chart is never ${String(type)}.`]),
    ...countProblems(series, { what: 'the series of a chart', most: MOST.series }),
    ...countProblems(categories, { what: 'the categories of a chart', most: MOST.points }),
    ...[across, up].flatMap((label) =>
      label === undefined ? [] : stringProblems(label, { what: 'an axis', most: MOST.axis }),
    ),
    ...repeated(names).map((name) => `Two series of a chart are called ${name}.`),
    ...repeated(stringsIn(categories)).map((name) => `Two categories of a chart are called ${name}.`),
    ...stringsIn(categories).flatMap((label) => stringProblems(label, { what: 'a category', most: MOST.label })),
    ...listIn(series).flatMap((one) => seriesProblems(one, stringsIn(categories))),
  ];
}

function seriesProblems({ name, data }: Thing, categories: readonly string[]): readonly string[] {
  const points = listIn(data);
  const labels = points.map(({ label }) => label);
  const fits = labels.length === categories.length && labels.every((label, at) => label === categories[at]);
  return [
    ...stringProblems(name, { what: 'the name of a series', most: MOST.label }),
    ...(fits ? [] : ['A series of a chart has other points than its categories.']),
    ...(points.every(({ value }) => Number.isFinite(value)) ? [] : ['A point of a chart has no number.']),
  ];
}

function stringsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
