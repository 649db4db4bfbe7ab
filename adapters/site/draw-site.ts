import { drawnFigure } from '#adapters/html/picture.ts';
import type { Markup } from '#adapters/html/markup.ts';
import { styleSheet } from '#adapters/html/style/style-sheet.ts';
import type { Picture } from '#src/picture/picture.ts';
import { FRAME_WORDS } from '#src/messages/site/site-words.ts';
import type { Site } from '#src/messages/site/site-page.ts';
import type { DrawPicture } from '#src/ports/drawing/draw-picture.ts';
import type { DrawSite, SiteFile } from '#src/ports/site/draw-site.ts';
import { drawnFeed } from './draw-feed.ts';
import { drawnPage } from './draw-page.ts';
import type { PageDrawing } from './draw-page.ts';
import { drawnMetadata, drawnTable } from './draw-tables.ts';
import { pathOf } from './place.ts';
import type { Place } from './place.ts';
import { splitPage } from './split-pages.ts';
import type { DrawnPage } from './split-pages.ts';

/** Draws sites, with pictures drawn by whatever is handed in. */
export function siteDrawer(draw: DrawPicture): DrawSite {
  return async (site, { pictures, as }) => {
    const { css, name: style } = await styleSheet();
    const figures = await figuresOf(pictures, draw);
    const files = (place: Place): readonly SiteFile[] => editionFiles({ site, place, style, figures });
    const own = [...files({ edition: site.asAt, isAgain: as === 'earlier again' }), { path: style, text: css }];
    if (as === 'earlier again') return own;
    return [...own, ...files({ edition: null, isAgain: false }), { path: 'feed.xml', text: drawnFeed(site) }];
  };
}

async function figuresOf(pictures: readonly Picture[], draw: DrawPicture): Promise<ReadonlyMap<string, Markup>> {
  const figures = new Map<string, Markup>();
  // One after the other: what draws them is one thing.
  for (const picture of pictures) figures.set(picture.id, await drawnFigure(picture, draw, FRAME_WORDS.table));
  return figures;
}

function editionFiles(drawing: PageDrawing): readonly SiteFile[] {
  const { site, place } = drawing;
  const pages = site.pages.flatMap(splitPage);
  return [
    ...[...pages, ...goneOf(site, place, pages)].map((page) => ({
      path: pathOf(page.address, place),
      text: drawnPage(page, drawing),
    })),
    ...site.tables.map((table) => ({ path: pathOf(`data/${table.name}.csv`, place), text: drawnTable(table) })),
    { path: pathOf('data/metadata.json', place), text: drawnMetadata(site) },
  ];
}

/** Pages that only say that nothing stands there any more are no part of an edition; nor are they where a long list has another page. */
function goneOf({ gone }: Site, { edition }: Place, pages: readonly DrawnPage[]): readonly DrawnPage[] {
  const there = new Set(pages.map(({ address }) => address));
  return edition === null ? gone.filter(({ address }) => !there.has(address)).flatMap(splitPage) : [];
}
