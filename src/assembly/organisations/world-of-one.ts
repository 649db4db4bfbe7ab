import { createWorld } from '#src/assembly/create-world.ts';
import type { Besides } from '#src/assembly/create-world.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { SettingsRefusal } from '#src/cli/command.ts';
import { folderOf, ownSettings } from '#src/cli/organisations/list-file.ts';
import type { Config } from '#src/config.ts';
import type { SecretFile } from '#src/config/environment.ts';
import { configOf } from '#src/organisations/config-of.ts';
import type { Organisation } from '#src/organisations/organisation.ts';
import type { Settings } from '#src/organisations/settings.ts';
import { accountOf } from './account.ts';

/** What the machine gives the front door. */
export type Machine = {
  readonly env: Settings;
  readonly readFile: (path: string) => string;
  readonly colour: boolean;
  /** The files that the machine's own settings name for secrets. */
  readonly secretFiles?: readonly SecretFile[];
  /** The account under which it is typed. */
  readonly account?: string;
  /** How this same program is started once more: what runs it, and its file. */
  readonly self: readonly string[];
  /** One line on standard error. */
  readonly complain: (line: string) => void;
};

type Of = Pick<Machine, 'env' | 'readFile'> & {
  /** The folder of the list. */
  readonly data: string;
  readonly isAlone: boolean;
  /** How a command to type names the organisation. */
  readonly said: string;
  /** The folder with its own settings, where that is not its own yet. */
  readonly settingsIn?: string | undefined;
};

/** The settings of an organisation of a list, its own file among them; one sentence for each that cannot be used. */
export async function settledConfig(one: Organisation, { data, ...of }: Of): Promise<Config | readonly string[]> {
  const folder = folderOf(one, data);
  return configOf(one, { ...of, folder, own: await ownSettings(of.settingsIn ?? folder) });
}

type OfMachine = Pick<Machine, 'colour' | 'secretFiles' | 'account'>;

/** The world of one organisation, in which there is no other; refuses with what its settings lack. */
export async function worldOfOne(one: Organisation, of: Of & OfMachine): Promise<CliWorld> {
  const config = await settledConfig(one, of);
  if (!('data' in config)) throw new SettingsRefusal(config.join('\n'));
  return createWorld(config, besidesOf(of));
}

/** What a world has of its machine besides its settings. */
export function besidesOf({ colour, secretFiles = [], account = accountOf({}) }: OfMachine): Besides {
  return { colour, secretFiles, account };
}
