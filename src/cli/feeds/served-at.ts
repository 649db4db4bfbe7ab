import type { CliWorld } from '#src/cli/cli-world.ts';
import { print } from '#src/cli/print/print.ts';

/** What stands before a path where people read it. */
export function servedAt({ config: { web } }: Pick<CliWorld, 'config'>): string {
  return web?.origin ?? 'https://YOUR-NAME';
}

/** Says what is missing where nothing would be read there yet. */
export function printIfUnserved(world: CliWorld): void {
  if (world.config.web === null)
    print(world.out, 'Nothing is served yet: RAGTIME_WEB_URL says where the bot is reached (docs/operators.md).');
}
