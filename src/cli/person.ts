import type { Command as Program } from 'commander';
import type { CliCommand } from './command.ts';
import { dataOption, exampleOf, jsonOption, todayOption, TYPED } from './print/options.ts';
import type { EraseOptions } from './one-person/erase-one.ts';
import type { ExportOneOptions } from './one-person/export-one.ts';

/** What is held of one person: written out for them, or erased at their wish. */
export const person: CliCommand = (program, world) => {
  const command = program
    .command('person')
    .description('write out all that is held of one person, or erase it')
    .addOption(dataOption(world))
    .addHelpText('after', exampleOf(...EXAMPLES));
  command
    .command('export')
    .description('write all that is held of a person into a file of their own')
    .argument('<name...>', 'their name, or their e-mail address')
    .requiredOption('--out <file>', 'the file to write, readable by you alone')
    .configureHelp({ showGlobalOptions: true })
    .action(async (name: readonly string[], _own: unknown, said: Program) => {
      const { exportOne } = await import('./one-person/export-one.ts');
      // The folder is an option of "person" itself, wherever it is typed.
      await exportOne(name.join(' '), said.optsWithGlobals<ExportOneOptions>(), world);
    });
  command
    .command('erase')
    .description('show what would be erased of a person, and with --apply erase it; stop the bot first')
    .argument('<name...>', 'their name, or their e-mail address')
    .requiredOption('--why <reason>', 'why, for the record; their name in it is left out')
    .option('--also <where>', 'words of others that give the name up too, as they are listed; or “all”', collect, [])
    .option('--apply', 'erase it; nothing brings it back')
    .addOption(todayOption())
    .addOption(jsonOption())
    .configureHelp({ showGlobalOptions: true })
    .action(async (name: readonly string[], _own: unknown, said: Program) => {
      const { eraseOne } = await import('./one-person/erase-one.ts');
      await eraseOne(name.join(' '), said.optsWithGlobals<EraseOptions>(), world);
    });
};

const EXAMPLES = [
  `${TYPED} person export NAME --out their-record.json`,
  `${TYPED} person erase NAME --why "asked for it on 3 March"`,
  `${TYPED} person erase NAME --why "asked for it on 3 March" --also "title of PLAN/REF" --apply`,
];

function collect(where: string, before: readonly string[]): readonly string[] {
  return [...before, where];
}
