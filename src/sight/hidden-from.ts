import type { ActionId } from '#src/plan/action.ts';
import { mayLook } from '#src/plan/permission.ts';
import type { Asker } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** The actions that only their leads and the office may see. */
export function restrictedAmong(tracked: readonly Tracked[]): ReadonlySet<ActionId> {
  return new Set(tracked.flatMap(({ action, standing }) => (standing.restricted ? [action.id] : [])));
}

/** The actions that one reader may not see, and that nothing they read may name. */
export function hiddenFrom(reader: Asker, tracked: readonly Tracked[]): ReadonlySet<ActionId> {
  return new Set(tracked.flatMap((one) => (mayLook(reader, one) === null ? [] : [one.action.id])));
}
