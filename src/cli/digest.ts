import { digestsIn } from '#src/plan/governance/digests.ts';
import { todayIn } from '#src/calendar/clock.ts';
import { instantAt } from '#src/calendar/instant.ts';
import { CliRefusal } from './command.ts';
import type { CliCommand } from './command.ts';
import { dataOption, dayOption, exampleOf, jsonOption, planOption, TYPED } from './print/options.ts';
import { namingOf } from './print/message-json.ts';
import { lookOption, showMessage } from './print/show-messages.ts';
import type { ShowOptions } from './print/show-messages.ts';
import { defaultPlan, planNamed, withStore } from './store/with-store.ts';
import type { CliWorld } from './cli-world.ts';
import { digestDayFrom, sayNoDigest, sayWhenPosted } from './print/no-digest.ts';
import { print } from './print/print.ts';
import { typed } from './print/typed.ts';
import { TIME_OF_DIGEST } from '#src/calendar/asking-hours.ts';

/** The digest as it would be posted on a day; posts and writes nothing. */
export const printDigest: CliCommand = (program, world) => {
  program
    .command('digest')
    .description('show the digest as it would be posted on a day; nothing is posted')
    .addOption(planOption('the plan whose digest it is, instead of the default one or the one of all together'))
    .addOption(dataOption(world))
    .addOption(dayOption('--today <date>', 'the day to look at, instead of today'))
    .addOption(lookOption())
    .addOption(jsonOption())
    .addHelpText('after', exampleOf(`${TYPED} digest --today 2015-11-30`))
    .action((options: ShowOptions) => showDigest(options, world));
};

async function showDigest(options: ShowOptions, world: CliWorld): Promise<void> {
  await withStore(options.data, world, async (store) => {
    const first = await defaultPlan(store, { data: options.data, world });
    const plan = (await planNamed(options.plan, store)) ?? first;
    if (plan.isArchived === true) throw new CliRefusal(`${plan.name} is archived, so no digest tells of it.`);
    const day = options.today ?? todayIn(world.clock, first.zone);
    const isOne = options.plan === undefined && digestsIn(await store.register.ledgerOfPlans()) === 'together';
    const message = await world.jobs.digestOn(store, day, isOne ? null : plan.key);
    const json = options.json === true;
    if (message === null) {
      const next = digestDayFrom(day, plan);
      const named = options.plan === undefined ? '' : ` --plan ${plan.key}`;
      const show = typed(`digest --today ${next}${named}`, options.data, world);
      // Whoever reads objects reads sentences beside them.
      return print(json ? world.err : world.out, sayNoDigest(day, { plan, next, show }));
    }
    const when = sayWhenPosted(day, plan);
    if (when !== null && !json) print(world.err, when);
    const naming = await namingOf(store.register, world.config.office, first.zone);
    const timed = { message, at: instantAt(day, TIME_OF_DIGEST, first.zone) };
    await showMessage(timed, { naming, json, look: options.as }, world);
  });
}
