import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import type { Metafile, Plugin } from 'esbuild';
import { ROOT } from './root.ts';

/** Packages with parts that are no JavaScript: they lie beside the bundle as they are. */
export const BESIDE = [
  'better-sqlite3',
  '@resvg/resvg-js',
  '@myriaddreamin/typst-ts-node-compiler',
  '@expo-google-fonts/inter',
] as const;

/** What a package looks for and does without. */
const DONE_WITHOUT = ['pg-native', 'bufferutil', 'utf-8-validate', 'canvas', 'encoding'];

/** Every program of the release: the command line, the thread that backs up, and what packages the Teams app. */
const PROGRAMS = {
  main: 'src/main.ts',
  'back-up-thread': 'src/assembly/nightly/back-up-thread.ts',
  'package-teams': 'manifest/teams/package.ts',
};

/** Writes our code and its packages into a folder, in chunks, so that what is loaded late still is; gives what went into it. */
export async function bundleInto(folder: string): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: PROGRAMS,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    minifyWhitespace: true,
    legalComments: 'none',
    external: [...BESIDE, ...DONE_WITHOUT],
    banner: { js: FOR_COMMONJS },
    plugins: [ours],
    metafile: true,
    logLevel: 'error',
  });
  return metafile;
}

/** What packages of the older kind find in their surroundings. */
const FOR_COMMONJS = `import{createRequire as ragtimeRequire}from'node:module';var require=ragtimeRequire(import.meta.url),__filename=import.meta.filename,__dirname=import.meta.dirname;`;

/** In one folder of chunks no file lies where it did: what it reads beside it, requires late or starts is found anew. */
const ours: Plugin = {
  name: 'ours',
  setup: (its) => {
    its.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (path.includes('node_modules')) return null;
      const text = await readFile(path, 'utf8');
      return { contents: inBundle(text, relative(ROOT, dirname(path))), loader: 'ts' };
    });
  },
};

/** The text of a file of ours, as it stands in the bundle. */
function inBundle(text: string, folder: string): string {
  return (
    text
      .replace(/^const require = createRequire\(import\.meta\.url\);$/mu, '')
      .replaceAll('createRequire(import.meta.url)(', 'require(')
      .replaceAll('import.meta.dirname', `(import.meta.dirname + '/${folder}')`)
      .replaceAll(`'./back-up-thread.ts'`, `'./back-up-thread.mjs'`)
      // A server has Node, and no npm beside it.
      .replaceAll('npm run ragtime --', 'node ragtime.mjs')
      .replaceAll('npm run package:teams --', 'node app/package-teams.mjs')
      .replaceAll('"npm start"', '"node ragtime.mjs start"')
  );
}

/** Files that our code reads as they are, by where they lie: rules and words in tables, steps of SQL, the Teams app. */
export const READ_AS_THEY_ARE = [
  { folder: 'src', ending: '.csv' },
  { folder: 'db/migrations', ending: '.sql' },
  { folder: 'db/migrations/meta', ending: '_journal.json' },
  { folder: 'db/postgres', ending: '.sql' },
  { folder: 'manifest/teams', ending: '.png' },
  { folder: 'manifest/teams', ending: 'release.json' },
] as const;

/** Where in a release the bundle lies, and what it reads. */
export const APP = 'app';

/** The packages that went into a bundle, by the folder each lies in. */
export function packagesIn({ inputs }: Metafile): readonly string[] {
  const folders = Object.keys(inputs).flatMap((file) => {
    const found = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(file)?.[0];
    return found === undefined ? [] : [join(ROOT, found)];
  });
  return [...new Set(folders)].toSorted();
}
