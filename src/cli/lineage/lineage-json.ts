import type { PersonId } from '#src/people/person.ts';
import type { ActionId, PlanKey, Ref } from '#src/plan/action.ts';
import type { RefEver, Totals } from '#src/plan/lineage/refs-ever.ts';

type Names = { readonly person: (id: PersonId) => string; readonly refs: ReadonlyMap<ActionId, Ref> };

/** One number for a program: every action that had it, from when until when (null for still), and what became of each. */
export function refJson(plan: PlanKey, { ref, became }: RefEver, { person, refs }: Names): object {
  const called = (ids: readonly ActionId[]): readonly string[] => ids.map((id) => refs.get(id) ?? id);
  return {
    plan,
    ref,
    became: became.map(({ spell, descent: { tracked, origin, fate, on, by, reason, into, from } }) => ({
      action: tracked.action.id,
      title: tracked.action.title,
      origin,
      from: spell.from,
      until: spell.until,
      now: tracked.action.ref,
      fate,
      leftOut: tracked.action.isDropped === true,
      on,
      by: by === null ? null : person(by),
      reason: reason === '' ? null : reason,
      into: called(into),
      tookIn: called(from),
    })),
  };
}

/** The sums for a program: what came and what became of it, each action once in both. */
export function totalsJson(plan: PlanKey, { came, became, all, leftOut }: Totals): object {
  return { plan, totals: { came, became, all, leftOut } };
}
