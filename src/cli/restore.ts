import { resolve } from 'node:path';
import { CliRefusal } from './command.ts';
import type { CliCommand } from './command.ts';
import { registerFile } from './store/data-folder.ts';
import { dataOption, exampleOf, TYPED } from './print/options.ts';
import { print } from './print/print.ts';
import { sayReadersOpen } from './store/say-readers.ts';
import type { CliWorld, Restored } from './cli-world.ts';

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
  const restored = await world.restore(file, data);
  print(
    world.out,
    `${file} is now the register in ${data}. ${sayKept(restored)}${sayErasedAgain(restored)}${sayReaders(restored, data, world)}`,
  );
}

function sayKept({ kept, carried, missed }: Restored): string {
  if (kept === null) return 'There was no register there before.';
  const old = `The register before it is kept as ${kept}.`;
  if (carried === null)
    return `${old} It could not be read: what was asked since the backup is not known, and may be asked again.`;
  const asked =
    carried === 0
      ? ''
      : ` What it had asked and sent since the backup is carried over (${carried}), so nobody is asked twice.`;
  return `${old}${asked}${sayMissed(missed)}`;
}

/** A backup of before has them still. */
function sayErasedAgain({ erased }: Restored): string {
  if (erased === 0) return '';
  const who = erased === 1 ? '1 person who was erased since was' : `${erased} people who were erased since were`;
  return ` ${who} still in it, and ${erased === 1 ? 'is' : 'are'} erased from it too.`;
}

/** Whoever had a key or an address of a calendar taken back must not read again because a backup still has it. */
function sayReaders({ closed, readers }: Restored, data: string, world: CliWorld): string {
  if (closed === null) return readers === 0 ? '' : ` ${sayReadersOpen(readers, data, world)}`;
  if (closed === 0) return '';
  const what =
    closed === 1 ? '1 key or address of a calendar that was' : `${closed} keys and addresses of calendars that were`;
  return ` ${what} taken back since ${closed === 1 ? 'stays' : 'stay'} closed.`;
}

function sayMissed(missed: number): string {
  if (missed === 0) return '';
  const what = missed === 1 ? '1 message came' : `${missed} messages came`;
  return ` ${what} in since the backup and ${missed === 1 ? 'is' : 'are'} in the kept register alone: ask for those answers again.`;
}
