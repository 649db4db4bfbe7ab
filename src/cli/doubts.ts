import { doubtsOf } from '#src/intake/doubts.ts';
import type { Doubt } from '#src/intake/doubts.ts';
import { sayCount } from '#src/messages/say-list.ts';
import type { Action, Plan } from '#src/plan/action.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { CliCommand } from './command.ts';
import { dataOption, exampleOf, jsonOption, TYPED } from './options.ts';
import { print, printJson } from './print.ts';
import { defaultPlan, withStore } from './with-store.ts';
import type { Store, World } from './world.ts';

type DoubtOptions = { readonly data: string; readonly json?: true };

/** What of the loaded plans could not be read and nobody has settled yet. */
export const doubts: CliCommand = (program, world) => {
  program
    .command('doubts')
    .description('list what could not be read, worst first, each with the one line that settles it')
    .addOption(dataOption(world))
    .addOption(jsonOption())
    .addHelpText('after', exampleOf(`${TYPED} doubts`))
    .action((options: DoubtOptions) => listDoubts(options, world));
};

async function listDoubts({ data, json }: DoubtOptions, world: World): Promise<void> {
  await withStore(data, world, async (store) => {
    await defaultPlan(store);
    const found = await openDoubts(store);
    if (json === true) return found.forEach((doubt) => printJson(world, doubt));
    world.out(
      found.length === 0 ? 'Nothing is in doubt: every date and lead is read or settled.' : introduction(found),
    );
    for (const doubt of found) print(world.out, `\n${sayDoubt(doubt)}`);
  });
}

/** A doubt with where to find it in its plan. */
export type OpenDoubt = { readonly plan: string; readonly place: string } & Doubt;

/** The doubts of one plan's actions as read, worst first, before anybody could settle one. */
export function doubtsIn(plan: Plan, actions: readonly Action[]): readonly OpenDoubt[] {
  const byRef = new Map(actions.map((action) => [action.ref, action]));
  return doubtsOf(actions).map((doubt) => {
    const settle = plan.isDefault ? doubt.settle : doubt.settle.replace(` ${doubt.ref}`, ` ${plan.key} ${doubt.ref}`);
    return { plan: plan.key, place: placeOf(byRef.get(doubt.ref)), ...doubt, settle };
  });
}

/** One doubt for a person to read. */
export function sayDoubt({ ref, about, place, words, why, settle }: OpenDoubt): string {
  const where = place === '' ? '' : ` (${place})`;
  const what = about === 'leads' ? 'who leads' : 'by when';
  return `${ref}${where}, ${what}: ${words.trim() === '' ? 'no words' : `“${words}”`}\n  ${why}\n  Settle it in chat: ${settle}`;
}

async function openDoubts({ register }: Store): Promise<readonly OpenDoubt[]> {
  const plans = await register.plans();
  const lists = await Promise.all(plans.map(async (plan) => unsettled(plan, await register.trackedIn(plan.key))));
  return lists.flat();
}

function unsettled(plan: Plan, tracked: readonly Tracked[]): readonly OpenDoubt[] {
  const open = new Map(tracked.map(({ action, standing }) => [action.ref, standing]));
  const actions = tracked.map(({ action, standing }) => ({
    ...action,
    leads: { ...action.leads, owners: standing.owners },
  }));
  return doubtsIn(plan, actions).filter(({ ref, about }) => {
    const standing = open.get(ref);
    return standing?.stage === 'open' && isOpen(about, standing);
  });
}

// A plan that gives no words is in doubt by itself; words that were read with a doubt are until it is settled.
function isOpen(about: Doubt['about'], standing: Tracked['standing']): boolean {
  return standing.doubts.includes(about);
}

function introduction(found: readonly OpenDoubt[]): string {
  const actions = new Set(found.map(({ plan, ref }) => `${plan} ${ref}`));
  return `${sayCount(actions.size, 'action')} ${actions.size === 1 ? 'needs' : 'need'} you, the most pressing first.`;
}

function placeOf(action: Action | undefined): string {
  const parts = [
    ['theme', action?.theme],
    ['section', action?.section],
    ['outcome', action?.outcome],
  ] as const;
  return parts.flatMap(([level, ref]) => (ref === null || ref === undefined ? [] : `${level} ${ref}`)).join(', ');
}
