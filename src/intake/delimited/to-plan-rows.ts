import type { DelimitedRow } from './read-row.ts';
import type { PlanCell, PlanRow } from '#src/intake/format.ts';
import { inheritCells, isDitto } from '#src/intake/inherit-cells.ts';

/** The rows of a delimited plan as plan rows: sub-actions under their action, phases and themes carried down. */
export function toPlanRows(rows: readonly DelimitedRow[]): PlanRow[] {
  // A blank cell says nothing here: only ditto words leave it to the row above, so nobody is given an action by accident.
  const dates = inheritCells(
    rows.map((row) => row.dates),
    isDitto,
  );
  const leads = inheritCells(
    rows.map((row) => row.leads),
    isDitto,
  );
  const refs = new Set(rows.map(({ ref }) => ref));
  const none: PlanCell = { text: '', inherited: false };
  let phase: number | null = null;
  let theme: string | null = null;
  return rows.map((row, index) => {
    phase = row.phase ?? phase;
    theme = row.theme?.ref ?? theme;
    return {
      place: row.place,
      ref: row.ref,
      parent: row.parent ?? parentOf(row.ref, refs),
      phase,
      theme,
      section: row.section === null ? null : Number(row.section.ref),
      outcome: row.outcome?.ref ?? null,
      title: row.title,
      dates: dates[index] ?? none,
      leads: leads[index] ?? none,
    };
  });
}

/** "2.1.1a" is a sub-action of "2.1.1" where the file has it. */
function parentOf(ref: string, refs: ReadonlySet<string>): string | null {
  const stem = ref.replace(/[a-z]$/, '');
  return stem !== ref && refs.has(stem) ? stem : null;
}
