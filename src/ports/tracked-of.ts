import type { ActionId } from '#src/plan/action.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Register } from './register.ts';

/** The actions with these ids, in their order; one that the register does not hold is left out. */
export async function trackedOf(
  ids: readonly ActionId[],
  { tracked }: Pick<Register, 'tracked'>,
): Promise<readonly Tracked[]> {
  const found = await Promise.all(ids.map((id) => tracked(id)));
  return found.filter((one) => one !== null);
}
