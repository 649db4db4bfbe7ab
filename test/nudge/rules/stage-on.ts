import { nudgeDay } from '#src/nudge/nudge-day.ts';
import type { NudgeRule } from '#src/nudge/nudge-rule.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { aPlan, day } from '#test/kit/an-action.ts';
import { DAYS, sayStage } from '#test/nudge/a-day.ts';

/** The stage in which a rule asks about an action on a day of the plan published on 26 May 2015, as `sayStage` says it; null when it does not. */
export function stageOn(rule: NudgeRule, tracked: Tracked, today: string): string | null {
  const moment = rule.applies(tracked, nudgeDay(day(today), DAYS, [aPlan()]));
  return moment === null ? null : sayStage(moment.stage);
}
