import { typed } from '#src/cli/print/typed.ts';
import { formatFor } from '#src/cli/register-export/export-format.ts';
import { print } from '#src/cli/print/print.ts';
import { writeOut } from '#src/cli/print/write-out.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import type { Sheet } from '#src/cli/register-export/sheet.ts';
import { templateSheets } from './template-sheets.ts';

/** Writes a roster to fill in, by the ending of the file; without a file it is printed as CSV. */
export async function writeTemplate(out: string | undefined, data: string, world: CliWorld): Promise<void> {
  await writeSheets(templateSheets(), { command: 'roster', out, data }, world);
}

/** Where a file to fill in goes, and which command takes it when it is. */
type Template = {
  readonly command: 'roster' | 'forums' | 'purposes';
  readonly out: string | undefined;
  readonly data: string;
};

/** The same of any file to fill in: its rows, and beside them in a workbook what belongs in each column. */
export async function writeSheets(
  sheets: readonly [Sheet, Sheet],
  { command, out, data }: Template,
  world: CliWorld,
): Promise<void> {
  if (out !== undefined && formatFor(undefined, out) === 'xlsx') {
    const { asXlsx } = await import('#src/cli/register-export/as-xlsx.ts');
    await writeOut(out, await asXlsx(sheets), world);
  } else {
    const { asCsv } = await import('#src/cli/register-export/as-csv.ts');
    const text = asCsv(sheets[0]);
    if (out === undefined) return world.out(text.trimEnd());
    // The mark tells Excel that it is UTF-8.
    await writeOut(out, `\ufeff${text}`, world);
  }
  print(
    world.out,
    `${out} has an example of each kind of row. Write yours over them, and look first what it would do:`,
  );
  print(world.out, `  ${typed(`${command} ${out} --dry-run`, data, world)}`);
}
