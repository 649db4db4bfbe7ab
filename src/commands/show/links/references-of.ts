import type { Action, ActionId, Plan } from '#src/plan/action.ts';
import type { LinkTarget, Reference } from '#src/plan/governance/links/link.ts';
import { mayLook } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { isInPart } from '#src/commands/show/list-part.ts';
import type { Scene } from '#src/commands/command.ts';
import { nameTarget } from '#src/messages/look/links/target.ts';
import type { NamedTarget } from '#src/messages/look/links/target.ts';

/** A reference that the speaker may see both ends of, named for them. */
export type SeenReference = { readonly from: Tracked; readonly to: NamedTarget | null; readonly reference: Reference };

/** Every reference of a plan that the speaker may see, in the order of the plan. */
export async function referencesIn(plan: Plan, scene: Scene): Promise<readonly SeenReference[]> {
  const { references } = await scene.register.governance(plan.key);
  if (references.length === 0) return [];
  const seen = await seenActions(scene);
  return references
    .flatMap((reference): readonly SeenReference[] => {
      const from = seen.get(reference.from);
      if (from === undefined) return [];
      const to = targetFor(reference.to, { plan, seen, scene });
      return to === 'hidden' ? [] : [{ from, to, reference }];
    })
    .toSorted((one, other) => one.from.action.position - other.from.action.position);
}

/** What an action refers to, and what refers to it or to the part of the plan that it stands in; certain alone. */
export async function referencesOf(action: Action, scene: Scene) {
  const lists = await Promise.all(scene.plans.map((plan) => referencesIn(plan, scene)));
  const sure = lists.flat().filter(({ reference }) => reference.doubt === undefined);
  const others = sure.filter(({ from }) => from.action.id !== action.id);
  return {
    to: sure.filter(({ from }) => from.action.id === action.id),
    by: others.filter(({ reference: { to } }) => to?.kind === 'action' && to.action === action.id),
    ofPart: others.filter(
      ({ from, reference: { to } }) => to?.kind === 'part' && from.action.plan === action.plan && isIn(action, to),
    ),
  };
}

function isIn(action: Action, to: Extract<LinkTarget, { kind: 'part' }>): boolean {
  return isInPart(action, { level: to.level, ref: to.ref, title: '' });
}

/** Every action that the speaker may see, of every plan. */
async function seenActions({ register, plans, asker }: Scene): Promise<ReadonlyMap<ActionId, Tracked>> {
  const lists = await Promise.all(plans.map((plan) => register.trackedIn(plan.key)));
  const seen = lists.flat().filter((one) => mayLook(asker, one) === null);
  return new Map(seen.map((one) => [one.action.id, one]));
}

type Around = { readonly plan: Plan; readonly seen: ReadonlyMap<ActionId, Tracked>; readonly scene: Scene };

function targetFor(to: LinkTarget | null, { plan, seen, scene }: Around): NamedTarget | null | 'hidden' {
  if (to === null) return null;
  if (to.kind !== 'action') return nameTarget(to, { plan, plans: scene.plans, named: null });
  const target = seen.get(to.action);
  if (target === undefined) return 'hidden';
  return nameTarget(to, { plan, plans: scene.plans, named: scene.naming.action(target.action) });
}
