import type { Picture } from '#src/picture/picture.ts';
import type { Site } from '#src/messages/site/site-page.ts';

/** A file of a site by its path from the folder of the site. */
export type SiteFile = { readonly path: string; readonly text: string };

/** Draws an edition, as the newest one and under its own day; the same site gives the same bytes. `isAgain` for one whose pages were public before and are drawn anew. */
export type DrawSite = (
  site: Site,
  how: { readonly pictures: readonly Picture[]; readonly as: 'newest and earlier' | 'earlier again' },
) => Promise<readonly SiteFile[]>;
