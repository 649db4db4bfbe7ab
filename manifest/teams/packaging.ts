import { parseArgs } from 'node:util';
import { EXAMPLE } from './example.ts';
import type { ManifestSaid } from './manifest-of.ts';

/** What a package is made with; `own` rises when an organisation uploads again with other pages or another name of its own. */
export type Packaging = Omit<ManifestSaid, 'version'> & { readonly own: number };

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/iu;
const LONGEST_NAME = 32;

const OPTIONS = {
  website: { type: 'string' },
  privacy: { type: 'string' },
  terms: { type: 'string' },
  publisher: { type: 'string' },
  own: { type: 'string' },
} as const;

type Said = { readonly [Option in keyof typeof OPTIONS]?: string | undefined };

/** What to package from the environment and the command line, or one sentence for each thing that is missing or wrong. */
export function readPackaging(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Packaging | readonly string[] {
  const said = readOptions(argv);
  if ('fault' in said) return [said.fault];
  const appId = (env['TEAMS_APP_ID'] ?? '').trim().toLowerCase();
  const web = (env['RAGTIME_WEB_URL'] ?? '').trim().replace(/\/$/u, '');
  const faults = [...faultsOfApp(appId), ...faultsOf(said.options), ...faultsOfWeb(web)];
  if (faults.length > 0) return faults;
  const { website = EXAMPLE.pages.website, publisher = EXAMPLE.publisher, own = '1' } = said.options;
  const { privacy = website, terms = website } = said.options;
  return { appId, publisher, pages: { website, privacy, terms }, own: Number(own), ...(web === '' ? {} : { web }) };
}

/** What is still an example's in a package, so that nobody uploads it unseen; null when nothing is. */
export function sayExample({ publisher, pages }: Packaging): string | null {
  if (publisher !== EXAMPLE.publisher && pages.website !== EXAMPLE.pages.website) return null;
  return `For a first try alone: it names ${publisher} and ${pages.website}. Give --website and --publisher before people see it.`;
}

function readOptions(argv: readonly string[]): { readonly options: Said } | { readonly fault: string } {
  try {
    return { options: parseArgs({ args: [...argv], options: OPTIONS }).values };
  } catch (error) {
    // A word that is no option is all that it objects to.
    return { fault: `${error instanceof Error ? error.message : String(error)} ${USAGE}` };
  }
}

const USAGE =
  'It is used so: TEAMS_APP_ID=… npm run package:teams -- --website https://council.example/ragtime --publisher "Example Council"';

function faultsOfApp(appId: string): readonly string[] {
  if (appId === '') return [`TEAMS_APP_ID is missing: the id of the bot that you registered. ${USAGE}`];
  return GUID.test(appId) ? [] : ['TEAMS_APP_ID is written as 8-4-4-4-12 hexadecimal digits, as Microsoft shows it.'];
}

function faultsOf({ website, publisher, own, ...said }: Said): readonly string[] {
  const faults: string[] = [];
  if (publisher !== undefined && (publisher.length > LONGEST_NAME || publisher.trim() === ''))
    faults.push(`--publisher is a name of up to ${LONGEST_NAME} letters.`);
  for (const [name, page] of Object.entries({ website, privacy: said.privacy, terms: said.terms })) {
    if (page !== undefined && !isPage(page)) faults.push(`--${name} is the address of a page, beginning https://.`);
  }
  if (own !== undefined && !/^[1-9]\d{0,4}$/u.test(own)) faults.push('--own is a whole number from 1.');
  return faults;
}

function faultsOfWeb(web: string): readonly string[] {
  return web === '' || isPage(web)
    ? []
    : ['RAGTIME_WEB_URL is the address of the page, beginning https://, or left out for no tab.'];
}

function isPage(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}
