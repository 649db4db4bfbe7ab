import type { Tracked } from '#src/plan/standing.ts';
import { isUnconfirmed } from '#src/rating/freshness.ts';
import type { Scene } from '#src/commands/command.ts';

/** True for an open action whose rating is no longer confirmed or the plan’s own, or that has begun and was never rated. */
export function isStale({ action, standing }: Tracked, { today, plans }: Pick<Scene, 'today' | 'plans'>): boolean {
  if (standing.stage !== 'open') return false;
  const { declared } = standing;
  if (declared !== null) return declared.by === null || isUnconfirmed(declared.on, today);
  const published = plans.find(({ key }) => key === action.plan)?.published ?? today;
  return (action.timescale.start ?? published) <= today;
}
