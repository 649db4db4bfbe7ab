import { todayIn } from '#src/calendar/clock.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { Plan } from '#src/plan/action.ts';
import type { CliCommand } from './command.ts';
import { dataOption, dayOption, exampleOf, jsonOption, planOption, TYPED } from './print/options.ts';
import { lookOption, showMessages } from './print/show-messages.ts';
import type { ShowOptions } from './print/show-messages.ts';
import { defaultPlan, planNamed, withStore } from './store/with-store.ts';
import { tellsOf } from './store/tells-of.ts';
import type { CliWorld } from './cli-world.ts';
import { START_OF_ASKING } from '#src/calendar/asking-hours.ts';

/** Who would be asked on a day, what, and by which rule; sends and writes nothing. */
export const nudges: CliCommand = (program, world) => {
  program
    .command('nudges')
    .description('show who would be asked on a day, what, and by which rule; nothing is sent')
    .addOption(planOption('only the messages that ask about one plan'))
    .addOption(dataOption(world))
    .addOption(dayOption('--today <date>', 'the day to look at, instead of today'))
    .addOption(lookOption())
    .addOption(jsonOption())
    .addHelpText('after', exampleOf(`${TYPED} nudges --today 2015-06-05`))
    .action((options: ShowOptions) => showNudges(options, world));
};

async function showNudges(options: ShowOptions, world: CliWorld): Promise<void> {
  const json = options.json === true;
  const quiet = json || options.as !== 'text';
  await withStore(options.data, world, async (store) => {
    const plan = await defaultPlan(store);
    const day = options.today ?? todayIn(world.clock, plan.zone);
    const only = await planNamed(options.plan, store);
    const all = await world.jobs.nudgesOn(store, day);
    const isOfPlan = await tellsOf(only, store);
    const messages = all.filter(isOfPlan);
    if (!quiet) world.out(greeting(messages.length, day, plan));
    if (!quiet && messages.length > 0) world.out('');
    await showMessages({ messages, day, time: START_OF_ASKING }, store, { ...world, json, look: options.as });
  });
}

function greeting(messages: number, day: Day, { nation }: Plan): string {
  const said = sayDay(day);
  if (!workingDays(nation).isWorking(day)) return `${said} is not a working day, so nobody is asked anything.`;
  if (messages === 0) return `${said}: there is nobody to ask. Enjoy the quiet.`;
  return `${said}: ${sayCount(messages, 'message')} would go out, none is sent now.`;
}
