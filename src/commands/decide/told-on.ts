import type { Day } from '#src/calendar/day.ts';
import { nextAskingDay } from '#src/calendar/next-asking-day.ts';
import type { Scene } from '#src/commands/command.ts';
import type { Action } from '#src/plan/action.ts';

/** True once the plan asks its leads: nobody hears anything of it before. */
export function isAsking({ plan }: Pick<Action, 'plan'>, { plans }: Scene): boolean {
  return plans.some(({ key, begun }) => key === plan && begun !== null);
}

/** The day of the next asking, with which a new lead gets the hand-over; null while the plan asks nobody. */
export function toldOn(action: Pick<Action, 'plan'>, scene: Scene): Day | null {
  return isAsking(action, scene) ? nextAskingDay(scene.now, scene.plan.zone, scene.days) : null;
}
