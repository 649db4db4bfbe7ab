import { EMPTY_ROSTER } from '#src/people/person.ts';
import type { Roster } from '#src/people/person.ts';
import type { CliCommand } from './command.ts';
import { dataOption, exampleOf, jsonOption, TYPED } from './print/options.ts';
import { readPhrase } from './print/phrase.ts';
import { leadsJson } from './print/plain-objects.ts';
import { printJson } from './print/print.ts';
import { withStore } from './store/with-store.ts';
import type { CliWorld } from './cli-world.ts';

type LeadOptions = { readonly data: string; readonly roster?: string };

/** The reader of lead cells on its own: a phrase a line in, an object a line out. */
export const readLeadCells: CliCommand = (program, world) => {
  program
    .command('read-leads')
    .description('read who leads from standard input, a phrase or {"text"} a line, as one column')
    .option('--roster <file>', 'the people to read by, instead of those in the register if there is one')
    .addOption(dataOption(world))
    .addOption(jsonOption('no difference: this command prints nothing but JSON'))
    .addHelpText('after', exampleOf(`echo "Leader, Head of Finance" | ${TYPED} read-leads --roster people.csv`))
    .action((options: LeadOptions) => readThrough(options, world));
};

async function readThrough(options: LeadOptions, world: CliWorld): Promise<void> {
  // Each grammar is loaded by the command that needs it: start-up is quicker without.
  const { readLeadColumn } = await import('#src/people/leads/document/read-lead-column.ts');
  const roster = await rosterFor(options, world);
  if (world.isTerminal) world.err('Type one phrase a line; Ctrl-D ends.');
  // All lines are one plan's column: a cell may be explained by another that comes later.
  const cells: string[] = [];
  for await (const line of world.input()) cells.push(readPhrase(line).text);
  for (const leads of readLeadColumn(cells, roster)) printJson(world, leadsJson(leads));
}

async function rosterFor({ data, roster }: LeadOptions, world: CliWorld): Promise<Roster> {
  if (roster !== undefined) {
    const { openRoster } = await import('./store/open-roster.ts');
    return (await openRoster(roster, EMPTY_ROSTER, world)).roster;
  }
  if (!(await world.lookAt(data)).hasRegister) return EMPTY_ROSTER;
  return withStore(data, world, ({ register }) => register.roster());
}
