import { DOOR_SECRET } from '#src/config.ts';
import type { Organisation } from './organisation.ts';

/** Settings by name, as an environment has them. */
export type Settings = Readonly<Record<string, string | undefined>>;

/** What the settings of an organisation are made of: those around all of them, its own, and where it lies. */
export type AroundOne = {
  /** The environment of the installation. */
  readonly env: Settings;
  /** What its own file says; it goes before the environment. */
  readonly own: Settings;
  /** Its folder as a path. */
  readonly folder: string;
  /** True where it is the only one: then the list locks nothing. */
  readonly isAlone: boolean;
};

/** What is one organisation's and never another's: its token, its channels, and above all who its office is. */
const OF_ONE = [
  'RAGTIME_OFFICE',
  'SLACK_BOT_TOKEN',
  'SLACK_DIGEST_CHANNEL',
  'SLACK_HOME_TEAM',
  'SLACK_ALLOWED_TEAMS',
  'TEAMS_ALLOWED_TENANTS',
  'TEAMS_DIGEST_TEAM',
  'TEAMS_DIGEST_CHANNEL',
  'RAGTIME_WEB_URL',
  'RAGTIME_OIDC_ISSUER',
  'RAGTIME_OIDC_CLIENT_ID',
  'RAGTIME_OIDC_CLIENT_SECRET',
] as const;

/** The settings of one organisation, as an environment of which it is the only one. */
export function settingsOf(organisation: Organisation, { env, own, folder, isAlone }: AroundOne): Settings {
  const inherited = inheritedBy(organisation, env);
  const merged: Settings = {
    ...inherited,
    ...backupsOf(organisation, inherited),
    ...own,
    RAGTIME_DATA: folder,
    RAGTIME_DATABASE: databaseOf(organisation, own['RAGTIME_DATABASE'] ?? env['RAGTIME_DATABASE']),
  };
  return behindDoor(isAlone ? merged : lockedIn(organisation, merged), env[DOOR_SECRET]);
}

/** What of the environment an organisation is given: all where it is its own, else nothing of another's. */
export function inheritedBy({ environment }: Pick<Organisation, 'environment'>, env: Settings): Settings {
  return environment ? env : without(env, (name) => OF_ONE.some((one) => one === name));
}

/** The settings of the installation itself, which speaks on no platform. */
export function withoutPlatforms(env: Settings): Settings {
  return without(env, isOfPlatform);
}

/** The backups of several do not lie in one folder, where the oldest of one would be taken for another's. */
function backupsOf({ key, environment }: Organisation, { RAGTIME_BACKUPS: folder }: Settings): Settings {
  if (environment || folder === undefined || folder === 'off') return {};
  return { RAGTIME_BACKUPS: `${folder.replace(/\/+$/u, '')}/${key}` };
}

function databaseOf({ schema }: Organisation, address: string | undefined): string | undefined {
  if (schema === null || address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  url.searchParams.set('schema', schema);
  return url.href;
}

/** Only its own workspaces and tenants, whatever the settings say; a platform of which it has none is off. */
function lockedIn({ workspaces, tenants }: Organisation, settings: Settings): Settings {
  const home = workspaces.find((id) => id.startsWith('T'));
  const slack: Settings = {
    SLACK_HOME_TEAM: settings['SLACK_HOME_TEAM'] ?? home,
    SLACK_ALLOWED_TEAMS: workspaces.join(','),
  };
  const teams: Settings = { TEAMS_ALLOWED_TENANTS: tenants.join(',') };
  const on = without(settings, (name) => isOff(name, { workspaces, tenants }));
  return { ...on, ...(workspaces.length > 0 ? slack : {}), ...(hasTeams(on) ? teams : {}) };
}

function isOff(name: string, { workspaces, tenants }: Pick<Organisation, 'workspaces' | 'tenants'>): boolean {
  return (name.startsWith('SLACK_') && workspaces.length === 0) || (name.startsWith('TEAMS_') && tenants.length === 0);
}

function hasTeams(settings: Settings): boolean {
  return Object.keys(settings).some((name) => name.startsWith('TEAMS_'));
}

/** Behind the door it listens to this machine alone, and hears what the door has signed. */
function behindDoor(settings: Settings, secret: string | undefined): Settings {
  if (secret === undefined) return settings;
  // The door passes on what platforms send, and no pages: a link onto one would lead nowhere.
  const inside = { ...settings, HOST: '127.0.0.1', PORT: '0', RAGTIME_WEB_URL: undefined };
  if (!Object.keys(settings).some((name) => name.startsWith('SLACK_'))) return inside;
  const theirs = settings['SLACK_APP_TOKEN'] === undefined ? (settings['SLACK_SIGNING_SECRET'] ?? '') : '';
  return { ...inside, SLACK_APP_TOKEN: undefined, SLACK_SIGNING_SECRET: `${theirs},${secret}` };
}

function isOfPlatform(name: string): boolean {
  return name.startsWith('SLACK_') || name.startsWith('TEAMS_');
}

function without(settings: Settings, isGone: (name: string) => boolean): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !isGone(name)));
}
