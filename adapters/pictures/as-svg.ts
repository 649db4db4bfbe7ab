import * as vega from 'vega';
import { compile } from 'vega-lite';
import type { Paint, Picture } from '#src/picture/picture.ts';
import { withWords } from '#src/picture/with-words.ts';
import type { PictureWidth } from '#src/ports/drawing/draw-picture.ts';
import { escaped, inXml } from './escaped.ts';
import { drawKey } from './key.ts';
import { FONT, linesOf, PAGES, widthOfText } from './page.ts';
import type { Page } from './page.ts';
import { INK, PAPER, patternsOf } from './paints.ts';
import { specOf } from './specs.ts';

type TextMetrics = {
  readonly canvas: (uses: boolean) => void;
  width: (item: { readonly fontSize?: number }, text: unknown) => number;
};

const { textMetrics } = vega as unknown as { readonly textMetrics: TextMetrics };

// Vega takes letters for wider than they are where it cannot draw them, and would measure them on any canvas it finds.
textMetrics.canvas(false);
textMetrics.width = (item, text) => widthOfText(String(text), item.fontSize ?? 11);

/** A picture as SVG with its title, its words for readers of the screen and its key: the same picture is the same text each time. */
export async function asSvg(wanted: Picture, width: PictureWidth): Promise<string> {
  // Vega writes words as they are but for its markup.
  const picture = withWords(wanted, inXml);
  const page = PAGES[width];
  const { margin, text } = page;
  const titled = drawTitle(picture.title, page);
  const key = drawKey(picture, page);
  const top = margin + titled.height + key.height + (key.height === 0 ? 0 : 8);
  const plot = await plotOf(picture, page);
  const height = top + plot.height + margin;
  const { id } = picture;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="en-GB" xml:lang="en-GB" aria-labelledby="${id}-title ${id}-desc" width="${page.width}" height="${height}" viewBox="0 0 ${page.width} ${height}" font-family="${FONT}" font-size="${text}" fill="${INK}">`,
    `<title id="${id}-title">${escaped(picture.title)}</title>`,
    `<desc id="${id}-desc">${escaped(picture.inWords)}</desc>`,
    `<defs>${patternsOf(paintsOf(picture), id)}</defs>`,
    `<rect width="${page.width}" height="${height}" fill="${PAPER}"/>`,
    `<g aria-hidden="true"><g transform="translate(${margin},${margin})">${titled.svg}</g>`,
    `<g transform="translate(0,${margin + titled.height})">${key.svg}</g>`,
    `<g transform="translate(${margin},${top})">${plot.svg}</g></g>`,
    '</svg>',
  ].join('\n');
}

function paintsOf(picture: Picture): readonly Paint[] {
  return 'series' in picture ? picture.series.map(({ paint }) => paint) : [];
}

function drawTitle(
  title: string,
  { width, margin, title: size }: Page,
): { readonly svg: string; readonly height: number } {
  const lines = linesOf(title, size, width - 2 * margin, true);
  const each = Math.round(size * 1.3);
  const svg = lines
    .map((line, at) => `<text y="${size + at * each}" font-size="${size}" font-weight="bold">${escaped(line)}</text>`)
    .join('');
  return { svg, height: lines.length * each + 8 };
}

/** What Vega draws, without the frame around it and without its own words for readers of the screen, which are in no language that they know. */
async function plotOf(picture: Picture, page: Page): Promise<{ readonly svg: string; readonly height: number }> {
  const view = new vega.View(vega.parse(compile(specOf(picture, page)).spec), { renderer: 'none' });
  const drawn = await view.toSVG();
  view.finalize();
  const height = Number(/^<svg[^>]*? height="([\d.]+)"/u.exec(drawn)?.[1]);
  const svg = drawn
    .replace(/^<svg[^>]*>/u, '')
    .replace(/<\/svg>\s*$/u, '')
    .replaceAll(/ (?:aria-[a-z]+|role|aria-roledescription|class|pointer-events)="[^"]*"/gu, '');
  return { svg, height: Math.ceil(height) };
}
