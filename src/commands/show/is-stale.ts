import type { Tracked } from '#src/plan/standing.ts';
import { isLapsed } from '#src/plan/ratings.ts';
import type { Scene } from '#src/commands/command.ts';

/** True for an open action whose rating is no longer confirmed or the plan’s own, or that has begun and was never rated. */
export function isStale(tracked: Tracked, { today, plans }: Pick<Scene, 'today' | 'plans'>): boolean {
  const { action, standing } = tracked;
  if (standing.stage !== 'open') return false;
  if (standing.declared !== null) return isLapsed(tracked, today);
  const published = plans.find(({ key }) => key === action.plan)?.published ?? today;
  return (action.timescale.start ?? published) <= today;
}
