import { resolve } from 'node:path';
import { CliRefusal } from './command.ts';
import type { CliCommand } from './command.ts';
import { registerFile } from './store/data-folder.ts';
import { dataOption, exampleOf, TYPED } from './print/options.ts';
import { print } from './print/print.ts';
import type { CliWorld } from './cli-world.ts';

/** Puts a backup in the register's place; the old one is kept beside it. */
export const restore: CliCommand = (program, world) => {
  program
    .command('restore')
    .description('put a backup in the place of the register; stop the bot first')
    .argument('<file>', 'the backup')
    .addOption(dataOption(world))
    .addHelpText('after', exampleOf(`${TYPED} restore backups/2015-11-30.db`))
    .action((file: string, { data }: { readonly data: string }) => bringBack(file, data, world));
};

async function bringBack(file: string, data: string, world: CliWorld): Promise<void> {
  if (resolve(file) === resolve(registerFile(data))) {
    throw new CliRefusal(`${file} is the register itself, so there is nothing to bring back. Name a backup.`);
  }
  const kept = await world.restore(file, data);
  const old = kept === null ? 'There was no register there before.' : `The register before it is kept as ${kept}.`;
  print(world.out, `${file} is now the register in ${data}. ${old}`);
}
