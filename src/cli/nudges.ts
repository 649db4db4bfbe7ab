import { todayIn } from '#src/calendar/clock.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { Plan } from '#src/plan/action.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { CliRefusal } from './command.ts';
import type { CliCommand } from './command.ts';
import { dataOption, dayOption, exampleOf, jsonOption, planOption, TYPED } from './print/options.ts';
import { messageJson, namingOf } from './print/message-json.ts';
import { print, printJson } from './print/print.ts';
import { asLetter, lookOption, showMessages } from './print/show-messages.ts';
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
    .addOption(dayOption('--from <date>', 'the first of several days to look at, such as the first week of a plan'))
    .addOption(dayOption('--to <date>', 'the last of them'))
    .addOption(lookOption())
    .addOption(jsonOption())
    .addHelpText('after', exampleOf(...EXAMPLES))
    .action((options: Options) => (isStretch(options) ? showDays(options, world) : showNudges(options, world)));
};

const EXAMPLES = [`${TYPED} nudges --today 2015-06-05`, `${TYPED} nudges --from 2015-06-01 --to 2015-06-05`];

type Stretch = { readonly from: Day; readonly to: Day };
type Options = ShowOptions & Partial<Stretch>;

function isStretch(options: Options): options is ShowOptions & Stretch {
  const { from, to, today } = options;
  if (from === undefined && to === undefined) return false;
  if (from === undefined || to === undefined || today !== undefined || from > to)
    throw new CliRefusal('Several days are --from with the first and --to with the last, without --today.');
  return true;
}

/** The questions of several days in a row, each day knowing what the days before it asked; on a copy, as if nobody answered. */
async function showDays(options: ShowOptions & Stretch, world: CliWorld): Promise<void> {
  const { data, from, to, json, as } = options;
  if (as !== 'text') throw new CliRefusal('Several days are shown as text or with --json.');
  const { naming, isWanted } = await withStore(data, world, async (store) => {
    const { zone } = await defaultPlan(store);
    const isWanted = await tellsOf(await planNamed(options.plan, store), store);
    return { naming: await namingOf(store.register, world.config.office, zone), isWanted };
  });
  let count = 0;
  const onMessage = async (message: Outgoing, at: Instant): Promise<void> => {
    if (message.kind === 'digest' || !isWanted(message)) return;
    count += 1;
    const shown = messageJson(message, at, naming);
    if (json === true) printJson(world, shown);
    else print(world.out, `${sayDay(shown.at.slice(0, 10) as Day)}\n${asLetter(shown)}`);
  };
  await world.simulate({ data, from, to, replies: [], onMessage });
  if (json !== true) world.out(`${sayCount(count, 'message')} would go between ${from} and ${to}; none is sent now.`);
}

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
