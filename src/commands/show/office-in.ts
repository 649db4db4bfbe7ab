import { runningPlans } from '#src/plan/decide-plan.ts';
import type { Scene } from '#src/commands/command.ts';
import { readOffice } from './office-day.ts';
import type { OfficePicture, Settling } from './office-day.ts';

/** The office's day at the moment of a message; `settling` is what that message is about to change. */
export function officeIn(scene: Scene, settling: Settling = {}): Promise<OfficePicture> {
  const { index, today, days, arrangements, plans, plan, reachable, roster, register, now: at, governanceOf } = scene;
  const office = roster.people.filter(({ role }) => role === 'office').map(({ id }) => id);
  const now = {
    index,
    today,
    days,
    ...arrangements,
    plans: runningPlans(plans),
    reachable,
    office,
    verifiers: [],
    roster,
    governanceOf,
    now: at,
  };
  return readOffice({ ...now, zone: plan.zone }, register, settling);
}
