import type { Paint, Picture } from '#src/picture/picture.ts';
import { escaped } from './escaped.ts';
import { widthOfText } from './page.ts';
import type { Page } from './page.ts';
import { FAINT, fillOf, INK, PAINTS, PAPER } from './paints.ts';

/** One thing of the key, and how it is drawn. */
type Item = { readonly text: string } & (
  | { readonly as: 'area' | 'line' | 'spot'; readonly paint: Paint }
  | { readonly as: 'level' | 'today' | 'mark' }
);

const [SWATCH, GAP, BETWEEN] = [18, 7, 18];

/** The key of a picture, as SVG, in as many lines as it needs, and how high that is. */
export function drawKey(
  picture: Picture,
  { width, margin, text }: Page,
): { readonly svg: string; readonly height: number } {
  const line = text + 9;
  let [x, y] = [margin, 0];
  const drawn = itemsOf(picture).map((item) => {
    const needs = SWATCH + GAP + widthOfText(item.text, text);
    if (x > margin && x + needs > width - margin) [x, y] = [margin, y + line];
    const svg = `<g transform="translate(${x},${y})">${swatchOf(item, picture.id)}<text x="${SWATCH + GAP}" y="${text - 1}" font-size="${text}">${escaped(item.text)}</text></g>`;
    x = Math.ceil(x + needs + BETWEEN);
    return svg;
  });
  return { svg: drawn.join(''), height: drawn.length === 0 ? 0 : y + line };
}

function itemsOf(picture: Picture): readonly Item[] {
  switch (picture.form) {
    case 'columns':
    case 'bars': {
      const { series } = picture;
      // One kind of bar is said by the axis.
      if (series.length === 1) return [];
      return series.map(({ name, paint, beside }) => ({
        text: beside === undefined ? name : `${name} ${beside}`,
        as: 'area',
        paint,
      }));
    }
    case 'lines': {
      const { courses, levels, marks } = picture;
      return [
        ...courses.map(({ name, paint }) => ({ text: name, as: 'line' as const, paint })),
        ...levels.map(({ name }) => ({ text: name, as: 'level' as const })),
        ...marksOf(marks),
      ];
    }
    case 'rows':
      return [
        ...picture.spots.map(({ name, paint }) => ({ text: name, as: 'spot' as const, paint })),
        ...marksOf(picture.marks),
      ];
  }
}

/** Reviews of one name are one thing; the first mark is today. */
function marksOf(marks: readonly { readonly name: string }[]): readonly Item[] {
  return [...new Set(marks.map(({ name }) => name))].map((text, at) => ({ text, as: at === 0 ? 'today' : 'mark' }));
}

function swatchOf(item: Item, id: string): string {
  const middle = SWATCH / 2;
  switch (item.as) {
    case 'area':
      return `<rect x="0.5" y="0.5" width="${SWATCH - 1}" height="${SWATCH - 3}" fill="${fillOf(item.paint, id)}" stroke="${INK}"/>`;
    case 'line': {
      const { colour, dash } = PAINTS[item.paint];
      return `<path d="M0,${middle}H${SWATCH}" stroke="${colour}" stroke-width="${widthOfLine(item.paint)}" stroke-dasharray="${dash.join(',') || 'none'}"/>`;
    }
    case 'spot':
      return spotOf(item.paint, middle);
    case 'level':
      return `<path d="M0,${middle}H${SWATCH}" stroke="${INK}" stroke-width="2" stroke-dasharray="2,3"/>`;
    case 'today':
      return `<path d="M${middle},0V${SWATCH - 2}" stroke="${INK}" stroke-width="2"/>`;
    case 'mark':
      return `<path d="M${middle},0V${SWATCH - 2}" stroke="${FAINT}" stroke-width="1.5" stroke-dasharray="3,3"/>`;
  }
}

/** What is checked weighs more than what is said. */
export function widthOfLine(paint: Paint): number {
  return paint === 'blue' || paint === 'reading' ? 4 : 2;
}

function spotOf(paint: Paint, middle: number): string {
  const { colour, isHollow, mark } = PAINTS[paint];
  const style = `fill="${isHollow ? PAPER : colour}" stroke="${colour}" stroke-width="2"`;
  const [r, y] = [7, middle - 1];
  if (mark === 'square') return `<rect x="${middle - r}" y="${y - r}" width="${2 * r}" height="${2 * r}" ${style}/>`;
  if (mark === 'circle') return `<circle cx="${middle}" cy="${y}" r="${r}" ${style}/>`;
  return `<path d="M${middle},${y - 8}l8,8l-8,8l-8,-8z" ${style}/>`;
}
