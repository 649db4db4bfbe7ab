import { Option } from 'commander';
import type { Command as Program } from 'commander';
import type { CliCommand } from '#src/cli/command.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import {
  dataOption,
  dayOption,
  exampleOf,
  jsonOption,
  planOption,
  todayOption,
  TYPED,
} from '#src/cli/print/options.ts';
import { REPORT_KINDS } from '#src/report/kinds.ts';
import type { FreezeOptions, ReportPlace } from './report-place.ts';

/** Papers for boards: what is frozen stays, and is drawn in any format to the same bytes ever after. */
export const report: CliCommand = (program, world) => {
  const command = program
    .command('report')
    .description('papers for boards: freeze one as at a day, list, show, write, verify')
    .addOption(dataOption(world))
    .addHelpText('after', exampleOf(...EXAMPLES));
  addFreeze(command, world);
  addList(command, world);
  addShow(command, world);
  addWrite(command, world);
  addVerify(command, world);
};

const EXAMPLES = [
  `${TYPED} report freeze --name "Six months to August" --kind six-monthly --as-at 2015-08-31`,
  `${TYPED} report list`,
  `${TYPED} report write R-0123456789ab --format html --out august.html`,
  `${TYPED} report verify august.html`,
];

function verb(command: Program, name: string, says: string): Program {
  return command.command(name).description(says).configureHelp({ showGlobalOptions: true });
}

function placeOf(said: Program, world: CliWorld): ReportPlace {
  return { data: said.optsWithGlobals<{ data: string }>().data, world };
}

function addFreeze(command: Program, world: CliWorld): void {
  const kinds = REPORT_KINDS.map(({ name }) => name);
  verb(command, 'freeze', 'keep a report as at a day for ever, out of the record up to then')
    .requiredOption('--name <name>', 'what it is called, such as "Six months to August"')
    .addOption(new Option('--kind <kind>', 'which kind of report').choices(kinds).makeOptionMandatory())
    .addOption(dayOption('--as-at <date>', 'the last day that counts, whole').makeOptionMandatory())
    .addOption(dayOption('--since <date>', 'the day of the report before, instead of the last one of this kind'))
    .addOption(dayOption('--indicators-as-at <date>', 'the last day of which readings count, where that is another'))
    .addOption(planOption('the plan, instead of the default one'))
    .option('--as <name>', 'who of the programme office freezes it, instead of the first of RAGTIME_OFFICE')
    .addOption(todayOption())
    .addOption(jsonOption())
    .action(async (options: FreezeOptions, said: Program) => {
      const { freezeReport } = await import('./freeze-report.ts');
      await freezeReport(options, placeOf(said, world));
    });
}

function addList(command: Program, world: CliWorld): void {
  verb(command, 'list', 'list the kinds of report and what was frozen')
    .addOption(jsonOption())
    .action(async ({ json }: { readonly json?: true }, said: Program) => {
      const { listReports } = await import('./list-reports.ts');
      await listReports(json === true, placeOf(said, world));
    });
}

function addShow(command: Program, world: CliWorld): void {
  verb(command, 'show', 'read a frozen report here')
    .argument('<id>', 'its id, such as R-0123456789ab')
    .addOption(jsonOption('print it whole as one JSON object'))
    .action(async (id: string, { json }: { readonly json?: true }, said: Program) => {
      const { showReport } = await import('./show-report.ts');
      await showReport(id, json === true, placeOf(said, world));
    });
}

function addWrite(command: Program, world: CliWorld): void {
  verb(command, 'write', 'draw a frozen report as a file: the same bytes whenever and wherever it is drawn')
    .argument('<id>', 'its id, such as R-0123456789ab')
    .requiredOption('--out <file>', 'the file to write')
    .option('--format <format>', 'html, docx, pdf, xlsx or csv, instead of what the ending of --out says')
    .action(async (id: string, options: { readonly out: string; readonly format?: string }, said: Program) => {
      const { writeReport } = await import('./write-report.ts');
      await writeReport(id, options, placeOf(said, world));
    });
}

function addVerify(command: Program, world: CliWorld): void {
  verb(
    command,
    'verify',
    'say whether a file is a report of this register, unaltered, and from which end of the record',
  )
    .argument('<file>', 'the file, in whatever format')
    .action(async (file: string, _own: unknown, said: Program) => {
      const { verifyReport } = await import('./verify-report.ts');
      await verifyReport(file, placeOf(said, world));
    });
}
