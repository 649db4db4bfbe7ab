import type { TopLevelSpec } from 'vega-lite';
import type { PictureOf } from '#src/picture/picture.ts';
import { oneLine } from '#adapters/pictures/page.ts';
import type { Page } from '#adapters/pictures/page.ts';
import { fillOf, INK } from '#adapters/pictures/paints.ts';
import { acrossInPixels, COUNTED_AXIS, framed } from './common.ts';

/** Bars under each other, each with its label above it, so that long ones have room on a phone, and its sum at its end. */
export function specOfBars(picture: PictureOf<'bars'>, page: Page): TopLevelSpec {
  const { axes } = picture;
  const each = page.text + page.bar + page.free;
  const rows = rowsOf(picture, page, each);
  const height = rows.length * each;
  const most = Math.max(1, ...rows.map(({ sum }) => sum));
  const y = acrossInPixels(height);
  // Room for the sum behind the longest bar.
  const x = { type: 'quantitative' as const, scale: { domain: [0, most * 1.12], nice: false } };
  const axis = { title: axes.value, ...COUNTED_AXIS, grid: true };
  return {
    ...framed(page, height + 50),
    layer: [
      {
        data: { values: rows.flatMap(({ parts }) => parts) },
        mark: { type: 'rect', stroke: INK, strokeWidth: 1 },
        encoding: {
          x: { field: 'from', ...x, axis },
          x2: { field: 'upTo' },
          y: { field: 'top', ...y },
          y2: { field: 'bottom' },
          fill: { field: 'fill', type: 'nominal', scale: null },
        },
      },
      {
        data: { values: rows.map(({ label, top }) => ({ label, at: top - 6, from: 0 })) },
        mark: { type: 'text', align: 'left', baseline: 'alphabetic' },
        encoding: { x: { field: 'from', ...x }, y: { field: 'at', ...y }, text: { field: 'label' } },
      },
      {
        data: { values: rows.map(({ sum, top }) => ({ sum, said: `${sum}`, at: top + page.bar / 2 })) },
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: 5, fontWeight: 'bold' },
        encoding: { x: { field: 'sum', ...x }, y: { field: 'at', ...y }, text: { field: 'said' } },
      },
    ],
  };
}

type BarRow = { readonly label: string; readonly sum: number; readonly top: number; readonly parts: readonly object[] };

function rowsOf({ labels, series, id }: PictureOf<'bars'>, page: Page, each: number): readonly BarRow[] {
  return labels.map((label, at) => {
    const top = at * each + page.text + 8;
    let upTo = 0;
    const parts = series.flatMap(({ paint, values }) => {
      const value = values[at] ?? 0;
      upTo += value;
      return value === 0 ? [] : [{ from: upTo - value, upTo, top, bottom: top + page.bar, fill: fillOf(paint, id) }];
    });
    return { label: oneLine(label, page.text, page.width - 2 * page.margin), sum: upTo, top, parts };
  });
}
