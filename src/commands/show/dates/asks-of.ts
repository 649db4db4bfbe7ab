import { LAST_DAY } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { PlanKey } from '#src/plan/action.ts';
import { asksFrom } from '#src/plan/begun.ts';
import type { Scene } from '#src/commands/command.ts';

/** The day before which what came round in a plan is history; a plan that is not loaded asks nobody. */
export function asksOf(key: PlanKey, { plans, today }: Pick<Scene, 'plans' | 'today'>): Day {
  const plan = plans.find((one) => one.key === key);
  return plan === undefined ? LAST_DAY : asksFrom(plan, today);
}
