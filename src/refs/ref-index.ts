import type { Action, ActionId, FormerRef, PlanKey } from '#src/plan/action.ts';
import { addTo } from './add-to.ts';
import { keptBy } from '#src/thrift/kept-by.ts';

/** An action by its place in its plan's list; `former` is how it came to be found by a ref that it has no more. */
export type Place = { readonly id: ActionId; readonly at: number };
export type FormerPlace = Place & { readonly former: FormerRef };

/** The actions of every plan by the refs that they have and had, in whatever letters they are typed. */
export type RefIndex = {
  readonly having: (plan: PlanKey, ref: string) => readonly Place[];
  /** By the last time that each had it. */
  readonly had: (plan: PlanKey, ref: string) => readonly FormerPlace[];
};

/** The index of a list of actions, plan by plan in document order; the same list is indexed once. */
export const refIndexOf = keptBy(indexed);

function indexed(actions: readonly Action[]): RefIndex {
  const having = new Map<string, Place[]>();
  const had = new Map<string, FormerPlace[]>();
  const counts = new Map<PlanKey, number>();
  for (const { id, plan, ref, formerRefs = [] } of actions) {
    const at = counts.get(plan) ?? 0;
    counts.set(plan, at + 1);
    addTo(having, keyOf(plan, ref), { id, at });
    for (const former of new Map(formerRefs.map((one) => [one.ref.toLowerCase(), one])).values()) {
      addTo(had, keyOf(plan, former.ref), { id, at, former });
    }
  }
  return {
    having: (plan, ref) => having.get(keyOf(plan, ref)) ?? [],
    had: (plan, ref) => had.get(keyOf(plan, ref)) ?? [],
  };
}

function keyOf(plan: PlanKey, ref: string): string {
  return `${plan} ${ref}`.toLowerCase();
}
