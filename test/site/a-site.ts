import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize, posix } from 'node:path';
import { parse } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';
import { onTestFinished } from 'vitest';
import type { DrawPicture } from '#src/ports/drawing/draw-picture.ts';

/** What a picture says, without the time that drawing it takes. */
export const PICTURES_IN_WORDS: DrawPicture = {
  svg: async (picture) => `<svg><desc>${JSON.stringify(picture).replaceAll('<', '‹')}</desc></svg>`,
  png: () => Promise.reject(new Error('No page has a PNG.')),
};

/** A folder into which a test publishes, gone when it ends. */
export function aSiteFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ragtime-site-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'plan');
}

/** All that a folder holds, by paths. */
export function heldIn(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => !one.isDirectory());
  const paths = all.map((one) => join(one.parentPath, one.name).slice(folder.length + 1));
  return new Map(paths.toSorted().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** The same folder under another name. */
export function copiedTo(folder: string, other: string): void {
  cpSync(folder, other, { recursive: true });
}

type Node = DefaultTreeAdapterMap['node'];

/** Every link of a page that leads within the site. */
function linksIn(page: string): readonly string[] {
  const found: string[] = [];
  const walk = (node: Node): void => {
    if ('attrs' in node) found.push(...node.attrs.flatMap(({ name, value }) => (name === 'href' ? [value] : [])));
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(page));
  return found.filter((href) => !href.startsWith('#'));
}

/** The links of all pages that lead nowhere. */
export function deadLinks(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files].flatMap(([path, text]) => {
    if (!path.endsWith('.html')) return [];
    const led = linksIn(text).map((href) => posix.normalize(posix.join(dirname(path), decodeURI(href))));
    return led.filter((to) => !files.has(normalize(to))).map((to) => `${path} leads to ${to}`);
  });
}
