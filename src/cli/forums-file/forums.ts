import type { CliCommand } from '#src/cli/command.ts';
import type { ForumsOptions } from './take-forums.ts';
import { dataOption, exampleOf, planOption, todayOption, TYPED } from '#src/cli/print/options.ts';

type Told = ForumsOptions & { readonly template?: true; readonly out?: string };

/** Takes the boards of a plan out of a file, with their meetings, or shows what that would do. */
export const forums: CliCommand = (program, world) => {
  const command = program.command('forums');
  command
    .description('load or update the boards, with their meetings and paper days')
    .argument('[file]', 'a CSV or XLSX file with the columns name, key, meetings, papers')
    .option('--dry-run', 'show what would be added or changed and what is unclear, and store nothing')
    .option('--template', 'write a file to fill in, with examples')
    .option('--out <file>', 'with --template: the CSV or XLSX file to write, instead of printing CSV')
    .option('--as <name>', 'who of the programme office says so, instead of the first of RAGTIME_OFFICE')
    .addOption(planOption('the plan whose boards they are, instead of the default one'))
    .addOption(todayOption())
    .addOption(dataOption(world))
    .addHelpText('after', exampleOf(...EXAMPLES))
    .action(async (file: string | undefined, options: Told) => {
      if (options.template === true) {
        if (file !== undefined) return command.error(TEMPLATE_OUT);
        const { forumSheets } = await import('./forum-sheets.ts');
        const { writeSheets } = await import('#src/cli/roster-file/write-template.ts');
        return writeSheets(forumSheets(), { command: 'forums', out: options.out, data: options.data }, world);
      }
      if (file === undefined) return command.error(NO_FILE);
      if (options.out !== undefined) return command.error(OUT_ALONE);
      const { takeForums } = await import('./take-forums.ts');
      return takeForums(file, options, world);
    });
};

const EXAMPLES = [
  `${TYPED} forums --template --out boards.xlsx`,
  `${TYPED} forums boards.xlsx --dry-run`,
  `${TYPED} forums boards.xlsx`,
];
const NO_FILE = 'error: no file was named. To get one to fill in: forums --template --out boards.xlsx';
const TEMPLATE_OUT = 'error: a template is written to the file behind --out: forums --template --out boards.xlsx';
const OUT_ALONE = 'error: --out is where --template writes to; a file of boards is only read.';
