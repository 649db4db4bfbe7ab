import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { billOf } from './bill-of-materials.ts';
import { copyPackages, licencesIn, packagesBeside, saidIn } from './beside-packages.ts';
import type { Said } from './beside-packages.ts';
import { APP, bundleInto, packagesIn, READ_AS_THEY_ARE } from './bundle.ts';
import { ROOT } from './root.ts';

// `npm run release` makes dist/ragtime-VERSION: everything that runs, for a machine that has Node and nothing else.

const { version } = saidIn(ROOT);
const node = nodeOf(saidIn(ROOT));
const platform = `${process.platform}-${process.arch}`;

/** The Node with which everything is tried, which npm brings for each machine by a package of its own. */
function nodeOf({ optionalDependencies = {} }: Said): string {
  const versions = new Set(
    Object.entries(optionalDependencies).flatMap(([name, of]) => (name.startsWith('node-') ? [of] : [])),
  );
  const [one, ...others] = versions;
  if (one === undefined || others.length > 0) throw new Error('package.json pins no Node, or several.');
  return one;
}

/** What lies beside the program as it is in the sources, where it is there. */
const COPIED = [
  'docs',
  'CHANGELOG.md',
  'SECURITY.md',
  'SUPPORT.md',
  'settings.example.env',
  'manifest/slack.json',
  'manifest/slack-socket.json',
  'manifest/slack-oauth.json',
];

function copyOurs(folder: string): void {
  const beside = join(import.meta.dirname, 'beside');
  for (const name of readdirSync(beside)) {
    const text = readFileSync(join(beside, name), 'utf8');
    writeFileSync(join(folder, name), text.replaceAll('NODE_VERSION', node));
  }
  writeFileSync(join(folder, 'NODE-VERSION'), `${node} ${platform}\n`);
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(PACKAGE, null, 2)}\n`);
  for (const name of COPIED.filter((one) => existsSync(join(ROOT, one))))
    cpSync(join(ROOT, name), join(folder, name), { recursive: true, filter: (file) => !file.endsWith('pictures/all') });
  for (const { folder: within, ending } of READ_AS_THEY_ARE) {
    const names = readdirSync(join(ROOT, within), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((one) => one.endsWith(ending)))
      cpSync(join(ROOT, within, name), join(folder, APP, within, name));
  }
}

/** For whoever has npm there too; without it `node ragtime.mjs` says the same. */
const PACKAGE = {
  name: 'ragtime',
  version,
  private: true,
  type: 'module',
  engines: { node: '>=24' },
  scripts: {
    start: 'exec node ragtime.mjs start',
    ragtime: 'node ragtime.mjs',
    'package:teams': 'node app/package-teams.mjs',
  },
};

function noticesOf(folders: readonly string[]): string {
  const notices = folders.map((folder) => {
    const { name, version: of, license = 'see below' } = saidIn(folder);
    return [`${name} ${of} (${license})`, '', ...licencesIn(folder)].join('\n');
  });
  return `Ragtime contains these packages of others, each under its own licence.\n\n${notices.join(`\n\n${'-'.repeat(79)}\n\n`)}\n`;
}

/** A line for every file, as sha256sum checks them. */
function sumsOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const lines = files
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => `${hash('sha256', readFileSync(join(folder, file)))}  ${file}`);
  return `${lines.join('\n')}\n`;
}

const [, , said] = process.argv;
const to = said ?? join(ROOT, 'dist', `ragtime-${version}`);
rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });
const metafile = await bundleInto(join(to, APP));
copyOurs(to);
copyPackages(join(to, 'node_modules'));
const shipped = [...packagesIn(metafile), ...packagesBeside()];
writeFileSync(join(to, 'THIRD-PARTY-NOTICES.txt'), noticesOf(shipped));
const refs = new Set(shipped.map(saidIn).map(({ name, version: of }) => `${name}@${of}`));
writeFileSync(join(to, 'sbom.cdx.json'), billOf({ refs, node, version }));
writeFileSync(join(to, 'SHA256SUMS'), sumsOf(to));
process.stdout.write(`${to}: ${refs.size} packages, for Node.js ${node} on ${platform}.\n`);
