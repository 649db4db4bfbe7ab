import type { Day } from '#src/calendar/day.ts';
import { sayDay, sayMonth } from '#src/calendar/say-day.ts';
import type { Picture, PictureOf } from './picture.ts';

/** A picture as a table: every number that it draws, under words. */
export type PictureTable = { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** The numbers of a picture for whoever cannot see it, or wants to read them. */
export function tableOfPicture(picture: Picture): PictureTable {
  switch (picture.form) {
    case 'columns':
    case 'bars':
      return {
        headings: [picture.axes.of, ...picture.series.map(({ name }) => name)],
        rows: picture.labels.map((label, at) => [label, ...picture.series.map(({ values }) => figure(values[at]))]),
      };
    case 'lines':
      return tableOfLines(picture);
    case 'rows':
      return tableOfRows(picture);
  }
}

function tableOfLines({ axes, courses, levels }: PictureOf<'lines'>): PictureTable {
  const days = [...new Set(courses.flatMap(({ points }) => points.map(({ day }) => day)))].toSorted();
  const valueOn = (points: (typeof courses)[number]['points'], on: Day): string =>
    figure(points.find(({ day }) => day === on)?.value);
  return {
    headings: [axes.of, ...courses.map(({ name }) => name), ...levels.map(({ name }) => name)],
    rows: days.map((day) => [
      sayDay(day),
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
      label,
      sayMonth(month),
      ...spots.map((one) => figure(one.spots.find((spot) => spot.row === row && spot.month === month)?.count ?? 0)),
    ]);
  });
  return { headings: [axes.of, axes.value, ...spots.map(({ name }) => name)], rows };
}

function figure(value: number | undefined): string {
  return value === undefined ? '' : value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
}
