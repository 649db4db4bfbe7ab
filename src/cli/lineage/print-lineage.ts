import { todayIn } from '#src/calendar/clock.ts';
import type { CliCommand } from '#src/cli/command.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { namingOf } from '#src/cli/print/message-json.ts';
import { dataOption, exampleOf, jsonOption, planOption, TYPED } from '#src/cli/print/options.ts';
import { print, printJson } from '#src/cli/print/print.ts';
import { defaultPlan, planNamed, withStore } from '#src/cli/store/with-store.ts';
import type { LineageSetting } from '#src/messages/look/lineage/say-descent.ts';
import { createNaming } from '#src/messages/words/naming.ts';
import type { PlanKey } from '#src/plan/action.ts';
import { lineageOf } from '#src/plan/lineage/descent.ts';
import { refsEver, totalsOf } from '#src/plan/lineage/refs-ever.ts';
import { sayLineage } from '#src/messages/look/lineage/lineage-card.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { pageOf } from '#src/messages/text/paging.ts';
import { refJson, totalsJson } from './lineage-json.ts';

/** A number is one line wherever a terminal is wide enough. */
const WIDTH = 160;

type LineageOptions = { readonly data: string; readonly plan?: PlanKey; readonly json?: true };

/** What became of every number that a plan ever gave, restricted actions among them. */
export const printLineage: CliCommand = (program, world) => {
  program
    .command('lineage')
    .description('say what became of every number that a plan ever gave')
    .addOption(planOption('the plan, instead of the default one'))
    .addOption(dataOption(world))
    .addOption(jsonOption())
    .addHelpText('after', exampleOf(`${TYPED} lineage`, `${TYPED} lineage --plan KEY --json`))
    .action((options: LineageOptions) => listLineage(options, world));
};

async function listLineage({ data, plan: key, json }: LineageOptions, world: CliWorld): Promise<void> {
  await withStore(data, world, async (store) => {
    const { register } = store;
    const first = await defaultPlan(store, { data, world });
    const plan = (await planNamed(key, store)) ?? first;
    const tracked = await register.trackedIn(plan.key);
    const lineage = lineageOf(tracked, await register.ledgerIn(plan.key));
    const totals = totalsOf(lineage);
    if (json === true) {
      const { person } = await namingOf(register, world.config.office, first.zone);
      const refs = new Map(tracked.map(({ action }) => [action.id, action.ref]));
      for (const one of refsEver(lineage)) printJson(world, refJson(plan.key, one, { person, refs }));
      return printJson(world, totalsJson(plan.key, totals));
    }
    const actions = new Map(tracked.map(({ action }) => [action.id, action]));
    const setting: LineageSetting = {
      naming: createNaming(await register.plans(), await register.actions()),
      today: todayIn(world.clock, first.zone),
      seen: (id) => actions.get(id) ?? null,
    };
    const refs = refsEver(lineage);
    const list = { of: plan.name, say: '/rag lineage', page: pageOf(refs, 1, Infinity), totals, hidden: 0 };
    print(world.out, asText(sayLineage(list, setting), WIDTH));
  });
}
