import { resolve, sep } from 'node:path';
import type { Day } from '#src/calendar/day.ts';
import { todayIn } from '#src/calendar/clock.ts';
import { CliRefusal } from '#src/cli/command.ts';
import type { CliCommand } from '#src/cli/command.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { dataOption, dayOption, exampleOf, jsonOption, planOption, TYPED } from '#src/cli/print/options.ts';
import { print, printJson } from '#src/cli/print/print.ts';
import { defaultPlan, planNamed, withStore } from '#src/cli/store/with-store.ts';
import { longDay } from '#src/messages/report/parts.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { PlanKey } from '#src/plan/action.ts';
import { recordFor } from './edition.ts';
import { publishInto } from './publish-into.ts';
import type { Published } from './publish-into.ts';
import { alone } from './write-site.ts';

type PublishOptions = {
  readonly data: string;
  readonly plan?: PlanKey;
  readonly asAt?: Day;
  readonly contact?: string;
  readonly json?: true;
};

/** The public site: pages for everybody in a folder, with every edition before. */
export const publish: CliCommand = (program, world) => {
  program
    .command('publish')
    .description('write the public site of a plan, with every edition before it')
    .argument('<folder>', 'where it is put, such as /var/www/plan; made where it is not there')
    .addOption(dayOption('--as-at <date>', 'the last day that counts, whole, instead of today'))
    .addOption(planOption('the plan, instead of the default one'))
    .option('--contact <words>', 'whom to tell of a page that somebody cannot read, such as an e-mail address')
    .addOption(dataOption(world))
    .addOption(jsonOption('print what was published as one JSON object'))
    .addHelpText('after', exampleOf(`${TYPED} publish /var/www/plan --contact improvement@council.example`))
    .action((folder: string, options: PublishOptions) => publishSite(folder, options, world));
};

async function publishSite(folder: string, options: PublishOptions, world: CliWorld): Promise<void> {
  const { data } = options;
  checkApart(folder, data);
  await withStore(data, world, async (store) => {
    const first = await defaultPlan(store, { data, world });
    const plan = (await planNamed(options.plan, store)) ?? first;
    const today = todayIn(world.clock, plan.zone);
    const asAt = options.asAt ?? today;
    if (asAt > today)
      throw new CliRefusal(`${longDay(asAt)} is still to come, so nobody can say how the plan stands then.`);
    const record = await recordFor(plan, store);
    const contact = options.contact?.trim() ?? null;
    const published = await alone(folder, world, () => publishInto({ folder, asAt, contact }, record, world));
    if (options.json === true) return printJson(world, { plan: plan.key, folder, ...published });
    for (const line of linesOf(published, folder)) print(world.out, line);
  });
}

/** What is for everybody never lies where the register does. */
function checkApart(folder: string, data: string): void {
  const [site, register] = [`${resolve(folder)}${sep}`, `${resolve(data)}${sep}`];
  if (site.startsWith(register) || register.startsWith(site))
    throw new CliRefusal(
      `${folder} and the data folder ${data} lie in each other. What everybody reads stands apart from the register.`,
    );
}

function linesOf({ asAt, since, pages, editions, again, taken, isNew }: Published, folder: string): readonly string[] {
  const from = since === null ? 'the first edition' : `the edition before is as at ${longDay(since)}`;
  return [
    isNew
      ? `${sayCount(pages, 'page')} as at ${longDay(asAt)} are in ${folder} (${from}; ${sayCount(editions.length, 'edition')} in all). Open ${folder}/index.html.`
      : `${folder} stands as at ${longDay(asAt)} already, and is as it was.`,
    ...again.map((day) => `The edition as at ${longDay(day)} was drawn again: something in it is not public any more.`),
    ...(taken.length === 0
      ? []
      : [`${sayCount(taken.length, 'page')} of what is not public any more went: ${taken.join(', ')}.`]),
  ];
}
