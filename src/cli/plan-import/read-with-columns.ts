import type { Day } from '#src/calendar/day.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import type { ColumnMap, PlanFile } from '#src/intake/format.ts';
import type { ListsSaid } from '#src/intake/purposes/purposes-found.ts';
import type { PlanReading } from '#src/intake/read-plan.ts';
import { readPlan } from '#src/intake/read-plan.ts';
import type { Roster } from '#src/people/person.ts';
import type { KeptColumns, PlanKey } from '#src/plan/action.ts';

type Told = {
  readonly plan: PlanKey;
  readonly published: Day;
  readonly roster: Roster;
  /** What somebody said of lists that may be purposes. */
  readonly lists: ListsSaid;
  /** The columns of the last import of this plan. */
  readonly kept: KeptColumns | undefined;
  /** The columns that somebody gave now. */
  readonly given: ColumnMap | undefined;
};

/** Reads a plan by the columns that were given; else as the last import took them, where the file has the same headings; else as they look. */
export async function readWithColumns(file: PlanFile, told: Told, world: CliWorld): Promise<PlanReading> {
  const { kept, given, ...rest } = told;
  const read = (columns: ColumnMap | null): Promise<PlanReading> =>
    readPlan(file, { ...rest, columns, progress: progressTo(world) });
  const plain = await read(given ?? null);
  if (given !== undefined || kept === undefined || isTakenAs(kept, plain)) return plain;
  // Headings that are the same may have been taken otherwise because somebody said so then.
  const asBefore = await read(kept.map);
  const isSameFile = JSON.stringify(asBefore.layout?.headings) === JSON.stringify(kept.headings);
  return isSameFile && asBefore.actions.length > 0 ? asBefore : plain;
}

function isTakenAs({ map }: KeptColumns, { layout }: PlanReading): boolean {
  return layout !== null && layout.doubt === null && sorted(layout.columns) === sorted(map);
}

const STEP = 2000;

/** Tells somebody at a terminal how far it has come, now and then. */
function progressTo(world: CliWorld): (rows: number) => void {
  let told = 0;
  return (rows) => {
    if (!world.isTerminal || rows < told + STEP) return;
    told = rows;
    world.err(`${rows.toLocaleString('en-GB')} rows are read so far.`);
  };
}

function sorted(columns: ColumnMap): string {
  return JSON.stringify(Object.entries(columns).toSorted(([one], [other]) => one.localeCompare(other)));
}
