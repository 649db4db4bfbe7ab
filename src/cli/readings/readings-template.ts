import { READING_COLUMNS } from '#src/intake/readings/readings-file.ts';
import { unitOf } from '#src/plan/governance/measures/standing-readings.ts';
import { living } from '#src/plan/governance/purposes.ts';
import { formatFor } from '#src/cli/register-export/export-format.ts';
import type { Sheet, SheetCell } from '#src/cli/register-export/sheet.ts';
import { print } from '#src/cli/print/print.ts';
import { typed } from '#src/cli/print/typed.ts';
import { writeOut } from '#src/cli/print/write-out.ts';
import type { Store, CliWorld } from '#src/cli/cli-world.ts';
import { withStore } from '#src/cli/store/with-store.ts';

/** Writes a file of readings to fill in, with a row for each indicator there is; without a file it is printed as CSV. */
export async function writeReadingsTemplate(out: string | undefined, data: string, world: CliWorld): Promise<void> {
  const sheet = await withStore(data, world, sheetOf);
  if (out !== undefined && formatFor(undefined, out) === 'xlsx') {
    const { asXlsx } = await import('#src/cli/register-export/as-xlsx.ts');
    await writeOut(out, await asXlsx([sheet]), world);
  } else {
    const { asCsv } = await import('#src/cli/register-export/as-csv.ts');
    const text = asCsv(sheet);
    if (out === undefined) return world.out(text.trimEnd());
    // The mark tells Excel that it is UTF-8.
    await writeOut(out, `\ufeff${text}`, world);
  }
  print(world.out, `${out} has a row for each indicator. Fill them in, and look first what it would do:`);
  print(world.out, `  ${typed(`indicators ${out} --dry-run`, data, world)}`);
}

async function sheetOf({ register }: Store): Promise<Sheet> {
  const plans = await register.plans();
  const rows: SheetCell[][] = [];
  for (const { key } of plans) {
    const kept = living((await register.governance(key)).purposes).filter(
      ({ purpose }) => purpose.kind === 'indicator',
    );
    rows.push(...kept.map((one): SheetCell[] => [one.purpose.ref, null, unitOf(one) ?? null, null, null, null, key]));
  }
  return { name: 'Readings', heldColumns: 1, columns: READING_COLUMNS, rows };
}
