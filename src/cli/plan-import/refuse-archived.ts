import { CliRefusal } from '#src/cli/command.ts';
import type { Plan } from '#src/plan/action.ts';

/** A plan that is only kept takes no newer version in, and does not begin; `bringBack` is the command that changes that. */
export function refuseArchived({ name, isArchived }: Plan, bringBack: string): void {
  if (isArchived !== true) return;
  throw new CliRefusal(`${name} is archived and takes nothing in. Bring it back first: ${bringBack}`);
}
