import { todayIn } from '#src/calendar/clock.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { isOfLeading } from '#src/nudge/changes/led.ts';
import type { Plan } from '#src/plan/action.ts';
import { CliRefusal } from './command.ts';
import type { CliCommand } from './command.ts';
import { dataOption, dayOption, exampleOf, jsonOption, planOption, TYPED } from './print/options.ts';
import type { Timed } from './print/as-letter.ts';
import { lookOption, showMessage } from './print/show-messages.ts';
import type { ShowOptions } from './print/show-messages.ts';
import { openRehearsal, tellSupposed } from './rehearsal/open-rehearsal.ts';
import { defaultPlan, withStore } from './store/with-store.ts';
import type { CliWorld, Store } from './cli-world.ts';

/** Who would be asked on a day, what, and by which rule; sends and writes nothing. */
export const nudges: CliCommand = (program, world) => {
  program
    .command('nudges')
    .description('show who would be asked on a day, what, when and by which rule; nothing is sent')
    .addOption(planOption('only the messages that ask about one plan'))
    .addOption(dataOption(world))
    .addOption(dayOption('--today <date>', 'the day to look at, instead of today'))
    .addOption(dayOption('--from <date>', 'the first of several days to look at, such as the first week of a plan'))
    .addOption(dayOption('--to <date>', 'the last of them'))
    .addOption(lookOption())
    .addOption(jsonOption())
    .addHelpText('after', exampleOf(...EXAMPLES))
    .action((options: Options) => (isStretch(options) ? showDays(options, world) : showDay(options, world)));
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
  const { from, to, json = false, as: look } = options;
  const quiet = json || look !== 'text';
  const { naming, asIfBegun, ahead, afterwards, worked, live } = await openRehearsal(options, world);
  tellSupposed(quiet ? [asIfBegun] : [asIfBegun, ahead, afterwards, worked], { quiet }, world);
  let count = 0;
  await live(async (timed) => {
    if (timed.message.kind === 'digest') return;
    count += 1;
    await showMessage(timed, { naming, json, look }, world);
  });
  if (quiet) return;
  world.out(
    `${sayCount(count, 'message')} would go between ${sayDay(from)} and ${sayDay(to)} if nobody answered; none is sent now.`,
  );
}

async function showDay(options: ShowOptions, world: CliWorld): Promise<void> {
  const { json = false, as: look } = options;
  const quiet = json || look !== 'text';
  const { plan, day, before } = await withStore(options.data, world, async (store) => {
    const plan = await defaultPlan(store, { data: options.data, world });
    const day = options.today ?? todayIn(world.clock, plan.zone);
    return { plan, day, before: await writtenOn(day, store) };
  });
  const { naming, asIfBegun, afterwards, live } = await openRehearsal({ ...options, from: day, to: day }, world);
  const found: Timed[] = [];
  await live(async (timed) => {
    if (timed.message.kind !== 'digest') found.push(timed);
  });
  const gone = [...before].filter((key) => found.every(({ message }) => message.key !== key)).length;
  tellSupposed(quiet ? [asIfBegun] : [asIfBegun, afterwards], { quiet }, world);
  if (!quiet) world.out(greeting(found.length, { day, plan, gone }));
  if (!quiet && found.length > 0) world.out('');
  for (const timed of found) await showMessage(timed, { naming, json, look }, world);
}

/** The keys of the messages that a bot has written for a day by now. */
async function writtenOn(day: Day, { register }: Store): Promise<ReadonlySet<string>> {
  const rows = await register.askedSince(day);
  return new Set(rows.filter((row) => row.day === day && !isOfLeading(row)).map(({ key }) => key));
}

type OfDay = { readonly day: Day; readonly plan: Plan; readonly gone: number };

function greeting(messages: number, { day, plan: { nation }, gone }: OfDay): string {
  const said = sayDay(day);
  if (!workingDays(nation).isWorking(day)) return `${said} is not a working day, so nobody is asked anything.`;
  if (gone > 0)
    return `${said}: ${sayCount(gone, 'message')} of the day ${gone === 1 ? 'was' : 'were'} written before; ${messages === 0 ? 'none is' : `${sayCount(messages, 'message')} ${messages === 1 ? 'is' : 'are'}`} still to go.`;
  if (messages === 0) return `${said}: there is nobody to ask. Enjoy the quiet.`;
  return `${said}: ${sayCount(messages, 'message')} would go out, none is sent now.`;
}
