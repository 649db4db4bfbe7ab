import type { Plan, PlanKey } from '#src/plan/action.ts';
import type { PlanSettings } from '#src/plan/governance/settings.ts';
import type { Register } from './register.ts';

/** By what rules each of some plans is kept. */
export async function settingsOfPlans(
  plans: readonly Plan[],
  register: Pick<Register, 'governance'>,
): Promise<ReadonlyMap<PlanKey, PlanSettings>> {
  const all = await Promise.all(
    plans.map(async ({ key }) => [key, (await register.governance(key)).settings] as const),
  );
  return new Map(all);
}
