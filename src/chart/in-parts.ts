import { sayOneOf } from '#src/messages/pictures/part-words.ts';
import type { Picture, PictureOf } from '#src/picture/picture.ts';

/** As many rows or bars as stand under each other on one page of a paper. */
const MOST = { rows: 14, bars: 24 } as const;

/** A picture that is higher than a page as several, which stand beside each other; any other as it is. */
export function inParts(picture: Picture): readonly Picture[] {
  if (picture.form !== 'rows' && picture.form !== 'bars') return [picture];
  const parts = Math.ceil(picture.labels.length / MOST[picture.form]);
  if (parts === 1) return [picture];
  const each = Math.ceil(picture.labels.length / parts);
  return Array.from({ length: parts }, (_, nth) => {
    const named = { id: `${picture.id}-${nth + 1}`, title: sayOneOf(picture.title, nth + 1, parts) };
    const [from, to] = [nth * each, (nth + 1) * each];
    return picture.form === 'rows'
      ? { ...picture, ...named, ...rowsOf(picture, from, to) }
      : { ...picture, ...named, ...barsOf(picture, from, to) };
  });
}

function rowsOf({ labels, spots }: PictureOf<'rows'>, from: number, to: number) {
  return {
    labels: labels.slice(from, to),
    spots: spots.map((one) => ({
      ...one,
      spots: one.spots.filter(({ row }) => row >= from && row < to).map((spot) => ({ ...spot, row: spot.row - from })),
    })),
  };
}

function barsOf({ labels, series }: PictureOf<'bars'>, from: number, to: number) {
  return {
    labels: labels.slice(from, to),
    series: series.map((one) => ({ ...one, values: one.values.slice(from, to) })),
  };
}
