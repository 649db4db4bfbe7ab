import { createHash } from 'node:crypto';
import type { Day } from '#src/calendar/day.ts';
import { PICTURE_KINDS } from '#src/chart/pictures.ts';
import type { PictureFacts } from '#src/chart/picture-facts.ts';
import type { Picture } from '#src/chart/picture.ts';
import type { Store } from '#src/cli/cli-world.ts';
import { recordOf } from '#src/commands/reports/freeze.ts';
import { createNaming } from '#src/messages/words/naming.ts';
import { discreet } from '#src/messages/words/discreet.ts';
import { namesIn } from '#src/messages/words/phrase.ts';
import { SITE_PICTURES } from '#src/messages/site/pages/say-list-pages.ts';
import type { PageBefore } from '#src/messages/site/pages/say-gone-page.ts';
import { sayingSite } from '#src/messages/site/say-site.ts';
import type { Site } from '#src/messages/site/site-page.ts';
import type { ActionId, Heading, Plan } from '#src/plan/action.ts';
import { stillStanding } from '#src/plan/office-decisions.ts';
import type { ReportInput } from '#src/report/report-scene.ts';
import { siteScene } from '#src/report/site/site-scene.ts';
import type { SiteScene } from '#src/report/site/site-scene.ts';
import { restrictedAmong } from '#src/sight/hidden-from.ts';
import { inTurns } from '#src/thrift/steps.ts';

/** The record of a plan as it is now, of which any edition is made. */
export type SiteRecord = Omit<ReportInput, 'asAt' | 'since' | 'indicatorsAsAt'> & {
  readonly headings: readonly Heading[];
};

/** The record of a plan with what is restricted by now. */
export async function recordFor(plan: Plan, { register }: Pick<Store, 'register'>): Promise<SiteRecord> {
  return {
    ...(await recordOf(plan, register)),
    restricted: restrictedAmong(await register.restricted()),
    headings: await register.headings(plan.key),
  };
}

/** Which edition is made; `editions` are the days of all there are by then, the newest first. */
export type EditionAsked = {
  readonly asAt: Day;
  readonly since: Day | null;
  readonly editions: readonly Day[];
  readonly contact: string | null;
  readonly before: readonly PageBefore[];
};

/** An edition in words with its pictures; null where the record has nothing up to its day. */
export async function editionOf(
  record: SiteRecord,
  { asAt, since, editions, contact, before }: EditionAsked,
): Promise<{ readonly site: Site; readonly pictures: readonly Picture[] } | null> {
  const scene = await inTurns(siteScene({ ...record, asAt, since, indicatorsAsAt: asAt, editions }));
  if (scene.scene.tracked.length === 0) return null;
  return {
    site: await inTurns(sayingSite(scene, { contact, before })),
    pictures: await picturesOf(scene, record),
  };
}

/** The pictures that name nobody, of what may be named alone. */
async function picturesOf({ scene, hidden }: SiteScene, { headings }: SiteRecord): Promise<readonly Picture[]> {
  const { plan, open, linesOf, index, measured: governance, asAt: today, days } = scene;
  const ledger = open.flatMap(({ action }) => linesOf(action.id)).toSorted((one, other) => one.seq - other.seq);
  const facts: PictureFacts = { plan, headings, tracked: open, ledger, index, governance, today, days };
  const kinds = PICTURE_KINDS.filter(
    ({ name }) => name === 'indicator' || (SITE_PICTURES as readonly string[]).includes(name),
  );
  const all: Picture[] = [];
  for (const kind of kinds) all.push(...(await inTurns(kind.of(facts))));
  const { words } = discreet(
    createNaming(
      [plan],
      scene.tracked.map(({ action }) => action),
    ),
    hidden,
  );
  const mayBeShown = (said: string): boolean => !namesIn(words(said)).some((id) => hidden.has(id));
  return all.filter((picture) => saidIn(picture).every(mayBeShown));
}

/** Everything that a picture says. */
function saidIn(picture: Picture): readonly string[] {
  const labels = 'labels' in picture ? picture.labels : [];
  return [picture.title, picture.inWords, ...labels];
}

/** The last line of a record. */
export function lastLineOf({ ledger, planLedger }: SiteRecord): number {
  return [...ledger, ...planLedger].reduce((last, { seq }) => Math.max(last, seq), 0);
}

/** The record as an edition of a day was made of it: what was written later of that day is no part of it. */
export function recordUntil(
  record: SiteRecord,
  { asAt, line }: { readonly asAt: Day; readonly line: number },
): SiteRecord {
  const isThen = ({ day, seq }: { readonly day: Day; readonly seq: number }): boolean => seq <= line || day > asAt;
  return { ...record, ledger: record.ledger.filter(isThen), planLedger: record.planLedger.filter(isThen) };
}

/**
 * What an edition rests on, as one hash: it is another once something of it is restricted, was withdrawn from the public or
 * somebody in it was erased.
 */
export function restsUpon({ ledger, planLedger, restricted }: SiteRecord, asAt: Day): string {
  const until = ledger.filter(({ day }) => day <= asAt);
  const hidden = [...new Set(until.map(({ action }) => action))].filter((id) => restricted.has(id));
  const rested = [until, planLedger.filter(({ day }) => day <= asAt), hidden.toSorted(), withdrawnAfter(asAt, ledger)];
  return createHash('sha256').update(JSON.stringify(rested)).digest('hex');
}

/** The actions whose line for the public was withdrawn after a day. */
function withdrawnAfter(asAt: Day, ledger: SiteRecord['ledger']): readonly ActionId[] {
  const isWithdrawal = ({ day, event }: SiteRecord['ledger'][number]): boolean =>
    day > asAt && event.kind === 'public-withdrawn';
  const candidates = new Set(ledger.filter(isWithdrawal).map(({ action }) => action));
  const lines = Map.groupBy(
    ledger.filter(({ action }) => candidates.has(action)),
    ({ action }) => action,
  );
  return [...candidates].filter((id) => stillStanding(lines.get(id) ?? []).some(isWithdrawal)).toSorted();
}
