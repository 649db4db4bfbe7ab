/** Who may import whom. Naming a folder allows every room inside it, naming a file that file; a room may always import itself. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/calendar': [],
  'src/tables': [],
  'src/timescale': ['src/calendar'],
  'src/people': ['src/calendar', 'src/tables'],
  'src/rating': ['src/calendar'],
  'src/plan': ['src/calendar', 'src/timescale', 'src/people', 'src/rating'],
  'src/refs': ['src/calendar', 'src/plan'],
  'src/sight': ['src/plan'],
  'src/reply': ['src/calendar', 'src/tables', 'src/timescale', 'src/people', 'src/rating', 'src/plan', 'src/refs'],
  'src/nudge': ['src/calendar', 'src/timescale', 'src/people', 'src/rating', 'src/plan'],
  'src/office': ['src/calendar', 'src/people', 'src/plan', 'src/nudge'],
  'src/digest': ['src/calendar', 'src/timescale', 'src/people', 'src/rating', 'src/plan'],
  'src/intake': ['src/calendar', 'src/timescale', 'src/people', 'src/rating', 'src/plan'],
  'src/messages': [
    'src/calendar',
    'src/timescale',
    'src/people',
    'src/rating',
    'src/plan',
    'src/refs',
    'src/reply',
    'src/nudge',
    'src/office',
    'src/digest',
    'src/intake',
    'src/sight',
  ],
  // What travels through a port is made of these; what a port does is nobody's here.
  'src/ports': ['src/calendar', 'src/people', 'src/plan', 'src/sight', 'src/nudge', 'src/office', 'src/messages'],
  'src/commands': [
    'src/calendar',
    'src/timescale',
    'src/people',
    'src/rating',
    'src/plan',
    'src/refs',
    'src/reply',
    'src/nudge',
    'src/office',
    'src/digest',
    'src/intake',
    'src/messages',
    'src/sight',
    'src/ports',
  ],
  'src/conversation': [
    'src/office',
    'src/calendar',
    'src/people',
    'src/plan',
    'src/refs',
    'src/reply',
    'src/sight',
    'src/messages',
    'src/ports',
    'src/commands',
  ],
  'src/config': [],
  // The files of src that are in no room.
  src: ['src/calendar', 'src/config', 'src/ports'],
  'src/cli': [
    'src/calendar',
    'src/timescale',
    'src/people',
    'src/rating',
    'src/plan',
    'src/refs',
    'src/reply',
    'src/nudge',
    'src/office',
    'src/intake',
    'src/messages',
    'src/ports',
    'src/commands',
    'src/conversation',
    'src/config.ts',
  ],
  // The pieces are put together here; nobody but the front door imports it.
  'src/assembly': ['src', 'db', 'jobs', 'adapters'],
  db: ['src'],
  jobs: ['src'],
  'adapters/console': ['src'],
  // What platforms over a network have in common; a platform never sees another.
  'adapters/network': ['src'],
  'adapters/slack': ['src', 'adapters/network'],
  'adapters/teams': ['src', 'adapters/network'],
  // What a platform is told of the app follows from the commands and from what the platform's own room asks for.
  manifest: ['src/commands', 'adapters/slack/install', 'adapters/teams/forms'],
};

/** Rooms that only the one that puts everything together may import, although others may import "src". */
export const FRONT_DOOR: readonly string[] = ['src/cli', 'src/assembly'];

/** Packages, each with everywhere that may name it and does, so that replacing one is a matter of one room. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'temporal-polyfill': ['src/calendar'],
  zod: ['src/config.ts', 'src/config', 'src/cli'],
  'csv-parse': ['src/intake/delimited', 'src/tables'],
  'csv-stringify': ['src/cli/register-export'],
  'write-excel-file': ['src/cli/register-export'],
  commander: ['src/cli'],
  'fastest-levenshtein': ['src/people', 'src/refs', 'src/intake'],
  'drizzle-orm': ['db'],
  'better-sqlite3': ['db/connection'],
  'node-cron': ['jobs'],
  pino: ['src/assembly'],
  'pino-roll': ['src/assembly'],
  'prom-client': ['src/assembly'],
  boxen: ['adapters/console'],
  '@slack': ['adapters/slack'],
  undici: ['adapters/slack/receive'],
  '@microsoft/teams-ai': ['adapters/teams/sdk'],
  botbuilder: ['adapters/teams/sdk'],
  'botframework-connector': ['adapters/teams/sdk'],
  mammoth: ['src/intake/readers/docx'],
  hucre: ['src/intake/readers/sheets'],
  unpdf: ['src/intake/readers/pdf'],
  parse5: ['src/intake/readers/html'],
  'markdown-it': ['src/intake/readers/html'],
  fflate: ['src/intake/readers/zip'],
  yazl: ['manifest/teams'],
  pngjs: ['manifest/teams'],
};

/** Where in src what Node brings may be used: behind the front door, and in the one file that reads the tables lying beside their readers. */
export const MAY_USE_NODE: readonly string[] = ['src/cli', 'src/assembly', 'src/tables/read-table.ts'];

/** Rooms in which a long pattern is laid out in named parts with an example each. */
export const LAID_OUT: readonly string[] = ['src/calendar', 'src/timescale', 'src/people', 'src/plan', 'src/intake'];

/** Rooms in which an exported name means one thing, so that one search finds it. */
export const ONE_MEANING: readonly string[] = [
  'src/calendar',
  'src/tables',
  'src/timescale',
  'src/people',
  'src/rating',
  'src/plan',
  'src/refs',
  'src/sight',
  'src/digest',
  'src/intake',
  'src/config',
  'src/conversation',
  'src/cli',
  'src/assembly',
];
