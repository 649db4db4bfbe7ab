import { CliRefusal } from '#src/cli/command.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { foldTitle } from '#src/intake/compare/likeness.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { Action, Plan } from '#src/plan/action.ts';
import type { Register } from '#src/ports/register.ts';
import type { ImportOptions } from './import-options.ts';
import type { PlanImport } from './read-import.ts';
import { typedAgain } from './typed-again.ts';

// With more than this of a loaded plan's actions in it, a file is a version of that plan.
const MOST_ALIKE = 0.3;

/** A newer version of a loaded plan is not loaded a second time beside it, only because its file has another name: everybody would be asked twice. */
export async function refuseNewer(
  { plan, actions }: PlanImport,
  { path, options }: { readonly path: string; readonly options: ImportOptions },
  { register, world }: { readonly register: Register; readonly world: CliWorld },
): Promise<void> {
  for (const loaded of await register.plans()) {
    const known = await register.trackedIn(loaded.key);
    const shared = sharedIn(
      actions,
      known.map(({ action }) => action),
    );
    if (shared <= Math.min(actions.length, known.length) * MOST_ALIKE) continue;
    throw new CliRefusal(
      `${sayShared(shared, actions)} in ${nameOf(loaded)} too, so this looks like a newer version of it. ` +
        `To compare the two: ${typedAgain(path, options, { plan: loaded.key, world })}\n` +
        `To load it as a plan of its own all the same: ${typedAgain(path, options, { plan: plan.key, world })}`,
    );
  }
}

function sharedIn(actions: readonly Action[], known: readonly Action[]): number {
  const titles = new Set(known.map(({ title }) => foldTitle(title)));
  return actions.filter(({ title }) => titles.has(foldTitle(title))).length;
}

function sayShared(shared: number, { length }: readonly Action[]): string {
  return `${shared} of the file’s ${sayCount(length, 'action')} ${shared === 1 ? 'is' : 'are'}`;
}

function nameOf({ name, key }: Plan): string {
  return `${name} (${key})`;
}
