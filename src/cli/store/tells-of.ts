import { isDigestOf } from '#src/digest/digest-key.ts';
import type { Plan } from '#src/plan/action.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Store } from '#src/cli/world.ts';

/** Whether a message tells or asks of a plan; of any where none is named. */
export async function tellsOf(plan: Plan | null, { register }: Store): Promise<(message: Outgoing) => boolean> {
  if (plan === null) return () => true;
  const ids = new Set((await register.trackedIn(plan.key)).map(({ action }) => action.id));
  return ({ about, key }) => isDigestOf(plan.key, key) || about.some(({ action }) => ids.has(action));
}
