import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { RATING_COLOURS } from '#adapters/html/rating-colours.ts';
import { withoutTheirs } from './govuk.ts';

/** The one style sheet of every page, and a name that changes with it, so that it may be kept for ever. */
export type StyleSheet = { readonly css: string; readonly name: string };

let made: Promise<StyleSheet> | null = null;

/** Made once in a process. */
export function styleSheet(): Promise<StyleSheet> {
  made ??= make();
  return made;
}

async function make(): Promise<StyleSheet> {
  const [theirs, ours] = await Promise.all([
    readFile(fileURLToPath(import.meta.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css')), 'utf8'),
    readFile(new URL('own.css', import.meta.url), 'utf8'),
  ]);
  const css = `${withoutTheirs(theirs)}\n${ours}${RATING_RULES}\n`;
  const hash = createHash('sha256').update(css).digest('hex').slice(0, HASH_DIGITS);
  return { css, name: `style-${hash}.css` };
}

const HASH_DIGITS = 12;
const RATING_RULES = Object.entries(RATING_COLOURS)
  .map(([rating, colour]) => `.rt-rating--${rating} { border-color: #${colour}; }`)
  .join('\n');
