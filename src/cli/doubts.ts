import { typed } from '#src/cli/print/typed.ts';
import { todayIn } from '#src/calendar/clock.ts';
import { openDoubts as openIn } from '#src/commands/show/open-doubts.ts';
import type { People } from '#src/commands/show/open-doubts.ts';
import { namesNotIn } from '#src/intake/names-not-in.ts';
import { doubtsOf } from '#src/intake/doubts.ts';
import type { Doubt } from '#src/intake/doubts.ts';
import { unsureLeads } from '#src/intake/unsure-leads.ts';
import { unsureTimes } from '#src/intake/unsure-times.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { Action, Plan, PlanKey } from '#src/plan/action.ts';
import type { Roster } from '#src/people/person.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { withOffice } from '#src/people/roster/with-office.ts';
import { runningPlans } from '#src/plan/decide-plan.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { CliCommand } from './command.ts';
import { linkDoubtsOf, sayOpenLink } from './store/doubts/link-doubts.ts';
import { newNamesCsv, sayNewNames } from './store/new-names.ts';
import { sayUnsureLeads } from './store/doubts/say-unsure-leads.ts';
import { sayUnsureTimes } from './store/doubts/say-unsure-times.ts';
import { dataOption, exampleOf, jsonOption, planOption, TYPED } from './print/options.ts';
import { print, printJson } from './print/print.ts';
import { defaultPlan, planNamed, withStore } from './store/with-store.ts';
import type { Store, CliWorld } from './cli-world.ts';

type DoubtOptions = {
  readonly data: string;
  readonly plan?: PlanKey;
  readonly names?: true;
  readonly json?: true;
};

/** What of the loaded plans could not be read and nobody has settled yet. */
export const listDoubts: CliCommand = (program, world) => {
  program
    .command('doubts')
    .description('list what could not be read, worst first, each with the one line that settles it')
    .option('--names', 'only the names that are not in the roster, as lines of a roster file')
    .addOption(planOption('only those of one plan'))
    .addOption(dataOption(world))
    .addOption(jsonOption())
    .addHelpText('after', exampleOf(`${TYPED} doubts`, `${TYPED} doubts --names > new-people.csv`))
    .action((options: DoubtOptions) => (options.names === true ? listNames : listAll)(options, world));
};

async function listAll({ data, json, plan }: DoubtOptions, world: CliWorld): Promise<void> {
  await withStore(data, world, async (store) => {
    const { zone } = await defaultPlan(store, { data, world });
    const lists = await trackedIn(store, plan);
    const roster = withOffice(await store.register.roster(), world.config.office);
    const people = { roster, today: todayIn(world.clock, zone) };
    const found = lists.flatMap(([plan, tracked]) => unsettled(plan, tracked, people));
    const of = lists.map(([one]) => one);
    const links = await linkDoubtsOf(of, store);
    if (json === true) return [...found, ...links].forEach((doubt) => printJson(world, doubt));
    if (found.length > 0) world.out(introduction(found));
    else if (links.length === 0) world.out(NOTHING);
    const unsure = unsureLeads(found);
    if (unsure.length > 0) print(world.out, `\n${sayUnsureLeads(unsure, data, world)}`);
    const times = unsureTimes(
      lists.flatMap(([, all]) => all),
      await everywhere(store),
    );
    if (times.length > 0) print(world.out, `\n${sayUnsureTimes(times, data, world)}`);
    for (const doubt of found) print(world.out, `\n${sayDoubt(doubt, data, world)}`);
    for (const link of links) print(world.out, `\n${sayOpenLink(link)}`);
    const names = await newNames(store, plan);
    if (names.length > 0) print(world.out, `\n${sayNewNames(names, typed('roster FILE', data, world))}`);
  });
}

/** The actions of every plan, whose answers other plans are offered. */
async function everywhere({ register }: Store): Promise<readonly Tracked[]> {
  const plans = await register.plans();
  return (await Promise.all(plans.map(({ key }) => register.trackedIn(key)))).flat();
}

const NOTHING = 'Nothing is in doubt: every date and lead is read or settled.';

async function listNames({ data, json, plan }: DoubtOptions, world: CliWorld): Promise<void> {
  await withStore(data, world, async (store) => {
    await defaultPlan(store, { data, world });
    const names = await newNames(store, plan);
    if (json === true) return names.forEach((name) => printJson(world, name));
    if (names.length > 0) return print(world.out, newNamesCsv(names));
    print(world.err, 'Everybody whom the plans name is in the roster.');
  });
}

async function newNames(store: Store, key: PlanKey | undefined) {
  const roster = await store.register.roster();
  const lists = await trackedIn(store, key);
  const open = lists.flatMap(([, tracked]) => tracked).filter(({ standing }) => standing.stage === 'open');
  // Whoever leads by now, which the office may have settled otherwise than the plan.
  const led = open.map(({ action, standing }) => ({
    ...action,
    leads: { ...action.leads, owners: standing.owners },
  }));
  return namesNotIn(led, roster);
}

/** The actions of the plan that is named, else of every plan that runs. */
async function trackedIn(
  store: Store,
  key: PlanKey | undefined,
): Promise<readonly (readonly [Plan, readonly Tracked[]])[]> {
  const { register } = store;
  const named = await planNamed(key, store);
  const plans = named === null ? runningPlans(await register.plans()) : [named];
  return Promise.all(plans.map(async (plan) => [plan, await register.trackedIn(plan.key)] as const));
}

/** A doubt with its ref as it is typed and the part of its plan that it stands in. */
export type OpenDoubt = { readonly plan: string; readonly typed: string; readonly part: string } & Doubt;

/** The doubts of one plan's actions as read, worst first, before anybody could settle one. */
export function doubtsIn(plan: Plan, actions: readonly Action[], roster: Roster): readonly OpenDoubt[] {
  return placed(plan, actions, doubtsOf(actions, rosterIndex(roster, plan.published)));
}

function unsettled(plan: Plan, tracked: readonly Tracked[], people: People): readonly OpenDoubt[] {
  const actions = tracked.map(({ action }) => action);
  return placed(plan, actions, openIn(tracked, people));
}

function placed(plan: Plan, actions: readonly Action[], found: readonly Doubt[]): readonly OpenDoubt[] {
  const byRef = new Map(actions.map((action) => [action.ref, action]));
  return found.map((doubt) => {
    const typed = plan.isDefault ? doubt.ref : `${plan.key} ${doubt.ref}`;
    const asTyped = (line: string): string => line.replace(` ${doubt.ref}`, ` ${typed}`);
    const part = partOf(byRef.get(doubt.ref));
    return { plan: plan.key, typed, part, ...doubt, settle: asTyped(doubt.settle), command: asTyped(doubt.command) };
  });
}

/** One doubt for a person to read. */
export function sayDoubt(doubt: OpenDoubt, data: string, world: CliWorld): string {
  const { typed: ref, about, part, place, words, reading, why, settle, command } = doubt;
  const where = part === '' ? '' : ` (${part})`;
  const what = { leads: 'who leads', timescale: 'by when', title: 'what it is called', theme: 'which theme' }[about];
  const asRead = command.replace(/ --.*$/u, ' --as-read');
  return [
    `${ref}${where}, ${what}: ${words.trim() === '' ? 'no words' : `“${words}”`}`,
    ...(place === null ? [] : [`In the document: ${place}`]),
    why,
    ...(reading === null ? [] : [`Read as: ${reading}. If that is right: ${typed(asRead, data, world)}`]),
    `Settle it in chat: ${settle}`,
    `or here: ${typed(command, data, world)}`,
  ].join('\n  ');
}

function introduction(found: readonly OpenDoubt[]): string {
  const actions = new Set(found.map(({ plan, ref }) => `${plan} ${ref}`));
  return `${sayCount(actions.size, 'action')} ${actions.size === 1 ? 'needs' : 'need'} you, the most pressing first.`;
}

function partOf(action: Action | undefined): string {
  const parts = [
    ['theme', action?.theme],
    ['section', action?.section],
    ['outcome', action?.outcome],
  ] as const;
  return parts.flatMap(([level, ref]) => (ref === null || ref === undefined ? [] : `${level} ${ref}`)).join(', ');
}
