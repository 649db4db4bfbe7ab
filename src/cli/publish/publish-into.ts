import type { Day } from '#src/calendar/day.ts';
import { CliRefusal } from '#src/cli/command.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { longDay } from '#src/messages/report/parts.ts';
import type { PageBefore } from '#src/messages/site/pages/say-gone-page.ts';
import { actionSlugs } from '#src/report/site/site-scene.ts';
import { editionOf, lastLineOf, recordUntil, restsUpon } from './edition.ts';
import type { SiteRecord } from './edition.ts';
import { MARKER, markerOf, readSiteFolder } from './site-folder.ts';
import type { KeptEdition, SiteFolder } from './site-folder.ts';
import { writeSite } from './write-site.ts';

/** What was published: which editions were drawn again, and which pages are public no more. */
export type Published = {
  readonly asAt: Day;
  readonly since: Day | null;
  readonly pages: number;
  readonly editions: readonly Day[];
  readonly again: readonly Day[];
  readonly taken: readonly string[];
  /** False where all of it stood there already. */
  readonly isNew: boolean;
};

/** What is published where. */
export type Publishing = { readonly folder: string; readonly asAt: Day; readonly contact: string | null };

type Files = Map<string, string | Uint8Array>;

/** Puts an edition into a folder beside those that it holds; the folder is whole before and after. */
export async function publishInto(
  { folder, asAt, contact }: Publishing,
  record: SiteRecord,
  world: Pick<CliWorld, 'drawSite'>,
): Promise<Published> {
  const { plan } = record;
  const there = readSiteFolder(folder, plan.key);
  const others = there.editions.filter((one) => one.asAt !== asAt);
  const newest = others.at(-1) ?? null;
  if (newest !== null && newest.asAt > asAt) throw new CliRefusal(notBefore(folder, newest.asAt));
  const kept = await keptEditions(others, there, record, world);
  const days = [...others.map((one) => one.asAt), asAt];
  const hidden = hiddenPages(record);
  const before = pagesBefore(there, kept.files).filter(({ address }) => !hidden.has(address));
  const asked = { asAt, since: newest?.asAt ?? null, editions: days.toReversed(), contact, before };
  const edition = await editionOf(record, asked);
  if (edition === null)
    throw new CliRefusal(`The record of ${plan.name} has nothing up to ${longDay(asAt)}: it was loaded later.`);
  const drawn = await world.drawSite(edition.site, { pictures: edition.pictures, as: 'newest and earlier' });
  const files: Files = new Map([...kept.files, ...drawn.map(({ path, text }) => [path, text] as const)]);
  const rests = { line: lastLineOf(record), rests: restsUpon(record, asAt) };
  const own = { asAt, since: asked.since, ...rests, isAgain: false, contact };
  files.set(MARKER, markerOf(plan.key, [...kept.editions, own], files));
  const isNew = !isSame(files, there);
  if (isNew) writeSite(folder, files);
  const pages = drawn.filter(({ path }) => isNewest(path)).length;
  const taken = [...there.files.keys()].filter((path) => path.endsWith('.html') && !files.has(path));
  return { asAt, since: asked.since, pages, editions: days, again: kept.again, taken, isNew };
}

function notBefore(folder: string, newest: Day): string {
  return `${folder} stands as at ${longDay(newest)}, and an edition of an earlier day is not put behind it. Name a later day, or a new folder.`;
}

type Kept = { readonly editions: readonly KeptEdition[]; readonly files: Files; readonly again: readonly Day[] };

/** The editions of other days to the byte, but for those in which something is not public any more. */
async function keptEditions(
  others: readonly KeptEdition[],
  there: SiteFolder,
  record: SiteRecord,
  world: Pick<CliWorld, 'drawSite'>,
): Promise<Kept> {
  const files: Files = new Map([...there.files].filter(([path]) => STYLE.test(path)));
  const editions: KeptEdition[] = [];
  const days = others.map(({ asAt }) => asAt);
  for (const one of others) {
    const then = recordUntil(record, one);
    const rests = restsUpon(then, one.asAt);
    const isKept = rests === one.rests;
    const own = isKept ? filesOf(one.asAt, there) : await drawnAgain(one, days, then, world);
    for (const [path, bytes] of own) files.set(path, bytes);
    editions.push(isKept ? one : { ...one, rests, isAgain: true });
  }
  return { editions, files, again: editions.filter((one) => !others.includes(one)).map(({ asAt }) => asAt) };
}

function filesOf(day: Day, { files }: SiteFolder): Files {
  return new Map([...files].filter(([path]) => path.startsWith(`editions/${day}/`)));
}

async function drawnAgain(
  one: KeptEdition,
  days: readonly Day[],
  record: SiteRecord,
  { drawSite }: Pick<CliWorld, 'drawSite'>,
): Promise<Files> {
  const editions = days.filter((day) => day <= one.asAt).toReversed();
  const edition = await editionOf(record, { ...one, editions, before: [] });
  if (edition === null) return new Map();
  const drawn = await drawSite(edition.site, { pictures: edition.pictures, as: 'earlier again' });
  return new Map(drawn.map(({ path, text }) => [path, text]));
}

const STYLE = /^style-[\da-f]+\.css$/u;

/** The pages of actions that nothing may name any more. */
function hiddenPages({ ledger, restricted }: SiteRecord): ReadonlySet<string> {
  const pages = [...actionSlugs(ledger)].filter(([id]) => restricted.has(id));
  return new Set(pages.map(([, slug]) => `actions/${slug}.html`));
}

/** Every page that ever stood there, with the last edition that has it. */
function pagesBefore(there: SiteFolder, kept: ReadonlyMap<string, unknown>): readonly PageBefore[] {
  const last = new Map<string, Day | null>();
  for (const path of there.files.keys()) if (isNewest(path)) last.set(path, null);
  for (const path of [...kept.keys()].toSorted()) {
    const { day, address } = OF_EDITION.exec(path)?.groups ?? {};
    if (day !== undefined && address !== undefined) last.set(address, day as Day);
  }
  return Array.from(last, ([address, edition]) => ({ address, edition }));
}

function isNewest(path: string): boolean {
  return path.endsWith('.html') && !path.startsWith('editions/');
}

const OF_EDITION = /^editions\/(?<day>\d{4}-\d\d-\d\d)\/(?<address>.+\.html)$/u;

function isSame(files: Files, there: SiteFolder): boolean {
  return (
    files.size === there.files.size && [...files].every(([path, bytes]) => isSameFile(there.files.get(path), bytes))
  );
}

function isSameFile(there: Buffer | undefined, bytes: string | Uint8Array): boolean {
  return there?.equals(Buffer.from(bytes)) === true;
}
