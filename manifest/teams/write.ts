import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { colourIcon, outlineIcon } from './draw-icons.ts';
import { ICONS, KINDS, teamsManifest } from './manifest-of.ts';
import { EXAMPLE } from './example.ts';
import { contentMark, nextRelease } from './release.ts';
import { versionOf } from './version-of.ts';
import type { Release } from './release.ts';

// `npm run manifest:teams` draws the icons, writes the manifests with an example's names, and counts the release up
// where anything but the version changed.

const here = (file: string): string => join(import.meta.dirname, file);

const last = JSON.parse(readFileSync(here('release.json'), 'utf8')) as Release;
const { count, content } = nextRelease(last, contentMark());
writeFileSync(here(ICONS.color), PNG.sync.write(colourIcon()));
writeFileSync(here(ICONS.outline), PNG.sync.write(outlineIcon()));
writeFileSync(here('release.json'), asJson({ count, content }));
for (const kind of KINDS) {
  const file = kind === 'usual' ? 'manifest.json' : `manifest-${kind}.json`;
  writeFileSync(here(file), asJson(teamsManifest(kind, { ...EXAMPLE, version: versionOf(kind, { count, own: 1 }) })));
}
execFileSync('npx', ['oxfmt', import.meta.dirname]);

function asJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
