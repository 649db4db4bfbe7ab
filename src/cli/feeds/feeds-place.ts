import type { CliWorld } from '#src/cli/cli-world.ts';

/** Where the register of a subcommand is. */
export type FeedsPlace = { readonly data: string; readonly world: CliWorld };
