import { countedAs } from '#src/plan/count-as.ts';
import type { Counted } from '#src/plan/count-as.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { ratingLines } from '#src/report/lines-behind.ts';
import type { Sources } from '#src/report/paper/paper.ts';
import type { ReportScene } from '#src/report/report-scene.ts';

/** An action that turned to Red, or away from it: what it was is null where it was closed or not there. */
export type Turned = {
  readonly tracked: Tracked;
  readonly from: Counted | null;
  readonly to: Counted;
  readonly sources: Sources;
};

export type TurnedData = { readonly newlyRed: readonly Turned[]; readonly recovered: readonly Turned[] };

/** What is Red and was not at the report before, and what was Red and is Amber, Green or complete. */
export function turnedIn(scene: ReportScene): TurnedData {
  const all = scene.open.flatMap((tracked) => turnedOf(tracked, scene) ?? []);
  return {
    newlyRed: all.filter(({ from, to }) => from !== 'red' && to === 'red'),
    recovered: all.filter(({ from, to }) => from === 'red' && BETTER.includes(to)),
  };
}

const BETTER: readonly Counted[] = ['amber', 'green', 'blue'];

function turnedOf(tracked: Tracked, scene: ReportScene): Turned | null {
  const { before, since, asAt } = scene;
  const then = before.get(tracked.action.id);
  const from = then === undefined || since === null ? null : countedAs(then, since);
  const to = countedAs(tracked, asAt);
  return to === null ? null : { tracked, from, to, sources: ratingLines(tracked, scene) };
}
