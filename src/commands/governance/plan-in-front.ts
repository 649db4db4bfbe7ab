import type { Scene } from '#src/commands/command.ts';
import type { Plan } from '#src/plan/action.ts';

/** The plan whose key words begin with, else the default one. */
export function planInFront(words: string, { plans, plan }: Scene): { readonly plan: Plan; readonly rest: string } {
  const [first = '', ...rest] = words.trim().split(/\s+/u);
  const named = plans.find(({ key }) => key === first.toUpperCase());
  return named === undefined ? { plan, rest: words.trim() } : { plan: named, rest: rest.join(' ') };
}
