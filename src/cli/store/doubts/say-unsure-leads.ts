import type { UnsureLead } from '#src/intake/unsure-leads.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { typed } from '#src/cli/print/typed.ts';

/** The words of lead cells that one answer each settles for all of their actions. */
export function sayUnsureLeads(unsure: readonly UnsureLead[], data: string, world: CliWorld): string {
  const lines = unsure.map(({ said, actions }) => {
    const names = actions === 1 ? '1 action names' : `${actions} actions name`;
    return `  ${names} “${said}”: ${typed(`settle --lead "${said.replaceAll('"', '')}" --as "NAME" --body`, data, world)}`;
  });
  return [
    'These may be a person, a post or a body. One answer each settles all of their actions, in later versions too.',
    'Put in the full name, and --post or --person where it is one:',
    ...lines,
  ].join('\n');
}
