import type { CliCommand } from '#src/cli/command.ts';
import { CliRefusal } from '#src/cli/command.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { dataOption, exampleOf, TYPED } from '#src/cli/print/options.ts';
import { print } from '#src/cli/print/print.ts';
import { sayWhere } from '#src/cli/print/typed.ts';
import { sayBroughtUpToDate } from './say-brought.ts';

type MigrateOptions = { readonly data: string; readonly dumped?: true };

/** Brings a register that an earlier version wrote up to this one; whoever looks never does. */
export const migrate: CliCommand = (program, world) => {
  program
    .command('migrate')
    .description('bring a register of an earlier version up to date')
    .option('--dumped', 'on a PostgreSQL server: a copy was made with pg_dump')
    .addOption(dataOption(world))
    .addHelpText('after', `${HOW}${exampleOf(`${TYPED} migrate`)}`)
    .action((options: MigrateOptions) => bringUp(options, world));
};

const HOW =
  '\nStop the bot first. As it was the register is kept beside the new one, and the earlier version can read that.\n';

async function bringUp({ data, dumped }: MigrateOptions, world: CliWorld): Promise<void> {
  const where = sayWhere(data, world);
  if (!(await world.lookAt(data)).hasRegister) throw new CliRefusal(`There is no register in ${where}.`);
  const brought = await world.migrate(data, { isDumped: dumped === true });
  if (brought === null) return world.out(`The register in ${where} is of this version already.`);
  print(world.out, sayBroughtUpToDate(brought));
}
