import { dayIn } from '#src/calendar/instant.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { withOffice } from '#src/people/roster/with-office.ts';
import type { PlanLoad, Register } from '#src/ports/register.ts';
import { firstProgress, progressLines } from './progress-lines.ts';
import type { PlanImport } from './read-import.ts';

/** A plan as read, ready to be stored now. */
export function loadOf({ plan, headings, actions }: PlanImport, { clock }: CliWorld): PlanLoad {
  const at = clock.now();
  return { plan, headings, actions, at, day: dayIn(at, plan.zone) };
}

/** The same for a plan that is new: the progress it publishes is the first that its ledger says. */
export function firstLoadOf(found: PlanImport, begins: boolean, world: CliWorld): PlanLoad {
  const read = loadOf(found, world);
  const load = { ...read, plan: { ...read.plan, begun: begins ? read.at : null } };
  return { ...load, lines: progressLines(firstProgress(found), found.actions, load) };
}

/** Keeps the people of an import; a register never goes without a programme office. */
export async function savePeople({ people }: PlanImport, register: Register, { config }: CliWorld): Promise<void> {
  const before = await register.roster();
  const after = people?.roster ?? withOffice(before, config.office);
  if (after !== before) await register.saveRoster(after);
}
