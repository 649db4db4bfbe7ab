import { READING_COLUMNS } from '#src/intake/readings/readings-file.ts';
import { unitOf } from '#src/plan/governance/measures/standing-readings.ts';
import { living } from '#src/plan/governance/purposes.ts';
import type { Sheet, SheetCell } from '#src/cli/register-export/sheet.ts';
import type { Store, CliWorld } from '#src/cli/cli-world.ts';
import { writeSheets } from '#src/cli/fill-in/write-sheets.ts';
import { withStore } from '#src/cli/store/with-store.ts';

/** Writes a file of readings to fill in, with a row for each indicator there is. */
export async function writeReadingsTemplate(out: string | undefined, data: string, world: CliWorld): Promise<void> {
  const sheet = await withStore(data, world, sheetOf);
  await writeSheets(
    [sheet],
    { command: 'indicators', out, data, has: 'a row for each indicator. Fill them in' },
    world,
  );
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
