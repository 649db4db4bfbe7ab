import { CliRefusal } from '#src/cli/command.ts';
import { print, printJson } from '#src/cli/print.ts';
import { sayRoster } from '#src/cli/load-roster.ts';
import type { World } from '#src/cli/world.ts';
import type { Action, Plan } from '#src/plan/action.ts';
import type { Register } from '#src/ports.ts';
import { changesBetween } from './changes.ts';
import type { PlanChange } from './changes.ts';
import type { ImportOptions } from './import-options.ts';
import type { PlanImport } from './read-import.ts';
import { sayChanges } from './say-changes.ts';
import { loadOf, savePeople } from './store-import.ts';

type Loaded = PlanImport & { readonly loaded: Plan };
type Around = { readonly register: Register; readonly world: World };

/** Shows what a newer version of a loaded plan changes, and takes it in when told to. */
export async function compareImport(found: Loaded, options: ImportOptions, { register, world }: Around): Promise<void> {
  const before = (await register.trackedIn(found.plan.key)).map(({ action }) => action);
  if (options.plan === undefined) refuseAnother(before, found);
  const changes = [...planChanges(found), ...changesBetween(before, found.actions)];
  const isAnew = changes.length > 0 || hasNewPeople(found);
  const isApplied = options.apply === true && isAnew;
  if (isApplied && changes.length > 0) await register.revisePlan(loadOf(found, world));
  if (isApplied) await savePeople(found, register, world);
  if (options.json === true) return changes.forEach((change) => printJson(world, { ...change, applied: isApplied }));
  print(world.out, isAnew ? sayDifference(found, changes, isApplied) : sayNothing(found));
}

function sayDifference(found: Loaded, changes: readonly PlanChange[], isApplied: boolean): string {
  const { plan, people } = found;
  const intro = changes.length === 0 ? sayNothing(found) : `The file says this of ${plan.name} (${plan.key}) anew:`;
  const roster = people === null || !hasNewPeople(found) ? [] : [`\nThe roster has ${sayRoster(people)}.`];
  const end = isApplied ? TAKEN_IN : NOT_YET;
  return [intro, ...sayChanges(changes), ...roster, end].join('\n');
}

const TAKEN_IN = '\nIt is taken in. Ratings, forecasts, agreed dates and what people said stand as they were.';
const NOT_YET = '\nNothing is changed yet. Run it again with --apply to take it in.';

function hasNewPeople({ people }: Loaded): boolean {
  return people !== null && people.added + people.changed > 0;
}

function planChanges({ plan, loaded }: Loaded): readonly PlanChange[] {
  const [before, after] = [factsOf(loaded), factsOf(plan)];
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [{ change: 'plan', ref: null, before, after }];
}

function factsOf({ name, published, nation }: Plan): object {
  return { name, published, nation };
}

function sayNothing({ plan, actions }: Loaded): string {
  return `Nothing has changed: ${plan.name} (${plan.key}) is loaded with these ${actions.length} actions already.`;
}

// Most plans number their actions alike, so a ref alone proves nothing.
const LEAST_ALIKE = 0.25;

/** A plan under the same key by chance is not taken for a newer version of the one that is loaded. */
function refuseAnother(before: readonly Action[], { plan, loaded, actions }: Loaded): void {
  const now = new Map(actions.map((action) => [action.ref, action]));
  const alike = before.filter((action) => isAlike(action, now.get(action.ref)));
  if (alike.length >= before.length * LEAST_ALIKE) return;
  throw new CliRefusal(
    `This file has almost nothing in common with ${loaded.name}, which is loaded as ${plan.key}. ` +
      `To load it as a plan of its own give it another key, such as --plan ${plan.key}2; ` +
      `if it is a newer version all the same, say --plan ${plan.key}.`,
  );
}

function isAlike(one: Action, other: Action | undefined): boolean {
  return one.title === other?.title || one.timescale.text === other?.timescale.text;
}
