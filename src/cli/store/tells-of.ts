import type { Plan } from '#src/plan/action.ts';
import { digestKey } from '#src/ports/digest-key.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Store } from '#src/cli/cli-world.ts';

/** Whether a message tells or asks of a plan; of any where none is named. */
export async function tellsOf(plan: Plan | null, { register }: Store): Promise<(message: Outgoing) => boolean> {
  if (plan === null) return () => true;
  const ids = new Set((await register.trackedIn(plan.key)).map(({ action }) => action.id));
  return (message) => isDigestOf(plan, message) || message.about.some(({ action }) => ids.has(action));
}

function isDigestOf(plan: Plan, { key, day, part }: Outgoing): boolean {
  return day !== null && (part?.of ?? key) === digestKey(plan.key, day);
}
