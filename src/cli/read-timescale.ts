import { todayIn } from '#src/calendar/clock.ts';
import type { Day } from '#src/calendar/day.ts';
import { LONDON } from '#src/calendar/instant.ts';
import type { CliCommand } from './command.ts';
import { dataOption, dayOption, exampleOf, jsonOption, todayOption, TYPED } from './print/options.ts';
import { readPhrase } from './print/phrase.ts';
import { timescaleJson } from './print/plain-objects.ts';
import { printJson } from './print/print.ts';
import type { CliWorld } from './cli-world.ts';

/** The grammar of words for time on its own: a phrase a line in, an object a line out; opens no register. */
export const readTimescales: CliCommand = (program, world) => {
  program
    .command('read-timescale')
    .description('read words for time from standard input, a phrase or {"text","published"} a line')
    .addOption(todayOption())
    .addOption(dataOption(world))
    .addOption(dayOption('--published <date>', 'the day the plan was published, instead of today'))
    .addOption(jsonOption('no difference: this command prints nothing but JSON'))
    .addHelpText('after', exampleOf(`echo "By end Dec 2015" | ${TYPED} read-timescale --published 2015-05-26`))
    .action((options: { readonly published?: Day }) => readThrough(options.published, world));
};

async function readThrough(published: Day | undefined, world: CliWorld): Promise<void> {
  // Each grammar is loaded by the command that needs it: start-up is quicker without.
  const { readTimescale } = await import('#src/timescale/read-timescale.ts');
  const usual = published ?? todayIn(world.clock, LONDON);
  if (world.isTerminal) world.err('Type one phrase a line; Ctrl-D ends.');
  for await (const line of world.input()) {
    const phrase = readPhrase(line);
    printJson(world, timescaleJson(readTimescale(phrase.text, { published: phrase.published ?? usual })));
  }
}
