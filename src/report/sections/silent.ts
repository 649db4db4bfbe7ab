import type { Day } from '#src/calendar/day.ts';
import { isQuiet, quietSince } from '#src/digest/quiet.ts';
import { rulesOf } from '#src/plan/ratings.ts';
import { leadNames } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { linesOfAll } from '#src/report/lines-behind.ts';
import type { Sources } from '#src/report/paper/paper.ts';
import type { ReportScene } from '#src/report/report-scene.ts';

/** A lead who answers for actions of which nobody has said anything for two whole cycles; null for actions without one. */
export type Silent = {
  readonly lead: string | null;
  readonly tracked: readonly Tracked[];
  /** The last day on which anybody spoke of one of them; null for never. */
  readonly lastWord: Day | null;
  readonly sources: Sources;
};

/** `since` is the day before which nobody has said anything of them. */
export type SilentData = { readonly since: Day; readonly silent: readonly Silent[]; readonly restricted: number };

/** Those with the most silent actions first; whom nobody could ask yet is not silent. */
export function silentIn(scene: ReportScene): SilentData {
  const since = quietSince(scene.asAt, rulesOf(scene.tracked[0]?.action ?? {}));
  const quiet = scene.tracked.filter((one) => one.standing.stage === 'open' && isQuiet(one, since, scene.week.from));
  const named = quiet.filter((one) => scene.open.includes(one));
  const byLead = Map.groupBy(named, ({ standing }) => {
    const accountable = standing.owners.filter(({ support }) => !support).slice(0, 1);
    return leadNames(accountable, scene.index)[0] ?? null;
  });
  const silent = Array.from(byLead, ([lead, tracked]): Silent => {
    const words = tracked.flatMap(({ standing }) => standing.lastUpdate ?? []).toSorted();
    return { lead, tracked, lastWord: words.at(-1) ?? null, sources: linesOfAll(tracked, scene) };
  });
  return {
    since,
    silent: silent.toSorted((one, other) => other.tracked.length - one.tracked.length),
    restricted: quiet.length - named.length,
  };
}
