import { z } from 'zod';
import { readInstant } from './calendar/instant.ts';
import type { Instant } from './calendar/instant.ts';
import { DATABASE_SETTINGS, databaseIn } from './config/database-settings.ts';
import { faultsIn, tidied, withStandIns } from './config/environment.ts';
import type { Environment, ReadFile } from './config/environment.ts';
import type { DatabaseConfig } from './config/database-settings.ts';
import { PROXY_SETTINGS, proxyIn } from './config/proxy-settings.ts';
import type { ProxyConfig } from './config/proxy-settings.ts';
import { keepingIn, RETENTION_SETTINGS } from './config/retention-settings.ts';
import type { SlackConfig } from './config/slack-settings.ts';
import { missingForSlack, SLACK_SETTINGS, slackIn } from './config/slack-settings.ts';
import { azureHost } from './config/azure-host.ts';
import type { TeamsConfig } from './config/teams-config.ts';
import { missingForTeams, teamsIn } from './config/teams-config.ts';
import { certificateKey } from './config/teams-key.ts';
import { TEAMS_SETTINGS } from './config/teams-settings.ts';
import { missingForOpenId } from './config/open-id-settings.ts';
import { WEB_SETTINGS, webIn } from './config/web-settings.ts';
import type { WebConfig } from './config/web-settings.ts';
import type { Keeping } from './ports/retention.ts';

export { digestPlaceOf } from './config/digest-place.ts';
export { called, faultOfAddress } from './config/database-address.ts';
export { DOOR_SECRET, tidied } from './config/environment.ts';
export type { DatabaseConfig } from './config/database-settings.ts';
export type { ProxyConfig } from './config/proxy-settings.ts';
export { secret } from './config/secret.ts';
export type { Secret } from './config/secret.ts';
export type { SlackConfig } from './config/slack-settings.ts';
export type { AzureHost } from './config/azure-host.ts';
export type { TeamsConfig, TeamsCredential } from './config/teams-config.ts';
export type { OpenIdConfig } from './config/open-id-settings.ts';
export type { WebConfig } from './config/web-settings.ts';

/** What the environment settles; everything else is said on the command line or kept in the register. */
export type Config = {
  /** The organisation whose settings these are, and how a command to type names it; null where no list names any. */
  readonly organisation: { readonly key: string; readonly name: string; readonly said: string } | null;
  /** The folder that holds the register, its backups and its log. */
  readonly data: string;
  /** The server that holds the register instead; null where it is a file in that folder. */
  readonly database: DatabaseConfig | null;
  /** E-mail addresses of the programme office, for a register that has no roster yet. */
  readonly office: readonly string[];
  /** Where the clock starts for a trial on an old plan; null for the real time. */
  readonly at: Instant | null;
  /** The folder of the nightly backups; null for “backups” in the data folder, 'off' for none. */
  readonly backups: string | null;
  /** How long what is held is kept, by kind. */
  readonly keep: Keeping;
  /** The port of the one HTTP server, when a platform needs one. */
  readonly port: number;
  /** The address that server listens on. */
  readonly host: string;
  /** Through which calls go out; null where they go directly. */
  readonly proxy: ProxyConfig | null;
  /** Null when Slack is not configured. */
  readonly slack: SlackConfig | null;
  /** Null when Teams is not configured. */
  readonly teams: TeamsConfig | null;
  /** Null when there is no page for the office. */
  readonly web: WebConfig | null;
};

const Settings = z.object({
  RAGTIME_DATA: z.string().default('./data'),
  RAGTIME_OFFICE: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,;]+/u).filter((address) => address !== ''))
    .refine((addresses) => addresses.every((address) => /^[^@\s]+@[^@\s]+$/u.test(address)), {
      message: 'is a list of e-mail addresses with commas between, such as office@council.example.',
    }),
  RAGTIME_AT: z
    .string()
    .optional()
    .refine((text) => text === undefined || readInstant(text) !== null, {
      message: 'is a moment with its zone, such as 2015-11-20T09:29:30Z.',
    }),
  RAGTIME_BACKUPS: z.string().optional(),
  PORT: z.coerce.number({ message: 'is a port number, such as 3000.' }).int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  ...DATABASE_SETTINGS,
  ...RETENTION_SETTINGS,
  ...PROXY_SETTINGS,
  ...SLACK_SETTINGS,
  ...TEAMS_SETTINGS,
  ...WEB_SETTINGS,
});

/** The names of all that is read of an environment. */
export const SETTINGS_READ: readonly string[] = Object.keys(Settings.shape);

/** The settings in the environment, or one sentence for each that cannot be used, all at once; a secret may be in a file. */
export function readConfig(env: Environment, readFile: ReadFile = noFile): Config | readonly string[] {
  const tidy = tidied(env, readFile);
  const faults = faultsIn(tidy, readFile);
  if (faults.length === 0) return configIn(tidy);
  const others = configIn(withStandIns(tidy));
  return [...faults, ...('data' in others ? [] : others)];
}

function configIn(env: Environment): Config | readonly string[] {
  const read = Settings.safeParse(env);
  if (!read.success) {
    const wrong = read.error.issues.map(({ path: [name], message }) => ({ name: String(name), message }));
    return [...wrong.map(({ name, message }) => `${name} ${message}`), ...besides(wrong, env)];
  }
  const { RAGTIME_DATA, RAGTIME_OFFICE, RAGTIME_AT, PORT, HOST } = read.data;
  const key = certificateKey(read.data);
  const missing = [
    ...missingForSlack(read.data),
    ...missingForTeams(read.data, { host: HOST, key }),
    ...missingForOpenId(read.data),
  ];
  if (missing.length > 0) return missing;
  return {
    organisation: null,
    data: RAGTIME_DATA,
    database: databaseIn(read.data),
    office: RAGTIME_OFFICE,
    at: RAGTIME_AT === undefined ? null : readInstant(RAGTIME_AT),
    backups: read.data.RAGTIME_BACKUPS ?? null,
    keep: keepingIn(read.data),
    port: PORT,
    host: HOST,
    proxy: proxyIn(read.data),
    slack: slackIn(read.data),
    teams: teamsIn(read.data, key, azureHost(env)),
    web: webIn(read.data),
  };
}

/** What else is to be said of an environment, where nothing follows from what is wrong in it. */
function besides(wrong: readonly { readonly name: string }[], env: Environment): readonly string[] {
  const right = Object.entries(env).filter(([set]) => wrong.every(({ name }) => name !== set));
  if (right.length === Object.keys(env).length) return [];
  const others = configIn(Object.fromEntries(right));
  return 'data' in others ? [] : others.filter((says) => wrong.every(({ name }) => !says.includes(name)));
}

function noFile(path: string): never {
  throw new Error(`There are no files here, not even ${path}.`);
}
