import type { TopLevelSpec } from 'vega-lite';
import type { PictureOf } from '#src/picture/picture.ts';
import { widthOfLine } from '#adapters/pictures/key.ts';
import type { Page } from '#adapters/pictures/page.ts';
import { INK, PAINTS } from '#adapters/pictures/paints.ts';
import { alongTime, framed, toTime } from './common.ts';

type Lines = PictureOf<'lines'>;

const A_MONTH = 30 * 86_400_000;
/** So great a part of its days stands free at both ends, where points are drawn. */
const ASIDE = 0.03;

/** Lines over days; what is to be reached lies across them, and days that are marked stand through them. */
export function specOfLines(picture: Lines, page: Page): TopLevelSpec {
  const { courses, levels, marks, axes } = picture;
  const times = [...courses.flatMap(({ points }) => points), ...marks].map(({ day }) => toTime(day));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  // A single reading still needs an axis to stand on.
  const aside = first === last ? A_MONTH : courses.every(({ stays }) => stays) ? 0 : (last - first) * ASIDE;
  const [from, to] = [first - aside, last + aside];
  const x = alongTime(from, to, page);
  const most = Math.max(
    ...courses.flatMap(({ points }) => points.map(({ value }) => value)),
    ...levels.map(({ value }) => value),
  );
  const y = {
    field: 'value',
    type: 'quantitative' as const,
    scale: { zero: true, nice: true, ...(most === 0 ? { domainMax: 1 } : {}) },
    axis: { title: axes.value, tickCount: 5, format: ',f' },
  };
  return {
    ...framed(page, page.height),
    layer: [
      ...courses.map((course) => layerOf(course, { x, y })),
      ...levels.map(({ value }) => ({
        data: { values: [{ value }] },
        mark: { type: 'rule' as const, stroke: INK, strokeWidth: 2, strokeDash: [2, 3] },
        encoding: { y },
      })),
      ...marks.map(({ day }) => ({
        data: { values: [{ time: toTime(day) }] },
        mark: { type: 'rule' as const, stroke: INK, strokeWidth: 2 },
        encoding: { x },
      })),
    ],
  };
}

function layerOf<Axes extends object>({ points, paint, stays }: Lines['courses'][number], encoding: Axes) {
  const { colour, dash } = PAINTS[paint];
  return {
    data: { values: points.map(({ day, value }) => ({ time: toTime(day), value })) },
    mark: {
      type: 'line' as const,
      stroke: colour,
      strokeWidth: widthOfLine(paint),
      strokeDash: [...dash],
      interpolate: stays ? ('step-after' as const) : ('linear' as const),
      ...(stays ? {} : { point: { shape: 'circle' as const, size: 90, fill: colour, stroke: INK } }),
    },
    encoding,
  };
}
