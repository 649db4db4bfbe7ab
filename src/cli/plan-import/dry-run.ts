import { doubtsIn, sayDoubt } from '#src/cli/doubts.ts';
import type { OpenDoubt } from '#src/cli/doubts.ts';
import { actionJson } from '#src/cli/print/plain-objects.ts';
import { print, printJson } from '#src/cli/print/print.ts';
import { sayRoster } from '#src/cli/store/load-roster.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import type { ImportOptions } from './import-options.ts';
import { NOTHING_KNOWN, readImport } from './read-import.ts';
import type { PlanImport } from './read-import.ts';
import { countImport, standingOf } from './summary.ts';
import { sayPlanCounts } from '#src/messages/look/say-plan-counts.ts';
import { tellAround } from './tell-around.ts';

/** Reads a plan and shows what was understood; no register is opened, so the same files give the same words anywhere. */
export async function dryRun(path: string, options: ImportOptions, world: CliWorld): Promise<void> {
  const found = await readImport(path, options, NOTHING_KNOWN, world);
  const { plan, actions, people } = found;
  if (options.json === true) return actions.forEach((action) => printJson(world, actionJson(action)));
  print(world.out, `${plan.name} (${plan.key}) has ${sayPlanCounts(countImport(found, world.clock.now()))}.`);
  if (people !== null) print(world.out, `The roster has ${sayRoster(people)}.`);
  for (const doubt of doubtsAsLoaded(found, world)) print(world.out, `\n${sayDoubt(doubt, options.data, world)}`);
  tellAround(found, options.data, world);
  print(world.out, '\nThis was a dry run: nothing is stored. Run it again without --dry-run to load the plan.');
  if ((await world.lookAt(options.data)).hasRegister) print(world.err, NOT_COMPARED);
}

const NOT_COMPARED =
  'A dry run looks into no register: it knows neither its plans nor its roster. To see what the file changes of a plan that is loaded, leave out --dry-run; nothing of that is taken in without --apply.';

// What the plan says to be done waits for a check, and is asked neither when nor by whom.
function doubtsAsLoaded(found: PlanImport, { clock }: CliWorld): readonly OpenDoubt[] {
  const { plan, roster } = found;
  const open = standingOf(found, clock.now()).filter(({ standing }) => standing.stage === 'open');
  return doubtsIn(
    { ...plan, isDefault: true },
    open.map(({ action }) => action),
    roster,
  );
}
