import type { TopLevelSpec } from 'vega-lite';
import type { DayMark, PictureOf } from '#src/picture/picture.ts';
import { oneLine } from '#adapters/pictures/page.ts';
import type { Page } from '#adapters/pictures/page.ts';
import { FAINT, INK, PAINTS, PAPER } from '#adapters/pictures/paints.ts';
import { acrossInPixels, alongTime, framed, toTime } from './common.ts';
import { binsOf } from './month-bins.ts';
import type { Bin } from './month-bins.ts';

type Rows = PictureOf<'rows'>;

const LANE = 24;

/** A row for each label, and in it how many fall in which months, as a mark with the number in it. */
export function specOfRows(picture: Rows, page: Page): TopLevelSpec {
  const { bins, from, to } = binsOf(picture, page);
  const rows = laidOut(picture.labels, bins, page);
  const height = rows.at(-1)?.bottom ?? LANE;
  const axes = { x: alongTime(from, to, page), y: acrossInPixels(height) };
  const spots = rows.flatMap(({ spots: own }) => own);
  const labels = rows.map(({ label, at }) => ({ label, at, time: from }));
  return {
    ...framed(page, height + 40),
    layer: [
      ...picture.marks.map((mark, at) => markedDay(mark, { isToday: at === 0, height, axes })),
      ...spotLayers(spots, page, axes),
      // A ground of its own, so that no line of a review goes through the words.
      ...[{ stroke: PAPER, strokeWidth: 4 }, {}].map((look) => ({
        data: { values: labels },
        mark: { type: 'text' as const, align: 'left' as const, baseline: 'alphabetic' as const, ...look },
        encoding: { x: axes.x, y: { field: 'at', ...axes.y }, text: { field: 'label' } },
      })),
    ],
  };
}

type Axes = { readonly x: ReturnType<typeof alongTime>; readonly y: ReturnType<typeof acrossInPixels> };
type Marked = { readonly isToday: boolean; readonly height: number; readonly axes: Axes };

function markedDay({ day }: DayMark, { isToday, height, axes: { x, y } }: Marked) {
  return {
    data: { values: [{ time: toTime(day), top: 0, bottom: height }] },
    mark: {
      type: 'rule' as const,
      ...(isToday ? { stroke: INK, strokeWidth: 2 } : { stroke: FAINT, strokeWidth: 1, strokeDash: [3, 3] }),
    },
    encoding: { x, y: { field: 'top', ...y }, y2: { field: 'bottom' } },
  };
}

/** A value that is what it looks like: no scale stands between. */
function as(field: string) {
  return { field, type: 'nominal' as const, scale: null };
}

function spotLayers(values: readonly object[], page: Page, { x, y }: Axes) {
  const data = { values: [...values] };
  const at = { field: 'at', ...y };
  return [
    {
      data,
      mark: { type: 'point' as const, strokeWidth: 2, opacity: 1 },
      encoding: {
        x,
        y: at,
        size: { field: 'size', type: 'quantitative' as const, scale: null },
        shape: as('mark'),
        fill: as('fill'),
        stroke: as('stroke'),
      },
    },
    {
      data,
      mark: {
        type: 'text' as const,
        baseline: 'middle' as const,
        align: 'center' as const,
        fontSize: page.text - 1,
        fontWeight: 'bold' as const,
      },
      encoding: { x, y: at, text: { field: 'count' }, color: as('ink') },
    },
  ];
}

type LaidRow = {
  readonly label: string;
  readonly at: number;
  readonly bottom: number;
  readonly spots: readonly object[];
};

/** What falls in the same months of a row stands under each other. */
function laidOut(labels: readonly string[], bins: readonly Bin[], page: Page): readonly LaidRow[] {
  let top = 0;
  return labels.map((label, row) => {
    const at = top + page.text + 6;
    const lanes = new Map<number, number>();
    const spots = bins
      .filter((bin) => bin.row === row)
      .map(({ time, paint, count }) => {
        const lane = lanes.get(time) ?? 0;
        lanes.set(time, lane + 1);
        const { colour, isHollow, mark } = PAINTS[paint];
        const [fill, ink] = isHollow ? [PAPER, INK] : [colour, PAPER];
        return {
          time,
          at: at + 8 + LANE * (lane + 0.5),
          mark,
          fill,
          ink,
          stroke: colour,
          size: mark === 'diamond' ? 500 : 380,
          count: `${count}`,
        };
      });
    const bottom = at + 14 + LANE * Math.max(1, ...lanes.values());
    top = bottom;
    return { label: oneLine(label, page.text, page.width - 2 * page.margin), at, bottom, spots };
  });
}
