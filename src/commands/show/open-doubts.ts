import { doubtsOf } from '#src/intake/doubts.ts';
import type { Doubt } from '#src/intake/doubts.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** The doubts about running actions of a plan that nobody has settled, worst first. */
export function openDoubts(tracked: readonly Tracked[]): readonly Doubt[] {
  const running = tracked.filter(({ action: { isDropped }, standing: { stage } }) => {
    return isDropped !== true && (stage === 'open' || stage === 'delivered');
  });
  const byRef = new Map(running.map((one) => [one.action.ref, one]));
  return doubtsOf(running.map(({ action }) => action)).filter((doubt) => {
    const one = byRef.get(doubt.ref);
    return one !== undefined && isOpen(doubt, one);
  });
}

/** A doubt of the reading stands until it is settled; a missing date or lead until there is one. */
function isOpen({ about }: Doubt, { action, standing }: Tracked): boolean {
  if (action[about].doubt !== null) return standing.doubts.includes(about);
  return about === 'timescale' ? standing.agreed === null : standing.owners.every(({ support }) => support);
}
