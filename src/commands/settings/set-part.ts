import type { Card } from '#src/messages/card.ts';
import type { Plan } from '#src/plan/action.ts';
import type { PlanSettings } from '#src/plan/governance/settings.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';

/** What is set of a plan, what stood before of the same parts, and how that is said. */
type Part = { readonly set: Partial<PlanSettings>; readonly was: Partial<PlanSettings>; readonly card: Card };

/** Records a setting of a plan, which its card takes back for a day. */
export function setPart(plan: Plan, { set, was, card }: Part, scene: Scene): Answer {
  const event = { kind: 'set' as const, settings: set, was };
  return withUndo({ ...answer(card), entries: [{ plan: plan.key, event, ...scene.saying }], inPlace: true }, scene);
}
