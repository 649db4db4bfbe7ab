import { createHash } from 'node:crypto';
import { colourIcon, outlineIcon } from './draw-icons.ts';
import { EXAMPLE } from './example.ts';
import { WELSH } from './languages.ts';
import { KINDS, teamsManifest } from './manifest-of.ts';

/** What was packaged last: `count` rises by one whenever the app that Teams is told of is another, and `content` tells. */
export type Release = { readonly count: number; readonly content: string };

/** A mark of everything in the packages but their version; the same for the same app on every machine. */
export function contentMark(): string {
  const hash = createHash('sha256');
  for (const kind of KINDS) hash.update(JSON.stringify(teamsManifest(kind, { ...EXAMPLE, version: '' })));
  hash.update(JSON.stringify(WELSH));
  return hash.update(colourIcon().data).update(outlineIcon().data).digest('hex');
}

/** The release after a change, or the same one where nothing changed. */
export function nextRelease(last: Release, content: string): Release {
  return last.content === content ? last : { count: last.count + 1, content };
}
