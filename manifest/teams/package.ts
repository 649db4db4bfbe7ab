import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageOf } from './package-of.ts';
import { KINDS } from './manifest-of.ts';
import { readPackaging, sayExample } from './packaging.ts';
import type { Release } from './release.ts';

// `npm run package:teams` writes what is uploaded in the Teams admin centre: dist/ragtime-teams.zip, and beside it the
// one with the menu of "/".

// Where it is typed: npm types it in the folder of the sources, and where a release lies nobody may write.
const DIST = 'dist';

const packaging = readPackaging(process.argv.slice(2), process.env);
if ('appId' in packaging) {
  const { count } = JSON.parse(readFileSync(join(import.meta.dirname, 'release.json'), 'utf8')) as Release;
  mkdirSync(DIST, { recursive: true });
  for (const kind of KINDS) {
    const { version, zip } = await packageOf(kind, { packaging, count });
    const file = kind === 'usual' ? 'ragtime-teams.zip' : `ragtime-teams-${kind}.zip`;
    writeFileSync(join(DIST, file), zip);
    process.stdout.write(`dist/${file}: version ${version}, for the bot ${packaging.appId}.\n`);
  }
  const example = sayExample(packaging);
  if (example !== null) process.stderr.write(`${example}\n`);
} else {
  for (const sentence of packaging) process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
