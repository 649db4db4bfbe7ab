import type { ActionId } from '#src/plan/action.ts';
import type { Descent } from './descent.ts';

/** Everything that an action came out of and that became of it, itself included, in the order of the lineage: both ways, however far. */
export function familyOf(id: ActionId, lineage: readonly Descent[]): readonly Descent[] {
  const byId = new Map(lineage.map((one) => [one.tracked.action.id, one]));
  const family = new Set([...reached(id, byId, 'from'), ...reached(id, byId, 'into')]);
  return lineage.filter(({ tracked }) => family.has(tracked.action.id));
}

function reached(start: ActionId, byId: ReadonlyMap<ActionId, Descent>, way: 'from' | 'into'): readonly ActionId[] {
  const found = new Set([start]);
  // A set that grows while it is gone through ends once nothing new is found.
  for (const id of found) for (const next of byId.get(id)?.[way] ?? []) found.add(next);
  return [...found];
}
