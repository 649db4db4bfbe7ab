import type { ActionEntry } from '#src/plan/ledger.ts';
import { lineageOf } from '#src/plan/lineage/descent.ts';
import type { Descent } from '#src/plan/lineage/descent.ts';
import { refsEver, totalsOf } from '#src/plan/lineage/refs-ever.ts';
import type { RefEver, Totals } from '#src/plan/lineage/refs-ever.ts';
import { linesOfKinds } from '#src/report/lines-behind.ts';
import { joinSources } from '#src/report/paper/say-sources.ts';
import type { Sources } from '#src/report/paper/paper.ts';
import type { ReportScene } from '#src/report/report-scene.ts';

/** What became of one number, with the lines that say so. */
export type Became = RefEver & { readonly sources: Sources };

export type LineageData = {
  readonly totals: Totals;
  /** Every number that may be named, in their order. */
  readonly refs: readonly Became[];
  readonly restricted: number;
};

/** What became of every number that the plan ever gave. */
export function lineageIn(scene: ReportScene): LineageData {
  const ledger = scene.tracked
    .flatMap(({ action }): readonly ActionEntry[] => scene.linesOf(action.id))
    .toSorted((one, other) => one.seq - other.seq);
  const all = lineageOf(scene.tracked, ledger);
  const named = all.filter(({ tracked }) => scene.open.includes(tracked));
  return {
    totals: totalsOf(all),
    refs: refsEver(named)
      .map((one) => ({ ...one, sources: joinSources(...one.became.map(({ descent }) => linesOf(descent, scene))) }))
      .toSorted((one, other) => one.ref.localeCompare(other.ref, 'en', { numeric: true })),
    restricted: all.length - named.length,
  };
}

/** The same of those numbers alone of which something became: the others are open and are what they were. */
export function becameIn(scene: ReportScene): LineageData & { readonly same: readonly Became[] } {
  const { refs, ...lineage } = lineageIn(scene);
  return { ...lineage, refs: refs.filter((one) => !isSame(one)), same: refs.filter(isSame) };
}

function isSame({ became }: RefEver): boolean {
  return became.every(
    ({ descent: { fate, origin, from, spells, tracked } }) =>
      fate === 'open' &&
      origin === 'published' &&
      from.length === 0 &&
      spells.length === 1 &&
      tracked.action.isDropped !== true,
  );
}

function linesOf({ tracked }: Descent, scene: ReportScene): Sources {
  const [first] = scene.linesOf(tracked.action.id);
  const kinds = ['republished', 'dropped', 'closed', 'verified', 'reopened'] as const;
  return joinSources(first === undefined ? [] : [first.seq], linesOfKinds(tracked, scene, kinds));
}
