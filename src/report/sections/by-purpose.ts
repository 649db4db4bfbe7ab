import { countsOf } from '#src/plan/count-as.ts';
import type { Counts } from '#src/plan/count-as.ts';
import { servingWithin } from '#src/plan/governance/measures/serving.ts';
import { hasParts, living } from '#src/plan/governance/purposes.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { linesOfAll } from '#src/report/lines-behind.ts';
import type { Sources } from '#src/report/paper/paper.ts';
import type { ReportScene } from '#src/report/report-scene.ts';
import { liveOf } from './live.ts';
import type { LiveAction } from './live.ts';
import { judgedOf } from './purposes.ts';
import type { JudgedPurpose } from './purposes.ts';

/** A recommendation or a part of a Direction with what serves it; null for what serves none. */
export type PurposeGroup = {
  readonly of: JudgedPurpose | null;
  readonly counts: Counts;
  readonly closed: number;
  readonly actions: readonly LiveAction[];
  readonly restricted: number;
  readonly sources: Sources;
};

/** How the plan stands by what it serves: an action that serves two is under both, what serves none is last. */
export function byPurposeIn(scene: ReportScene): readonly PurposeGroup[] {
  const { governance, tracked } = scene;
  const kept = living(governance.purposes).filter(
    (one) => one.purpose.kind === 'recommendation' && (!hasParts(one, governance.purposes) || one.servedBy.length > 0),
  );
  if (kept.length === 0) return [];
  const groups = kept.map((one) => ({
    of: judgedOf(one, scene),
    by: servingWithin(one, governance.purposes, tracked),
  }));
  const served = new Set(groups.flatMap(({ by }) => by));
  const rest = tracked.filter((one) => !served.has(one));
  return [...groups, ...(rest.length === 0 ? [] : [{ of: null, by: rest }])].map(({ of, by }) =>
    groupOf(of, by, scene),
  );
}

function groupOf(of: JudgedPurpose | null, by: readonly Tracked[], scene: ReportScene): PurposeGroup {
  const named = by.filter((one) => scene.open.includes(one));
  return {
    of,
    ...countsOf(by, scene.asAt),
    actions: named.map((one) => liveOf(one, scene)),
    restricted: by.length - named.length,
    sources: linesOfAll(by, scene),
  };
}
