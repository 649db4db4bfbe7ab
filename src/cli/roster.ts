import type { CliCommand } from './command.ts';
import type { RosterOptions } from './store/load-roster.ts';
import { dataOption, exampleOf, jsonOption, TYPED } from './print/options.ts';

type Told = RosterOptions & { readonly dryRun?: true; readonly template?: true; readonly out?: string };

/** Loads or updates people, posts and bodies from a file, or shows what that would do. */
export const roster: CliCommand = (program, world) => {
  const command = program.command('roster');
  command
    .description('load or update the people, posts and groups that a plan names')
    .argument('[file]', 'a CSV or XLSX file with the columns kind, name, post, aliases, members, email and others')
    .option('--dry-run', 'show who would be added, changed or ended and what is unclear, and store nothing')
    .option('--template', 'write a file to fill in, with examples')
    .option('--out <file>', 'with --template: the CSV or XLSX file to write, instead of printing CSV')
    .addOption(dataOption(world))
    .addOption(jsonOption())
    .addHelpText('after', exampleOf(...EXAMPLES))
    .action(async (file: string | undefined, options: Told) => {
      if (options.template === true) {
        if (file !== undefined) return command.error(TEMPLATE_OUT);
        const { writeTemplate } = await import('./roster-file/write-template.ts');
        return writeTemplate(options.out, options.data, world);
      }
      if (file === undefined) return command.error(NO_FILE);
      if (options.out !== undefined) return command.error(OUT_ALONE);
      if (options.dryRun === true) {
        const { checkRosterFile } = await import('./roster-file/check-roster-file.ts');
        return checkRosterFile(file, options, world);
      }
      const { loadRoster } = await import('./store/load-roster.ts');
      return loadRoster(file, options, world);
    });
};

const EXAMPLES = [
  `${TYPED} roster --template --out people.xlsx`,
  `${TYPED} roster people.xlsx --dry-run`,
  `${TYPED} roster people.xlsx`,
];
const NO_FILE = 'error: no file was named. To get one to fill in: roster --template --out people.xlsx';
const TEMPLATE_OUT = 'error: a template is written to the file behind --out: roster --template --out people.xlsx';
const OUT_ALONE = 'error: --out is where --template writes to; a roster is only read.';
