import { sayWhere } from '#src/cli/print/typed.ts';
import { resolve } from 'node:path';
import { restoring } from './check-up/bring-back.ts';
import { CliRefusal } from './command.ts';
import type { CliCommand } from './command.ts';
import { registerFile } from './store/data-folder.ts';
import { dataOption, exampleOf, TYPED } from './print/options.ts';
import { print } from './print/print.ts';
import { sayLittleRoom } from './store/free-space.ts';
import { isOlder } from './versions/older.ts';
import { withStore } from './store/with-store.ts';
import type { CliWorld, Store } from './cli-world.ts';

type BackupOptions = { readonly data: string; readonly replace?: true };

/** Copies the whole register into one file while the bot runs on. */
export const backup: CliCommand = (program, world) => {
  program
    .command('backup')
    .description('copy the whole register into one file; the bot may run on meanwhile')
    .argument('<file>', 'the file to write')
    .option('--replace', 'write over a backup of that name')
    .addOption(dataOption(world))
    .addHelpText('after', exampleOf(`${TYPED} backup backups/2015-11-30.db`))
    .action((file: string, options: BackupOptions) => backUp(file, options, world));
};

/** Copies the register of a data folder, or of the server that its settings name, into a file. */
export async function backUp(file: string, { data, replace }: BackupOptions, world: CliWorld): Promise<void> {
  checkNotRegister(file, data);
  const opening = { ...world, open: () => openOrCopy(data, world) };
  await withStore(data, opening, (store) => store.backup(file, { replace: replace === true, at: world.clock.now() }));
  print(
    world.out,
    `Everything in ${sayWhere(data, world)} is copied to ${file}. Bring it back with: ${restoring(file, data, world)}`,
  );
}

/** Nothing is opened on a disk that is full or may only be read, nor of an earlier version; what is there can be copied to another disk all the same, and as it is. */
async function openOrCopy(data: string, world: CliWorld): Promise<Store> {
  try {
    return await world.open(data, 'tool');
  } catch (fault) {
    const { free, place } = await world.lookAt(data);
    const isFull = place === 'file' && sayLittleRoom(free) !== null;
    if (!isFull && place !== 'read-only disk' && !isOlder(fault)) throw fault;
    const { store, older } = await world.examine(data);
    // A server of which this version can read nothing says itself how it is copied.
    if (store === null) throw older === null ? fault : new CliRefusal(older.says);
    return older === null ? store : { ...store, backup: older.backup };
  }
}

/** Refuses to write over the register itself, or a file of its own beside it. */
export function checkNotRegister(file: string, data: string): void {
  const register = resolve(registerFile(data));
  if (!resolve(file).startsWith(register)) return;
  throw new CliRefusal(`${file} is the register itself and may not be written over. Choose another name.`);
}
