import { CliRefusal } from '#src/cli/command.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { foldTitle } from '#src/intake/compare/likeness.ts';
import type { Register } from '#src/ports/register.ts';
import type { Loaded } from '#src/cli/plan-import/comparison.ts';
import type { ImportOptions } from '#src/cli/plan-import/import-options.ts';
import { typedAgain } from '#src/cli/plan-import/typed-again.ts';
import { countPurposes } from './say-purposes.ts';

type Around = {
  readonly path: string;
  readonly options: ImportOptions;
  readonly register: Register;
  readonly world: CliWorld;
};

/** A review whose recommendations are read as actions is no newer version of a plan of which it has not one action: all of them would be left out. */
export async function refuseReview(
  { plan, actions, purposes }: Loaded,
  { path, options, register, world }: Around,
): Promise<void> {
  const known = new Set((await register.trackedIn(plan.key)).map(({ action }) => foldTitle(action.title)));
  const isOfReview = purposes.found.some(({ purpose }) => purpose.kind === 'recommendation');
  const isShared = actions.some(({ title }) => known.has(foldTitle(title)));
  if (options.apply === true || !isOfReview || isShared || known.size === 0) return;
  const again = typedAgain(path, { ...options, purposes: true }, { plan: plan.key, world });
  throw new CliRefusal(
    `Nothing in this file is worded as an action of ${plan.name}, so it is taken for no version of it. It holds ${countPurposes(purposes.found)}: ` +
      `to take them in beside the plan, type ${again}. If it is a newer version all the same, put --apply behind the import.`,
  );
}
