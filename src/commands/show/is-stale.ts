import type { Tracked } from '#src/plan/standing.ts';
import { isUnconfirmed } from '#src/rating/freshness.ts';
import type { Scene } from '#src/commands/command.ts';

/** True for an open action whose rating is no longer confirmed, or that has begun and was never rated. */
export function isStale({ action, standing }: Tracked, { today, plans }: Pick<Scene, 'today' | 'plans'>): boolean {
  if (standing.stage !== 'open') return false;
  if (standing.declared !== null) return isUnconfirmed(standing.declared.on, today);
  const published = plans.find(({ key }) => key === action.plan)?.published ?? today;
  return (action.timescale.start ?? published) <= today;
}
