import { daysBetween } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { dayIn } from '#src/calendar/instant.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { CliRefusal } from './command.ts';
import type { CliCommand } from './command.ts';
import { dataOption, dayOption, exampleOf, jsonOption, planOption, TYPED } from './print/options.ts';
import { showMessage } from './print/show-messages.ts';
import { openRehearsal, tellSupposed } from './rehearsal/open-rehearsal.ts';
import type { RehearsedOptions } from './rehearsal/open-rehearsal.ts';
import type { CliWorld } from './cli-world.ts';

type Options = RehearsedOptions & { readonly json?: true };

/** Every message that would go unasked between two days, with a clock that jumps; the register itself is not touched. */
export const simulate: CliCommand = (program, world) => {
  program
    .command('simulate')
    .description('show every message that would go between two days')
    .addOption(planOption('only the messages that tell of one plan'))
    .addOption(dataOption(world))
    .addOption(dayOption('--from <date>', 'the first day').makeOptionMandatory())
    .addOption(dayOption('--to <date>', 'the last day').makeOptionMandatory())
    .option('--replies <file>', 'what people say meanwhile: JSON lines {"at","from","say"}')
    .addOption(jsonOption())
    .addHelpText('after', exampleOf(`${TYPED} simulate --from 2015-05-26 --to 2017-02-28 --json`))
    .action((options: Options) => live(options, world));
};

async function live({ json = false, ...options }: Omit<Options, 'json'> & { json?: boolean }, world: CliWorld) {
  const { from, to } = options;
  if (from > to) throw new CliRefusal(`The first day, ${from}, comes after the last, ${to}.`);
  const { naming, plans, asIfBegun, ahead, afterwards, worked, live: liveOn } = await openRehearsal(options, world);
  tellSupposed(json ? [asIfBegun] : [asIfBegun, ahead, afterwards, worked], { quiet: json }, world);
  let count = 0;
  const progress = createProgress({ from, to }, world);
  await liveOn(async (timed) => {
    progress(dayIn(timed.at, naming.zone));
    count += 1;
    await showMessage(timed, { naming, json, look: 'text' }, world);
  });
  if (!json) world.out(`${sayCount(count, 'message')} between ${sayDay(from)} and ${sayDay(to)} for ${plans}.`);
}

/** Says how far it has come, once a simulated month, to somebody who waits at a terminal. */
function createProgress({ from, to }: { from: Day; to: Day }, world: CliWorld): (day: Day) => void {
  let month = '';
  return (day) => {
    if (!world.isTerminal || day.slice(0, 7) === month) return;
    month = day.slice(0, 7);
    world.err(`… ${month}, ${Math.round((100 * daysBetween(from, day)) / Math.max(1, daysBetween(from, to)))} %`);
  };
}
