import type { Day } from '#src/calendar/day.ts';
import type { ActionId, Heading } from '#src/plan/action.ts';
import type { KeptPurpose } from '#src/plan/governance/purposes.ts';
import type { PurposeId } from '#src/plan/governance/purpose.ts';
import { lineageOf } from '#src/plan/lineage/descent.ts';
import type { Descent } from '#src/plan/lineage/descent.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { lookingBack } from '#src/report/report-scene.ts';
import type { ReportInput, ReportScene } from '#src/report/report-scene.ts';
import type { Steps } from '#src/thrift/steps.ts';
import { publicScene } from './public-scene.ts';
import { slugsOf } from './slugs.ts';

/** A part of a plan under a heading of its own, with all of its actions and those that may be named. */
export type SitePart = {
  readonly level: 'section' | 'theme' | null;
  /** The heading's ref; null for what stands under none. */
  readonly ref: string | null;
  readonly title: string;
  readonly slug: string;
  readonly tracked: readonly Tracked[];
  readonly open: readonly Tracked[];
};

/** All that the public site is made of. */
export type SiteScene = {
  readonly scene: ReportScene;
  readonly parts: readonly SitePart[];
  readonly lineage: ReadonlyMap<ActionId, Descent>;
  /** What the plan is for, with what is so no longer. */
  readonly purposes: readonly KeptPurpose[];
  /** The name of the page of each action and each purpose. */
  readonly slugs: {
    readonly actions: ReadonlyMap<ActionId, string>;
    readonly purposes: ReadonlyMap<PurposeId, string>;
  };
  /** The actions that nothing may name. */
  readonly hidden: ReadonlySet<ActionId>;
  /** The days of the editions there are, this one included, the newest first. */
  readonly editions: readonly Day[];
};

/** What an edition is made from. */
export type SiteInput = ReportInput & {
  readonly headings: readonly Heading[];
  readonly editions: readonly Day[];
};

/** A plan as at a day as everybody may read it. */
export function* siteScene(input: SiteInput): Steps<SiteScene> {
  const scene = publicScene(yield* lookingBack(input), input.roster);
  const purposes = scene.measured.purposes.kept;
  return {
    scene,
    parts: partsOf(scene, input.headings),
    lineage: lineageIn(scene),
    purposes,
    slugs: { actions: actionSlugs(input.ledger), purposes: slugsPerKind(purposes) },
    hidden: hiddenIn(scene, input.restricted),
    editions: input.editions,
  };
}

/** The name of the page of every action there ever was, by the order in which they came: of those that may not be named too, so that no other gets it. */
export function actionSlugs(ledger: readonly Pick<ActionEntry, 'action'>[]): ReadonlyMap<ActionId, string> {
  return slugsOf([...new Set(ledger.map(({ action }) => action))]);
}

function hiddenIn({ tracked, open }: ReportScene, restricted: ReadonlySet<ActionId>): ReadonlySet<ActionId> {
  const named = new Set(open);
  return new Set([...restricted, ...tracked.filter((one) => !named.has(one)).map(({ action }) => action.id)]);
}

function slugsPerKind(purposes: readonly KeptPurpose[]): ReadonlyMap<PurposeId, string> {
  const kinds = Map.groupBy(purposes, ({ purpose }) => purpose.kind);
  return new Map([...kinds.values()].flatMap((of) => [...slugsOf(of.map(({ purpose }) => purpose.id))]));
}

function lineageIn({ tracked, open, linesOf }: ReportScene): ReadonlyMap<ActionId, Descent> {
  const ledger = tracked
    .flatMap(({ action }): readonly ActionEntry[] => linesOf(action.id))
    .toSorted((one, other) => one.seq - other.seq);
  const named = new Set(open.map(({ action }) => action.id));
  const all = lineageOf(tracked, ledger).filter((one) => named.has(one.tracked.action.id));
  return new Map(all.map((one) => [one.tracked.action.id, one]));
}

/** By sections, by themes where there are no two of those, else as one. */
function partsOf(scene: ReportScene, headings: readonly Heading[]): readonly SitePart[] {
  const level = (['section', 'theme'] as const).find(
    (one) => new Set(scene.tracked.map(({ action }) => action[one])).size > 1,
  );
  if (level === undefined) return [partOf(null, scene.tracked, { level: null, headings, scene })];
  const groups = [...Map.groupBy(scene.tracked, ({ action }) => action[level])];
  return groups
    .toSorted(([one], [other]) => sortKey(one).localeCompare(sortKey(other), 'en', { numeric: true }))
    .map(([ref, tracked]) => partOf(ref === null ? null : `${ref}`, tracked, { level, headings, scene }));
}

type Grouped = Pick<SitePart, 'level'> & { readonly headings: readonly Heading[]; readonly scene: ReportScene };

function partOf(ref: string | null, tracked: readonly Tracked[], { level, headings, scene }: Grouped): SitePart {
  const heading = headings.find((one) => one.level === level && one.ref === ref);
  const slug = ref === null ? 'other' : [...slugsOf([ref]).values()][0]!;
  const named = new Set(scene.open);
  const open = tracked.filter((one) => named.has(one));
  return { level, ref, title: heading?.title ?? '', slug, tracked, open };
}

/** What is under no heading comes last. */
function sortKey(ref: number | string | null): string {
  return ref === null ? '\uFFFF' : `${ref}`;
}
