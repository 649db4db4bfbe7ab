import type { Day } from '#src/calendar/day.ts';
import { isUnderWay } from '#src/digest/rate.ts';
import { countedAs } from '#src/plan/count-as.ts';
import type { Counted } from '#src/plan/count-as.ts';
import { leadNames } from '#src/plan/permission.ts';
import { slippageOf } from '#src/plan/slippage/slip.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { dateLines, ratingLines } from '#src/report/lines-behind.ts';
import { joinSources } from '#src/report/paper/say-sources.ts';
import type { Sources } from '#src/report/paper/paper.ts';
import type { ReportScene } from '#src/report/report-scene.ts';

/** An action that runs, as a tracker lists it. */
export type LiveAction = {
  readonly tracked: Tracked;
  readonly counted: Counted | null;
  readonly leads: readonly string[];
  readonly original: Day | null;
  readonly agreed: Day | null;
  readonly forecast: Day | null;
  readonly times: number;
  readonly sources: Sources;
};

export type LiveData = { readonly live: readonly LiveAction[]; readonly restricted: number };

/** Every action that is still to be done or checked, in the order of its number. */
export function liveIn(scene: ReportScene): LiveData {
  const all = scene.tracked.filter(({ standing }) => isUnderWay(standing));
  const named = all.filter((one) => scene.open.includes(one));
  return { live: named.map((one) => liveOf(one, scene)), restricted: all.length - named.length };
}

/** One of them, wherever it is listed. */
export function liveOf(tracked: Tracked, scene: ReportScene): LiveAction {
  const { original, agreed, forecast, owners } = tracked.standing;
  return {
    tracked,
    counted: countedAs(tracked, scene.asAt),
    leads: leadNames(owners, scene.index),
    original,
    agreed,
    forecast,
    times: slippageOf(tracked, scene.asAt)?.moved ?? 0,
    sources: joinSources(ratingLines(tracked, scene), dateLines(tracked, scene)),
  };
}
