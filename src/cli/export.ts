import { Option } from 'commander';
import { todayIn } from '#src/calendar/clock.ts';
import { LONDON } from '#src/calendar/instant.ts';
import { checkNotRegister } from './backup.ts';
import type { CliCommand } from './command.ts';
import { dataOption, exampleOf, planOption, todayOption, TYPED } from './print/options.ts';
import { print } from './print/print.ts';
import { asJsonLines } from './register-export/as-json-lines.ts';
import { besideFile, EXPORT_FORMATS, formatFor } from './register-export/export-format.ts';
import type { ExportFormat } from './register-export/export-format.ts';
import { actionSheet } from './register-export/action-sheet.ts';
import { allSheets } from './register-export/all-sheets.ts';
import { LEFT_OUT, leaveOut } from './register-export/leave-out.ts';
import type { LeftOut } from './register-export/leave-out.ts';
import { readEverything } from './register-export/read-everything.ts';
import type { Everything } from './register-export/read-everything.ts';
import { planNamed, withStore } from './store/with-store.ts';
import type { PlanKey } from '#src/plan/action.ts';
import { sayHeld } from './register-export/say-held.ts';
import { writeOut } from './print/write-out.ts';
import type { CliWorld } from './cli-world.ts';

type ExportOptions = {
  readonly data: string;
  readonly plan?: PlanKey;
  readonly format?: ExportFormat;
  readonly out?: string;
  readonly without?: readonly LeftOut[];
};

/** Writes the register whole in a form that other programs read. */
export const exportAll: CliCommand = (program, world) => {
  const command = program.command('export');
  command
    .description('write actions, updates, leads and people for a spreadsheet or another program')
    .addOption(new Option('--format <format>', 'by the ending of --out, else csv').choices(EXPORT_FORMATS))
    .option('--out <file>', 'the file to write, instead of standard output')
    .addOption(new Option('--without <what...>', 'leave out restricted actions, or who people are').choices(LEFT_OUT))
    .addOption(planOption('only one plan, with the roster whole'))
    .addOption(todayOption())
    .addOption(dataOption(world))
    .addHelpText(
      'after',
      exampleOf(
        `${TYPED} export --out march.xlsx`,
        `${TYPED} export --out shared.xlsx --without restricted people`,
        `${TYPED} export --format json`,
      ),
    )
    .action(async (options: ExportOptions) => {
      const format = formatFor(options.format, options.out);
      if (format === 'xlsx' && options.out === undefined) command.error(XLSX_NEEDS_OUT);
      if (options.out !== undefined) checkNotRegister(options.out, options.data);
      const everything = await withStore(options.data, world, async (store) => {
        const plan = await planNamed(options.plan, store);
        return readEverything(store.register, { today: todayIn(world.clock, LONDON), plan: plan?.key ?? null });
      });
      const parts = options.without ?? [];
      const held = leaveOut(everything, parts);
      if (options.out === undefined) await printAll(held, format, world);
      else await writeAll(held, format, options.out, world);
      if (options.out !== undefined) print(world.err, sayHeld(everything, parts));
    });
};

const XLSX_NEEDS_OUT = 'error: an Excel workbook cannot be printed. Name a file for it: --out FILE.xlsx.';

async function printAll(everything: Everything, format: ExportFormat, { out, err }: CliWorld): Promise<void> {
  if (format === 'json') return asJsonLines(everything).forEach((line) => out(line));
  const { asCsv } = await import('./register-export/as-csv.ts');
  out(asCsv(actionSheet(everything)).trimEnd());
  err(
    'These are the actions. With --out FILE.xlsx or --out FILE.csv you get updates, dates moved, leads, people and the plan too.',
  );
}

// The writers are loaded when they are needed: every other command starts without them.
async function writeAll(everything: Everything, format: ExportFormat, file: string, world: CliWorld): Promise<void> {
  const sheets = allSheets(everything);
  switch (format) {
    case 'json': {
      const lines = asJsonLines(everything).map((line) => `${line}\n`);
      await writeOut(file, lines.join(''), world);
      break;
    }
    case 'xlsx': {
      const { asXlsx } = await import('./register-export/as-xlsx.ts');
      await writeOut(file, await asXlsx(sheets), world);
      break;
    }
    case 'csv': {
      const { asCsv } = await import('./register-export/as-csv.ts');
      for (const sheet of sheets) await writeOut(csvName(file, sheet.name), `${BOM}${asCsv(sheet)}`, world);
      break;
    }
  }
  const files = format === 'csv' ? sheets.map(({ name }) => csvName(file, name)).join(', ') : file;
  print(world.out, `Actions, updates, dates moved, leads, people and the plan are written to ${files}.`);
}

// Without it Excel takes UTF-8 for something older, and "–" for "â€“".
const BOM = '\ufeff';

function csvName(file: string, sheet: string): string {
  return sheet === 'Actions' ? file : besideFile(file, sheet.toLowerCase().replaceAll(' ', '-'));
}
