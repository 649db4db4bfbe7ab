import type { Named } from '#src/messages/words/naming.ts';
import { ifArchived } from '#src/plan/permission.ts';
import { ifClosed } from '#src/plan/record-update.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';
import type { Targets } from '#src/commands/decide/lists/targets-read.ts';

/** The actions whose leads can be asked, and those of which there is nothing to ask since they are done or closed. */
export type ToChase = { readonly open: readonly Tracked[]; readonly left: readonly Named[] };

/** Parts what can be asked about from what cannot; a single action that was named is refused with the reason. */
export function whomToChase({ tracked, list }: Targets, scene: Scene): ToChase | Refusal {
  const refusals = tracked.map((one) => ({ one, refusal: ifUnaskable(one, scene) }));
  const open = refusals.flatMap(({ one, refusal }) => (refusal === null ? [one] : []));
  const [first] = refusals;
  if (list === null && open.length === 0 && first !== undefined && first.refusal !== null) return first.refusal;
  const waiting = refusals.find(({ refusal }) => refusal?.because === 'not-begun');
  if (open.length === 0 && waiting !== undefined && waiting.refusal !== null) return waiting.refusal;
  const left = refusals.flatMap(({ one, refusal }) => (refusal === null ? [] : [scene.naming.action(one.action)]));
  return { open, left };
}

function ifUnaskable(tracked: Tracked, scene: Scene): Refusal | null {
  const { action, standing } = tracked;
  const closed = ifArchived(scene.asker, tracked) ?? ifClosed(tracked);
  if (closed !== null) return closed;
  const plan = scene.plans.find(({ key }) => key === action.plan);
  if (plan !== undefined && plan.begun === null) return { because: 'not-begun', plan: plan.name };
  if (standing.stage === 'delivered') return { because: 'said-done', action: action.id, ref: action.ref };
  return null;
}
