import type { Day } from '#src/calendar/day.ts';
import { sayDay, sayMonth } from '#src/calendar/say-day.ts';
import type { Picture, PictureOf } from './picture.ts';

/** One cell of it: how it reads, with its day or number for whoever types cells. */
export type PictureCell = { readonly text: string } & (
  | { readonly type: 'text' }
  | { readonly type: 'date'; readonly day: Day }
  | { readonly type: 'number'; readonly value: number }
);

/** A picture as a table: every number that it draws, under words; `key` names a column for programs. */
export type PictureTable = {
  readonly columns: readonly { readonly key: string; readonly heading: string; readonly type: PictureCell['type'] }[];
  readonly rows: readonly (readonly PictureCell[])[];
};

/** The numbers of a picture for whoever cannot see it, or wants to read them. */
export function tableOfPicture(picture: Picture): PictureTable {
  switch (picture.form) {
    case 'columns':
    case 'bars':
      return {
        columns: [text('of', picture.axes.of), ...picture.series.map(({ paint, name }) => number(paint, name))],
        rows: picture.labels.map((label, at) => [
          words(label),
          ...picture.series.map(({ values }) => figure(values[at])),
        ]),
      };
    case 'lines':
      return tableOfLines(picture);
    case 'rows':
      return tableOfRows(picture);
  }
}

function tableOfLines({ axes, courses, levels }: PictureOf<'lines'>): PictureTable {
  const days = [...new Set(courses.flatMap(({ points }) => points.map(({ day }) => day)))].toSorted();
  const valueOn = (points: (typeof courses)[number]['points'], on: Day): PictureCell =>
    figure(points.find(({ day }) => day === on)?.value);
  return {
    columns: [
      { key: 'day', heading: axes.of, type: 'date' },
      ...courses.map(({ paint, name }) => number(paint, name)),
      ...levels.map(({ name }, at) => number(`level-${at + 1}`, name)),
    ],
    rows: days.map((day) => [
      { type: 'date', day, text: sayDay(day) },
      ...courses.map(({ points }) => valueOn(points, day)),
      ...levels.map(({ value }) => figure(value)),
    ]),
  };
}

function tableOfRows({ axes, labels, spots }: PictureOf<'rows'>): PictureTable {
  const all = spots.flatMap((one) => one.spots);
  const rows = labels.flatMap((label, row) => {
    const months = [...new Set(all.filter((spot) => spot.row === row).map(({ month }) => month))].toSorted();
    return months.map((month) => [
      words(label),
      words(sayMonth(month)),
      ...spots.map((one) => figure(one.spots.find((spot) => spot.row === row && spot.month === month)?.count ?? 0)),
    ]);
  });
  return {
    columns: [text('of', axes.of), text('month', axes.value), ...spots.map(({ paint, name }) => number(paint, name))],
    rows,
  };
}

function text(key: string, heading: string) {
  return { key, heading, type: 'text' as const };
}

function number(key: string, heading: string) {
  return { key, heading, type: 'number' as const };
}

function words(said: string): PictureCell {
  return { type: 'text', text: said };
}

/** Of nothing measured a cell without words. */
function figure(value: number | undefined): PictureCell {
  if (value === undefined) return words('');
  return { type: 'number', value, text: value.toLocaleString('en-GB', { maximumFractionDigits: 6 }) };
}
