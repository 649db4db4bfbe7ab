import { createNaming } from '#src/messages/words/naming.ts';
import type { Named, Naming } from '#src/messages/words/naming.ts';
import type { Action, Plan } from '#src/plan/action.ts';
import { aPlan, anAction } from '#test/kit/an-action.ts';

/** The naming of the test plan, or of others; somebody's words name these actions. */
export function aNaming(actions: readonly Action[] = [], plans: readonly Plan[] = [aPlan()]): Naming {
  return createNaming(plans, actions);
}

/** An action of the test plan as its readers know it. */
export function aNamed(ref = '8.1.3', title = 'Agree the framework'): Named {
  return aNaming().action(anAction({ ref, title }));
}
