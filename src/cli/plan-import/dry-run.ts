import { doubtsIn, sayDoubt } from '#src/cli/doubts.ts';
import type { OpenDoubt } from '#src/cli/doubts.ts';
import { actionJson } from '#src/cli/print/plain-objects.ts';
import { print, printJson } from '#src/cli/print/print.ts';
import { sayRoster } from '#src/cli/store/load-roster.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import type { ImportOptions } from './import-options.ts';
import { purposeDoubtJson, purposeJson, sayPurposes } from './purposes/say-purposes.ts';
import { NOTHING_KNOWN, readImport } from './read-import.ts';
import type { PlanImport } from './read-import.ts';
import { countImport, standingOf } from './summary.ts';
import { sayPlanCounts } from '#src/messages/look/say-plan-counts.ts';
import { tellAround } from './tell-around.ts';

/** Reads a plan and shows what was understood; no register is opened, so the same files give the same words anywhere. */
export async function dryRun(path: string, options: ImportOptions, world: CliWorld): Promise<void> {
  const found = await readImport(path, options, NOTHING_KNOWN, world);
  if (options.json === true) return printAll(found, options, world);
  if (options.purposes !== true) tellActions(found, options, world);
  for (const line of sayPurposes(found.purposes)) print(world.out, line);
  print(world.out, `\nThis was a dry run: nothing is stored. ${sayNext(found, options)}`);
  if ((await world.lookAt(options.data)).hasRegister) print(world.err, NOT_COMPARED);
}

/** What is left out is said, and what loads the rest. */
function sayNext({ actions }: PlanImport, { purposes }: ImportOptions): string {
  const isOfPlan = actions.length > 0 && purposes !== true;
  return isOfPlan ? 'Run it again without --dry-run to load the plan.' : WITHOUT_ACTIONS;
}

const WITHOUT_ACTIONS =
  'Run it again with --purposes and the --plan of a loaded plan instead of --dry-run to take them in.';

function printAll({ actions, purposes }: PlanImport, options: ImportOptions, world: CliWorld): void {
  if (options.purposes !== true) for (const action of actions) printJson(world, actionJson(action));
  for (const one of purposes.found) printJson(world, purposeJson(one));
  for (const one of purposes.doubts) printJson(world, purposeDoubtJson(one));
}

function tellActions(found: PlanImport, options: ImportOptions, world: CliWorld): void {
  const { plan, people } = found;
  print(world.out, `${plan.name} (${plan.key}) has ${sayPlanCounts(countImport(found, world.clock.now()))}.`);
  if (people !== null) print(world.out, `The roster has ${sayRoster(people)}.`);
  for (const doubt of doubtsAsLoaded(found, world)) print(world.out, `\n${sayDoubt(doubt, options.data, world)}`);
  tellAround(found, options.data, world);
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
