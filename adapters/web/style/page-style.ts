import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { styleSheet } from '#adapters/html/style/style-sheet.ts';
import type { StyleSheet } from '#adapters/html/style/style-sheet.ts';

const DIGITS = 12;

/** The style sheet of every page, with what only these pages have. */
export async function pageStyle(): Promise<StyleSheet> {
  const [every, own] = [await styleSheet(), await readFile(new URL('page.css', import.meta.url), 'utf8')];
  const css = `${every.css}${own}`;
  return { css, name: `page-${createHash('sha256').update(css).digest('hex').slice(0, DIGITS)}.css` };
}
