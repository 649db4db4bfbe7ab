import { print } from '#src/cli/print/print.ts';
import { typed } from '#src/cli/print/typed.ts';
import { writeOut } from '#src/cli/print/write-out.ts';
import { formatFor } from '#src/cli/register-export/export-format.ts';
import type { Sheet } from '#src/cli/register-export/sheet.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';

/** Where a file to fill in goes, which command takes it when it is, and what stands in it so far. */
type Template = {
  readonly command: 'roster' | 'forums' | 'purposes' | 'indicators';
  readonly out: string | undefined;
  readonly data: string;
  readonly has?: string;
};

const EXAMPLES = 'an example of each kind of row. Write yours over them';

/** Writes a file to fill in, by its ending; without a file its first sheet is printed as CSV. */
export async function writeSheets(
  sheets: readonly [Sheet, ...Sheet[]],
  { command, out, data, has = EXAMPLES }: Template,
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
  print(world.out, `${out} has ${has}, and look first what it would do:`);
  print(world.out, `  ${typed(`${command} ${out} --dry-run`, data, world)}`);
}
