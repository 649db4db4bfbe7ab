import { typed } from '#src/cli/print/typed.ts';
import { sayNewNames } from '#src/cli/store/new-names.ts';
import { print } from '#src/cli/print/print.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { namesNotIn } from '#src/intake/names-not-in.ts';
import type { PlanImport } from './read-import.ts';

/** What a person should know beside the doubts, each said once: how many say their progress, and names that are in no roster. */
export function tellAround({ actions, progress, roster }: PlanImport, data: string, world: CliWorld): void {
  if (progress.size > 0) print(world.out, sayProgress(progress.size));
  const names = namesNotIn(actions, roster);
  if (names.length > 0) print(world.out, `\n${sayNewNames(names, typed('roster FILE', data, world))}`);
}

function sayProgress(count: number): string {
  const which = count === 1 ? '1 action comes with its progress' : `${count} actions come with their progress`;
  return `${which}, which is in the ledger as published with the plan.`;
}
