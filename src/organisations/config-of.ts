import { readConfig, tidied } from '#src/config.ts';
import type { Config } from '#src/config.ts';
import type { Organisation } from './organisation.ts';
import { settingsOf } from './settings.ts';
import type { AroundOne } from './settings.ts';

type Reading = AroundOne & {
  readonly readFile: (path: string) => string;
  /** How a command to type names it: ' --organisation rotherham'. */
  readonly said: string;
};

/** What the settings of one organisation say, or one sentence for each that cannot be used. */
export function configOf(organisation: Organisation, reading: Reading): Config | readonly string[] {
  const own = tidied(reading.own, reading.readFile);
  const config = readConfig(settingsOf(organisation, { ...reading, own }), reading.readFile);
  if (!('data' in config)) return config;
  const { key, name, workspaces, schema } = organisation;
  // Without its server it would seem to have no register, and begin another in a file.
  if (schema !== null && config.database === null)
    return [`RAGTIME_DATABASE is missing: the register of ${key} is in the schema ${schema} of that server.`];
  const { said, isAlone } = reading;
  const { slack } = config;
  return {
    ...config,
    organisation: { key, name, said },
    slack: slack === null || isAlone ? slack : { ...slack, only: workspaces },
  };
}
