import type { Paint, PictureOf } from '#src/picture/picture.ts';
import type { Page } from '#adapters/pictures/page.ts';
import { toTime } from './common.ts';

/** What falls in some months of a row together; its time is the middle of them. */
export type Bin = { readonly row: number; readonly time: number; readonly paint: Paint; readonly count: number };

/** So much room has what stands side by side, in pixels. */
const EACH = 25;

/** What falls in each month, or where there is no room for that in so many months together, and the time from the first to the last. */
export function binsOf(
  { spots, marks }: PictureOf<'rows'>,
  { width, margin }: Page,
): { readonly bins: readonly Bin[]; readonly from: number; readonly to: number } {
  const months = spots.flatMap((one) => one.spots.map(({ month }) => monthOf(month)));
  const marked = marks.map(({ day }) => monthOf(day));
  const [first, last] = [Math.min(...months, ...marked), Math.max(...months, ...marked)];
  const room = Math.max(2, Math.floor((width - 2 * margin) / EACH));
  const step = [1, 2, 3, 6, 12].find((every) => (last - first + 1) / every <= room) ?? 24;
  const start = Math.floor(first / step) * step;
  const count = Math.floor((last - start) / step) + 1;
  const bins = spots.flatMap(({ paint, spots: own }) => {
    const sums = new Map<string, Bin>();
    for (const { row, month, count: more } of own) {
      const bin = Math.floor((monthOf(month) - start) / step);
      const time = (startOf(start + bin * step) + startOf(start + (bin + 1) * step)) / 2;
      const key = `${row} ${bin}`;
      sums.set(key, { row, time, paint, count: (sums.get(key)?.count ?? 0) + more });
    }
    return [...sums.values()];
  });
  return { bins, from: startOf(start), to: startOf(start + count * step) };
}

function monthOf(day: string): number {
  const at = new Date(toTime(day));
  return at.getUTCFullYear() * 12 + at.getUTCMonth();
}

function startOf(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1);
}
