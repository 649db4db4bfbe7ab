import type { BroughtUpToDate } from '#src/cli/cli-world.ts';

/** What became of a register of an earlier version, and of what it was before. */
export function sayBroughtUpToDate({ from, to, kept }: BroughtUpToDate): string {
  const done = `The register was of an earlier version (its tables were at ${from}) and is of this one now (${to}).`;
  if (kept === null) return `${done} The version before can read the dump that was made of it.`;
  return `${done} As it was it is kept as ${kept}, which the version before can read; delete it once all is well.`;
}
