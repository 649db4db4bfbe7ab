import type { Plan } from './action.ts';

/** The loaded plan whose refs need no prefix, and whose zone and nation make the day; null while none is loaded. An archived one only where no other runs (`decide-plan.ts`). */
export function defaultIn(plans: readonly Plan[]): Plan | null {
  return plans.find(({ isDefault }) => isDefault) ?? null;
}
