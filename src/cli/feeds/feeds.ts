import type { Command as Program } from 'commander';
import type { CliCommand } from '#src/cli/command.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { dataOption, exampleOf, jsonOption, planOption, TYPED } from '#src/cli/print/options.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { FeedsPlace } from './feeds-place.ts';

/** Who else reads: keys for feeds, and addresses of calendars. */
export const feeds: CliCommand = (program, world) => {
  const command = program
    .command('feeds')
    .description('keys for feeds and addresses of calendars: add, list, revoke')
    .addOption(dataOption(world))
    .addHelpText('after', exampleOf(...EXAMPLES));
  addKeys(command, world);
  addCalendarVerbs(command, world);
};

const EXAMPLES = [
  `${TYPED} feeds key add power-bi`,
  `${TYPED} feeds key revoke power-bi`,
  `${TYPED} feeds calendar add plan`,
  `${TYPED} feeds calendar add forum JB`,
  `${TYPED} feeds calendar revoke person "Ann Archer"`,
];

function verb(command: Program, name: string, says: string): Program {
  return command.command(name).description(says).configureHelp({ showGlobalOptions: true });
}

function placeOf(said: Program, world: CliWorld): FeedsPlace {
  return { data: said.optsWithGlobals<{ data: string }>().data, world };
}

function addKeys(command: Program, world: CliWorld): void {
  const key = verb(command, 'key', 'by which another program reads feeds');
  verb(key, 'add', 'make a key; its secret is shown this once')
    .argument('<name>', 'what it is for, such as power-bi: letters, figures, dashes')
    .addOption(planOption('the one plan that it reads, instead of all'))
    .option('--public', 'what the public may read, instead of what the leadership may see')
    .action(async (name: string, options: { plan?: PlanKey; public?: true }, said: Program) => {
      const { addKey } = await import('./keys.ts');
      await addKey(
        name,
        { plan: options.plan, scope: options.public === true ? 'public' : 'leadership' },
        placeOf(said, world),
      );
    });
  verb(key, 'list', 'list the keys that there are')
    .addOption(jsonOption())
    .action(async ({ json }: { readonly json?: true }, said: Program) => {
      const { listKeys } = await import('./keys.ts');
      await listKeys(json === true, placeOf(said, world));
    });
  verb(key, 'revoke', 'take a key back: it opens nothing from then on')
    .argument('<name>', 'its name')
    .action(async (name: string, _own: unknown, said: Program) => {
      const { revokeKey } = await import('./keys.ts');
      await revokeKey(name, placeOf(said, world));
    });
}

function addCalendarVerbs(command: Program, world: CliWorld): void {
  const calendar = verb(command, 'calendar', 'secret addresses under which calendars are read');
  verb(calendar, 'add', 'make an address; it is shown this once')
    .argument('<kind>', 'plan or forum; a person’s own comes by “/rag calendar” in chat')
    .argument('[which]', 'the forum, by its key or name')
    .addOption(planOption('the plan, instead of the default one'))
    .action(async (kind: string, which: string | undefined, options: { plan?: PlanKey }, said: Program) => {
      const { addCalendar } = await import('./calendars.ts');
      await addCalendar({ kind, which, plan: options.plan }, placeOf(said, world));
    });
  verb(calendar, 'list', 'list whose calendars have how many addresses').action(
    async (_own: unknown, said: Program) => {
      const { listCalendars } = await import('./calendars.ts');
      await listCalendars(placeOf(said, world));
    },
  );
  verb(calendar, 'revoke', 'take all addresses of a calendar back')
    .argument('<kind>', 'plan, forum or person')
    .argument('[which]', 'the forum or the person')
    .addOption(planOption('the plan, instead of the default one'))
    .action(async (kind: string, which: string | undefined, options: { plan?: PlanKey }, said: Program) => {
      const { revokeCalendar } = await import('./calendars.ts');
      await revokeCalendar({ kind, which, plan: options.plan }, placeOf(said, world));
    });
}
