import type { Plan } from './action.ts';

/** The loaded plan whose refs need no prefix, and whose zone and nation make the day; null while none is loaded. */
export function defaultIn(plans: readonly Plan[]): Plan | null {
  return plans.find(({ isDefault }) => isDefault) ?? null;
}
