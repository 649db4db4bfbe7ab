import { typed } from '#src/cli/print/typed.ts';
import { formatFor } from '#src/cli/register-export/export-format.ts';
import { print } from '#src/cli/print/print.ts';
import { writeOut } from '#src/cli/print/write-out.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { templateSheets } from './template-sheets.ts';

/** Writes a roster to fill in, by the ending of the file; without a file it is printed as CSV. */
export async function writeTemplate(out: string | undefined, data: string, world: CliWorld): Promise<void> {
  const sheets = templateSheets();
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
  print(world.out, `  ${typed(`roster ${out} --dry-run`, data, world)}`);
}
