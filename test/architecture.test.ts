import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';

/** Who may import whom. Naming `src` allows every room inside it; a room may always import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/calendar': [],
  'src/timescale': ['src/calendar'],
  'src/people': ['src/calendar'],
  'src/rating': ['src/calendar'],
  'src/plan': ['src/calendar', 'src/timescale', 'src/people', 'src/rating'],
  'src/reply': ['src/calendar', 'src/timescale', 'src/people', 'src/rating', 'src/plan'],
  'src/nudge': ['src/calendar', 'src/timescale', 'src/people', 'src/rating', 'src/plan', 'src/ports.ts'],
  'src/digest': ['src/calendar', 'src/timescale', 'src/people', 'src/rating', 'src/plan'],
  'src/intake': ['src/calendar', 'src/timescale', 'src/people', 'src/rating', 'src/plan'],
  'src/messages': [
    'src/calendar',
    'src/timescale',
    'src/people',
    'src/rating',
    'src/plan',
    'src/reply',
    'src/nudge',
    'src/digest',
    'src/intake',
  ],
  'src/commands': ['src'],
  'src/conversation': ['src'],
  'src/cli': ['src'],
  src: ['src'],
  // The pieces are put together here; nobody but the front door imports it.
  'src/assembly': ['src', 'db', 'jobs', 'adapters'],
  db: ['src'],
  jobs: ['src'],
  'adapters/console': ['src'],
  // What platforms over a network have in common; a platform never sees another.
  'adapters/network': ['src'],
  'adapters/slack': ['src', 'adapters/network'],
  'adapters/teams': ['src', 'adapters/network'],
};

/** Packages that one room alone may name, so that replacing one is a matter of one room. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'temporal-polyfill': ['src/calendar'],
  zod: ['src/config.ts', 'src/config', 'src/intake', 'src/cli'],
  'csv-parse': ['src/intake', 'src/reply/tables'],
  'csv-stringify': ['src/cli'],
  'write-excel-file': ['src/cli'],
  commander: ['src/cli'],
  'fastest-levenshtein': ['src/people', 'src/plan', 'src/timescale', 'src/intake'],
  'drizzle-orm': ['db'],
  'better-sqlite3': ['db'],
  'node-cron': ['jobs'],
  pino: ['src/assembly'],
  boxen: ['adapters/console'],
  '@slack': ['adapters/slack'],
  '@microsoft/teams-ai': ['adapters/teams'],
  botbuilder: ['adapters/teams'],
  'botframework-connector': ['adapters/teams'],
  mammoth: ['src/intake'],
  hucre: ['src/intake'],
  unpdf: ['src/intake'],
  parse5: ['src/intake'],
  'markdown-it': ['src/intake'],
  fflate: ['src/intake'],
};

const files = globSync('{src,db,adapters,jobs}/**/*.ts')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file !== 'src/main.ts')
  .toSorted();

test('every file belongs to a room', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
});

test('the rooms import only inwards', () => {
  expect(files.flatMap((file) => trespassesOf(file, readFileSync(file, 'utf8')))).toEqual([]);
});

test('a planted trespass is found, whichever way it is written', () => {
  const planted = [
    "import { openDatabase } from '#db/open.ts';",
    "export * from '#jobs/jobs.ts';",
    "const late = await import('#adapters/console/start.ts');",
    "import type { Tracked } from '#src/plan/standing.ts';",
    "import Database from 'better-sqlite3';",
    "import { thing } from '../plan/action.ts';",
  ];
  for (const line of planted) expect(trespassesOf('src/calendar/day.ts', line), line).toHaveLength(1);
  expect(trespassesOf('db/open.ts', "import { x } from '#jobs/jobs.ts';")).toHaveLength(1);
  expect(trespassesOf('jobs/jobs.ts', "import { x } from '#src/ports.ts';")).toEqual([]);
});

test('only the front door reads the environment and the wall clock', () => {
  const clocks = files.filter((file) => /\bDate\.now\(|new Date\(\)/u.test(readFileSync(file, 'utf8')));
  expect(clocks).toEqual(['src/calendar/clock.ts']);
  const readers = files.filter((file) => /process\.env/u.test(readFileSync(file, 'utf8')));
  expect(readers).toEqual([]);
});

function trespassesOf(file: string, text: string): readonly string[] {
  return importsIn(text).flatMap((name) => {
    if (name.startsWith('../')) return [`${file} climbs to ${name}`];
    const target = targetOf(file, name);
    if (target === null) return isPackageAllowed(file, name) ? [] : [`${file} names the package ${name}`];
    return isAllowed(file, target) ? [] : [`${file} imports ${target}`];
  });
}

// Statements only: a line that ends in from '…', a bare import '…', or a call import('…').
const FROM = /^(?:import|export|\}).*\bfrom ['"]([^'"]+)['"];?$/gmu;
const BARE = /^import ['"]([^'"]+)['"];?$/gmu;
const LATE = /\bimport\(['"]([^'"]+)['"]\)/gu;

function importsIn(text: string): readonly string[] {
  return [FROM, BARE, LATE].flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
}

/** The project file that an import names, from the root; null for a package. */
function targetOf(file: string, name: string): string | null {
  if (name.startsWith('./')) return join(dirname(file), name);
  return name.startsWith('#') ? name.slice(1) : null;
}

function isAllowed(file: string, target: string): boolean {
  const [from, to] = [roomOf(file), roomOf(target)];
  if (from === undefined || to === undefined) return false;
  if (to === 'src/assembly' && from !== to) return false;
  if (from === to) return true;
  return (MAY_IMPORT[from] ?? []).some((room) => `${to}/`.startsWith(`${room}/`) || target === room);
}

// The tables of words lie as CSV beside the reader that loads them once, so that an officer can correct them.
const READS_FILES = /^src\/(?:cli\/|assembly\/|reply\/tables\/read-table\.ts$)/u;

function isPackageAllowed(file: string, name: string): boolean {
  if (name.startsWith('node:')) return !file.startsWith('src/') || READS_FILES.test(file);
  const known = Object.keys(PACKAGES).find((one) => name === one || name.startsWith(`${one}/`));
  return known !== undefined && (PACKAGES[known] ?? []).some((room) => `${file}/`.startsWith(`${room}/`));
}

/** The innermost room that holds a file. */
function roomOf(file: string): string | undefined {
  const rooms = Object.keys(MAY_IMPORT).filter((room) => file.startsWith(`${room}/`));
  return rooms.toSorted((one, other) => other.length - one.length)[0];
}
