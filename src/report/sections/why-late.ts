import type { Cause } from '#src/plan/slippage/causes.ts';
import { whyLate } from '#src/plan/slippage/why-late.ts';
import type { WhyLate } from '#src/plan/slippage/why-late.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { dateLines, linesOfAll, linesOfKinds } from '#src/report/lines-behind.ts';
import type { Sources } from '#src/report/paper/paper.ts';
import type { ReportScene } from '#src/report/report-scene.ts';

/** How many actions have a cause, those seen by few counted with them, and which of them may be named. */
export type CauseCount = {
  readonly cause: Cause;
  readonly count: number;
  readonly named: readonly Tracked[];
  readonly sources: Sources;
};

/** Why what is late is late, in numbers: nobody's own words, which are not for a paper. */
export type WhyLateData = Pick<WhyLate, 'open' | 'past' | 'missed' | 'later' | 'median'> & {
  readonly causes: readonly CauseCount[];
  /** How many wait on somebody or something that was named. */
  readonly waiting: number;
  /** Whose reasons fit no cause, and of which nobody has said why. */
  readonly otherwise: number;
  readonly unsaid: readonly Tracked[];
  readonly sources: Sources;
};

/** The causes the most first. */
export function whyLateIn(scene: ReportScene): WhyLateData {
  const { open, past, missed, later, median, causes, waiting, asSaid, unsaid } = whyLate(
    scene.tracked,
    scene.asAt,
    scene.week.from,
  );
  const mayName = (one: Tracked): boolean => scene.open.includes(one);
  const late = scene.tracked.filter(({ standing }) => standing.stage === 'open');
  return {
    open,
    past,
    missed,
    later,
    median,
    causes: causes.map(({ of, count, named }) => ({
      cause: of,
      count,
      named: named.filter(mayName),
      sources: linesOfAll(named, scene, reasonLines),
    })),
    waiting: waiting.reduce((sum, { count }) => sum + count, 0),
    otherwise: asSaid.length,
    unsaid: unsaid.filter(mayName),
    sources: linesOfAll(late, scene, dateLines),
  };
}

const reasonLines: typeof dateLines = (one, scene) =>
  linesOfKinds(one, scene, ['updated', 'amended', 'date-asked', 'date-agreed', 'date-declined']);
