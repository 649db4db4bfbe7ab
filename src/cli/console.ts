import type { CliCommand } from './command.ts';
import { dataOption, dayOption, exampleOf, jsonOption, TYPED } from './print/options.ts';
import { asOption, talkWith } from './start.ts';
import type { StartOptions } from './start.ts';

/** Talks in the terminal, without the timetable: nobody is asked anything meanwhile. */
export const talkInTerminal: CliCommand = (program, world) => {
  program
    .command('console')
    .description('chat in the terminal or by lines of standard input; nothing is sent unasked')
    .addOption(dataOption(world))
    .addOption(asOption())
    .addOption(dayOption('--today <date>', 'the day it is there, instead of today'))
    .addOption(jsonOption('print one JSON object a message; lines may be {"id","from","say"}'))
    .addHelpText('after', exampleOf(`${TYPED} console --as "NAME"`, `${TYPED} console --today 2015-11-30 < said.txt`))
    .action((options: StartOptions) => talkWith({ ...options, bot: false }, world));
};
