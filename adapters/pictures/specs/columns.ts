import type { TopLevelSpec } from 'vega-lite';
import type { PictureOf } from '#src/picture/picture.ts';
import { widthOfText } from '#adapters/pictures/page.ts';
import type { Page } from '#adapters/pictures/page.ts';
import { fillOf, INK } from '#adapters/pictures/paints.ts';
import { COUNTED_AXIS, framed } from './common.ts';

/** Columns side by side, each with its parts one on the other, the first at the bottom. */
export function specOfColumns(picture: PictureOf<'columns'>, page: Page): TopLevelSpec {
  const { labels, series, axes, id } = picture;
  const values = labels.flatMap((_, at) => {
    let upTo = 0;
    return series.flatMap(({ paint, values: own }) => {
      const value = own[at] ?? 0;
      upTo += value;
      return value === 0 ? [] : [{ at, from: upTo - value, upTo, fill: fillOf(paint, id) }];
    });
  });
  return {
    ...framed(page, page.height),
    data: { values },
    mark: { type: 'bar', stroke: INK, strokeWidth: 1 },
    encoding: {
      x: {
        field: 'at',
        type: 'ordinal',
        scale: { domain: labels.map((_, at) => at), paddingInner: 0.25, paddingOuter: 0.15 },
        axis: {
          title: axes.of,
          values: shownOf(labels, page),
          labelExpr: `${JSON.stringify(labels)}[datum.value]`,
          labelAngle: 0,
          ticks: false,
        },
      },
      y: { field: 'from', type: 'quantitative', axis: { title: axes.value, ...COUNTED_AXIS }, scale: { zero: true } },
      y2: { field: 'upTo' },
      fill: { field: 'fill', type: 'nominal', scale: null },
    },
  };
}

/** The labels for which there is room, the last among them. */
function shownOf(labels: readonly string[], { width, text, margin }: Page): number[] {
  const widest = Math.max(...labels.map((label) => widthOfText(label, text))) + 8;
  const each = (width - 2 * margin - 50) / labels.length;
  const step = Math.max(1, Math.ceil(widest / each));
  return labels.flatMap((_, at) => ((labels.length - 1 - at) % step === 0 ? [at] : []));
}
