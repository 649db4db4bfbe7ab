import { createWorld } from '#src/assembly/create-world.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { CliRefusal, codeOfRefusal, SettingsRefusal } from '#src/cli/command.ts';
import { chooseOrganisation } from '#src/cli/organisations/choose.ts';
import type { Choice } from '#src/cli/organisations/choose.ts';
import { runCommandLine } from '#src/cli/run.ts';
import { readConfig, tidied } from '#src/config.ts';
import { secretFilesIn } from '#src/config/environment.ts';
import type { Config } from '#src/config.ts';
import { withoutPlatforms } from '#src/organisations/settings.ts';
import { accountOf } from './account.ts';
import { besidesOf, worldOfOne } from './world-of-one.ts';
import type { Machine } from './world-of-one.ts';

/** Where the data folder is unless something else is said. */
const USUAL_DATA = './data';

/** Runs a command line for whom it is: for the only organisation there is, as ever, or for one of the list. Gives its exit code. */
export async function runFrom(typed: readonly string[], bare: Machine): Promise<number> {
  const machine = {
    ...bare,
    env: tidied(bare.env, bare.readFile),
    secretFiles: secretFilesIn(bare.env),
    account: accountOf(bare.env),
  };
  try {
    const choice = await chooseOrganisation(typed, machine.env['RAGTIME_DATA'] ?? USUAL_DATA);
    return await runChosen(choice, machine).finally(() => giveAllBack(choice.data, machine));
  } catch (error) {
    // Whatever a command itself refuses it has said already.
    if (!(error instanceof CliRefusal)) throw error;
    machine.complain(error.message);
    return codeOfRefusal(error);
  }
}

/** What was typed as root leaves nothing of root's where the register and what belongs to it lies, and where its backups go. */
async function giveAllBack(data: string, { env }: Machine): Promise<void> {
  const { allLikeTheirFolder } = await import('#db/connection/like-its-folder.ts');
  const backups = env['RAGTIME_BACKUPS'] ?? '';
  for (const folder of backups === '' || backups === 'off' ? [data] : [data, backups]) allLikeTheirFolder(folder);
}

async function runChosen(choice: Choice, machine: Machine): Promise<number> {
  const { argv } = choice;
  switch (choice.kind) {
    case 'no list':
      return runCommandLine(argv, worldFrom(readConfig(machine.env, machine.readFile), machine));
    case 'the list':
      return runCommandLine(argv, worldFrom(readConfig(withoutPlatforms(machine.env), machine.readFile), machine));
    case 'one':
      return runCommandLine(argv, await worldOfOne(choice.organisation, { ...machine, ...choice }));
    case 'all': {
      const { runForAll } = await import('./run-for-all.ts');
      const installation = worldFrom(readConfig(withoutPlatforms(machine.env), machine.readFile), machine);
      return runForAll(choice, { machine, installation });
    }
  }
}

function worldFrom(config: Config | readonly string[], machine: Machine): CliWorld {
  if (!('data' in config)) throw new SettingsRefusal(config.join('\n'));
  const forOrganisation: CliWorld['forOrganisation'] = async (one, data, settingsIn) =>
    worldOfOne(one, { ...machine, data, settingsIn, isAlone: false, said: ` --organisation ${one.key}` });
  return createWorld(config, { ...besidesOf(machine), forOrganisation });
}
