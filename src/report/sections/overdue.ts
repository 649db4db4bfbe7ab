import { daysBetween } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { countedAs } from '#src/plan/count-as.ts';
import type { Counted } from '#src/plan/count-as.ts';
import { leadNames } from '#src/plan/permission.ts';
import type { Cause } from '#src/plan/slippage/causes.ts';
import { causesOf } from '#src/plan/slippage/reasons.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { whereDatesAreAsked } from '#src/plan/steps/steps.ts';
import { missedTurn } from '#src/plan/turns/missed-turn.ts';
import { isBehind } from '#src/plan/turns/behind.ts';
import { dateLines } from '#src/report/lines-behind.ts';
import type { Sources } from '#src/report/paper/paper.ts';
import type { ReportScene } from '#src/report/report-scene.ts';

/** An open action past its date, or a round for which nobody answered; `causes` are those its own words name. */
export type Overdue = {
  readonly tracked: Tracked;
  readonly due: Day;
  readonly late: number;
  readonly counted: Counted | null;
  readonly leads: readonly string[];
  readonly causes: readonly Cause[];
  readonly sources: Sources;
};

/** What is overdue: whether or not somebody has asked for another date or for its closing. */
export type OverdueData = {
  readonly asked: readonly Overdue[];
  readonly unasked: readonly Overdue[];
  readonly restricted: number;
};

/** The longest late first. */
export function overdueIn(scene: ReportScene): OverdueData {
  const { asAt, week } = scene;
  const behind = scene.tracked.filter((one) => isBehind(one, asAt, week.from));
  const named = scene.open.filter((one) => behind.includes(one)).map((one) => overdueOf(one, scene));
  const late = named.toSorted((one, other) => other.late - one.late);
  return {
    asked: late.filter(({ tracked }) => isAsked(tracked)),
    unasked: late.filter(({ tracked }) => !isAsked(tracked)),
    restricted: behind.length - named.length,
  };
}

/** One action as overdue; null for one that is not. */
export function overdueAlone(tracked: Tracked, scene: ReportScene): Overdue | null {
  return isBehind(tracked, scene.asAt, scene.week.from) ? overdueOf(tracked, scene) : null;
}

function overdueOf(tracked: Tracked, scene: ReportScene): Overdue {
  const { asAt, week, index } = scene;
  const { agreed, owners } = tracked.standing;
  const due = agreed !== null && agreed < asAt ? agreed : (missedTurn(tracked, asAt, week.from) ?? asAt);
  return {
    tracked,
    due,
    late: daysBetween(due, asAt),
    counted: countedAs(tracked, asAt),
    leads: leadNames(owners, index),
    causes: causesOf(tracked.standing),
    sources: dateLines(tracked, scene),
  };
}

function isAsked(tracked: Tracked): boolean {
  return whereDatesAreAsked(tracked).length > 0 || tracked.standing.requests.some(({ what }) => what === 'close');
}
