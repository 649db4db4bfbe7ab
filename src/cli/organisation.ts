import { InvalidArgumentError, Option } from 'commander';
import type { Command as Program } from 'commander';
import type { CliCommand } from './command.ts';
import type { Added } from './organisations/add-one.ts';
import type { ListOptions } from './organisations/list-all.ts';
import type { MoveOptions } from './organisations/move-one.ts';
import { dataOption, exampleOf, jsonOption, TYPED } from './print/options.ts';
import type { CliWorld } from './cli-world.ts';

/** Says which organisations one installation is for, and looks after each by itself. */
export const organisation: CliCommand = (program, world) => {
  const command = program
    .command('organisation')
    .description('several organisations in one installation')
    .addOption(dataOption(world))
    .addHelpText('after', exampleOf(...EXAMPLES));
  addAdd(command, world);
  addList(command, world);
  addOnOff(command, world);
  addBackup(command, world);
  addMove(command, world);
};

const KEY = 'what it is called on the command line, such as southdown';

const EXAMPLES = [
  `${TYPED} organisation add southdown --name "Southdown Council" --workspace T0123456789 --domain southdown.gov.uk`,
  `${TYPED} organisation list`,
  `${TYPED} organisation backup southdown backups/southdown.db`,
  `${TYPED} organisation move southdown --schema southdown`,
  `${TYPED} plans --organisation southdown`,
];

type Where = { readonly data: string };

/** A subcommand, which finds out from its own options and its parent's where the list is. */
function verb(command: Program, name: string, says: string): Program {
  return command.command(name).description(says).configureHelp({ showGlobalOptions: true });
}

function dataOf(said: Program): string {
  return said.optsWithGlobals<Where>().data;
}

function addAdd(command: Program, world: CliWorld): void {
  verb(command, 'add', 'add one: whose workspaces, tenants and addresses are its, and where its register goes')
    .argument('<key>', KEY, readKey)
    .requiredOption('--name <name>', 'its name, as people write it')
    .addOption(several('--workspace <id...>', 'its workspaces of Slack, T…, or its whole Enterprise Grid, E…'))
    .addOption(several('--tenant <id...>', 'its tenants of Microsoft'))
    .addOption(several('--domain <domain...>', 'what stands behind the @ of its people’s addresses'))
    .option('--folder <dir>', 'its own folder, instead of organisations/KEY in the data folder')
    .option('--schema <name>', 'keep its register in that schema of the server in RAGTIME_DATABASE, instead of a file')
    .action(async (key: string, added: Added, said: Program) => {
      const { addOne } = await import('./organisations/add-one.ts');
      await addOne(key, added, { data: dataOf(said), world });
    });
}

function several(flags: string, means: string): Option {
  return new Option(flags, means).default([], 'none');
}

function addList(command: Program, world: CliWorld): void {
  verb(command, 'list', 'list them: whose workspaces, tenants and addresses are whose, and where each register is')
    .option('--of <what>', 'only the one whose workspace, tenant or address that is')
    .addOption(jsonOption())
    .action(async (options: ListOptions, said: Program) => {
      const { listAll } = await import('./organisations/list-all.ts');
      await listAll(options, { data: dataOf(said), world });
    });
}

function addOnOff(command: Program, world: CliWorld): void {
  for (const [name, says] of Object.entries(ON_OFF)) {
    verb(command, name, says)
      .argument('<key>', KEY)
      .action(async (key: string, _own: unknown, said: Program) => {
        const { turn } = await import('./organisations/turn.ts');
        await turn(key, name === 'stop', { data: dataOf(said), world });
      });
  }
}

const ON_OFF = {
  stop: 'its bot ends and does not run until it is started; the others run on',
  start: 'its bot runs again',
};

function addBackup(command: Program, world: CliWorld): void {
  verb(command, 'backup', 'copy its whole register into one file while its bot runs on')
    .argument('<key>', KEY)
    .argument('<file>', 'the file to write')
    .option('--replace', 'write over a backup of that name')
    .action(async (key: string, file: string, own: { readonly replace?: true }, said: Program) => {
      const { backUpOne } = await import('./organisations/back-up-one.ts');
      await backUpOne(key, { file, ...own }, { data: dataOf(said), world });
    });
}

function addMove(command: Program, world: CliWorld): void {
  verb(command, 'move', 'move its register, to the last line of its record, while the others run on')
    .argument('<key>', KEY)
    .addOption(new Option('--schema <name>', 'into an empty schema of the server in RAGTIME_DATABASE').conflicts(FILE))
    .addOption(new Option('--file', 'back from the server into a file in its folder'))
    .addOption(new Option('--folder <dir>', 'into another folder, with its settings and backups').conflicts(FILE))
    .action(async (key: string, own: MoveOptions, said: Program) => {
      const { moveOne } = await import('./organisations/move-one.ts');
      await moveOne(key, own, { data: dataOf(said), world });
    });
}

const FILE = 'file';

function readKey(text: string): string {
  if (/^[a-z][a-z0-9-]{0,30}$/u.test(text)) return text;
  throw new InvalidArgumentError('A key is small letters first, then small letters, digits and -, 31 at most.');
}
