import type { Scene } from '#src/commands/command.ts';
import { isMemberOfAny } from '#src/plan/governance/forums/may-decide.ts';

/** True for a member of a forum of any plan: which of its dates they may decide is asked of each. */
export function mayAlsoDecide({ asker, plans, governanceOf }: Scene): boolean {
  return plans.some(({ key }) => isMemberOfAny(asker, governanceOf(key)));
}
