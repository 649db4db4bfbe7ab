import type { ActionId } from '#src/plan/action.ts';
import type { KeptPurpose, Purposes } from '#src/plan/governance/purposes.ts';
import { living } from '#src/plan/governance/purposes.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** What serves a purpose: the actions linked to it, and those into which they were split or merged, unless these were taken off. */
export function servingOf(
  { servedBy, notServedBy }: Pick<KeptPurpose, 'servedBy' | 'notServedBy'>,
  tracked: readonly Tracked[],
): readonly Tracked[] {
  const standings = new Map(tracked.map((one) => [one.action.id, one.standing]));
  const ids = new Set<ActionId>();
  const left = [...servedBy];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (ids.has(id)) continue;
    ids.add(id);
    left.push(...(standings.get(id)?.into ?? []));
  }
  for (const id of notServedBy) ids.delete(id);
  return tracked.filter(({ action }) => ids.has(action.id));
}

/** What serves a purpose or one of its parts, each once. */
export function servingWithin(kept: KeptPurpose, purposes: Purposes, tracked: readonly Tracked[]): readonly Tracked[] {
  const { kind, ref } = kept.purpose;
  const parts = living(purposes).filter(({ purpose }) => purpose.kind === kind && purpose.parent === ref);
  const ids = new Set([kept, ...parts].flatMap((one) => servingOf(one, tracked).map(({ action }) => action.id)));
  return tracked.filter(({ action }) => ids.has(action.id));
}
