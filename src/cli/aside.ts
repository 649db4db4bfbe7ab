import { dayIn, LONDON } from '#src/calendar/instant.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { Aside } from '#src/ports/inbox.ts';
import type { CliCommand } from './command.ts';
import { dataOption, exampleOf, jsonOption, TYPED } from './print/options.ts';
import { print, printJson } from './print/print.ts';
import { withStore } from './store/with-store.ts';
import type { CliWorld } from './cli-world.ts';

type AsideOptions = { readonly data: string; readonly again?: true; readonly json?: true };

/** What people said that could not be worked: shown with the reason, and worked once more when told to. */
export const listAside: CliCommand = (program, world) => {
  program
    .command('aside')
    .description('list what could not be worked, with the reason; --again works it once more')
    .option('--again', 'let it all be worked once more: the running bot does so within a minute')
    .addOption(dataOption(world))
    .addOption(jsonOption())
    .addHelpText('after', exampleOf(`${TYPED} aside`, `${TYPED} aside --again`))
    .action((options: AsideOptions) => show(options, world));
};

async function show({ data, again, json }: AsideOptions, world: CliWorld): Promise<void> {
  await withStore(data, world, async ({ inbox }) => {
    const found = await inbox.aside();
    if (json === true) for (const one of found) printJson(world, { ...one.message, why: one.why });
    else if (found.length === 0) print(world.out, 'Nothing is set aside: all that people said was worked.');
    else for (const one of found) print(world.out, sayAside(one));
    if (again !== true || found.length === 0) return;
    const count = await inbox.again(found.map(({ message }) => message.id));
    print(
      world.err,
      `${sayCount(count, 'message')} ${count === 1 ? 'waits' : 'wait'} to be worked once more, in the order in which they were said.`,
    );
  });
}

function sayAside({ message: { at, from, text }, why }: Aside): string {
  return `${sayDay(dayIn(at, LONDON))}, ${from}: “${text}”\n  ${why}\n`;
}
