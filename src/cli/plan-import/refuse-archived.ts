import { CliRefusal } from '#src/cli/command.ts';
import { TYPED } from '#src/cli/print/options.ts';
import type { Plan } from '#src/plan/action.ts';

/** A plan that is only kept takes no newer version in, and does not begin. */
export function refuseArchived({ key, name, isArchived }: Plan): void {
  if (isArchived !== true) return;
  throw new CliRefusal(
    `${name} is archived and takes nothing in. Bring it back first: ${TYPED} plans unarchive ${key}`,
  );
}
