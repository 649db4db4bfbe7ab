import type { UnsureLead } from '#src/intake/unsure-leads.ts';
import { TYPED } from '#src/cli/print/options.ts';

/** The words of lead cells that one answer each settles for all of their actions; `behind` is what the commands need after them. */
export function sayUnsureLeads(unsure: readonly UnsureLead[], behind = ''): string {
  const lines = unsure.map(({ said, actions }) => {
    const names = actions === 1 ? '1 action names' : `${actions} actions name`;
    return `  ${names} “${said}”: ${TYPED} settle --lead "${said.replaceAll('"', '')}" --as "NAME" --body${behind}`;
  });
  return [
    'These may be a person, a post or a body. One answer each settles all of their actions, in later versions too.',
    'Put in the full name, and --post or --person where it is one:',
    ...lines,
  ].join('\n');
}
