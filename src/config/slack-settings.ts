import { z } from 'zod';
import { isHttpsOrHere } from './loopback.ts';
import { secret } from './secret.ts';
import type { Secret } from './secret.ts';

/** How Slack is reached. A bot token is for one workspace; `oauth` lets others install the app. */
export type SlackConfig = {
  readonly botToken: Secret | null;
  readonly signingSecret: Secret | null;
  /** Present for Socket Mode: then no request comes in over HTTP. */
  readonly appToken: Secret | null;
  readonly apiUrl: string;
  /** The id or name of the leadership's channel; null while none is named. */
  readonly digestChannel: string | null;
  /** The slash command with its slash. */
  readonly command: string;
  /** The workspace that is home: the digest, the e-mail addresses and bare ids are of it; null for the one that is installed with the code of the log. */
  readonly homeTeam: string | null;
  /** Which other workspaces may install the app, T…, and whole organisations any workspace of which may, E…. */
  readonly allowedTeams: readonly string[];
  /** The workspaces, and whole organisations, of which alone anything is heard; null for whichever installed the app. */
  readonly only: readonly string[] | null;
  readonly oauth: { readonly clientId: string; readonly clientSecret: Secret; readonly stateSecret: Secret } | null;
  /** Seals the tokens of installations at rest; needed with oauth. */
  readonly sealingKey: Secret | null;
};

/** What Slack calls a workspace. */
const TEAM = /^T[A-Z0-9]{2,20}$/u;
/** The same, or the whole of an Enterprise Grid. */
const TEAM_OR_GRID = /^[TE][A-Z0-9]{2,20}$/u;

/** Slack's settings, each as it may be written. */
export const SLACK_SETTINGS = {
  SLACK_BOT_TOKEN: secretLike('xoxb-', 'the bot token of the installed app'),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_APP_TOKEN: secretLike('xapp-', 'an app-level token with connections:write'),
  SLACK_API_URL: z
    .string()
    .refine(isHttpsOrHere, {
      message: 'is the https address of the Web API, ending in /api/ (http only to this machine itself).',
    })
    .default('https://slack.com/api/'),
  SLACK_DIGEST_CHANNEL: z.string().optional(),
  SLACK_COMMAND: z
    .string()
    .regex(/^\/[a-z0-9_-]{1,31}$/u, { message: 'is a slash and up to 31 small letters, such as /rag.' })
    .default('/rag'),
  SLACK_HOME_TEAM: z.string().regex(TEAM, { message: 'is the id of a workspace, such as T0123456789.' }).optional(),
  SLACK_ALLOWED_TEAMS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,;]+/u).filter((team) => team !== ''))
    .refine((teams) => teams.every((team) => TEAM_OR_GRID.test(team)), {
      message: 'is a list of workspaces with commas between, such as T0123456789, T9876543210.',
    }),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: z.string().optional(),
  RAGTIME_SECRET: z
    .string()
    .min(32, { message: 'is at least 32 characters that nobody can guess; it seals stored tokens.' })
    .optional(),
};

const Settings = z.object(SLACK_SETTINGS);
type Settings = z.infer<typeof Settings>;

function secretLike(prefix: string, what: string) {
  return z
    .string()
    .startsWith(prefix, { message: `begins with ${prefix}: it is ${what}.` })
    .optional();
}

/** What Slack still needs, once any of its settings is given. */
export function missingForSlack(settings: Settings): readonly string[] {
  if (!hasSlack(settings)) return [];
  const missing: string[] = [];
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_CLIENT_ID, RAGTIME_SECRET } = settings;
  if (SLACK_BOT_TOKEN === undefined && SLACK_CLIENT_ID === undefined) {
    missing.push(
      'SLACK_BOT_TOKEN is missing: the bot token of the installed app, or SLACK_CLIENT_ID to let workspaces install it.',
    );
  }
  if (SLACK_APP_TOKEN === undefined && SLACK_SIGNING_SECRET === undefined) {
    missing.push(
      'SLACK_SIGNING_SECRET is missing: it proves that a request comes from Slack (or SLACK_APP_TOKEN for Socket Mode).',
    );
  }
  if (SLACK_CLIENT_ID === undefined) return missing;
  for (const name of ['SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const) {
    if (settings[name] === undefined) missing.push(`${name} is missing: SLACK_CLIENT_ID needs it.`);
  }
  if (RAGTIME_SECRET === undefined)
    missing.push('RAGTIME_SECRET is missing: it seals the tokens of the workspaces that install the app.');
  return missing;
}

function hasSlack(settings: Settings): boolean {
  const { SLACK_BOT_TOKEN, SLACK_CLIENT_ID, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_DIGEST_CHANNEL } = settings;
  const said = [SLACK_BOT_TOKEN, SLACK_CLIENT_ID, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_DIGEST_CHANNEL];
  return said.some((one) => one !== undefined);
}

/** Slack as it is configured; null when none of its settings is given. */
export function slackIn(settings: Settings): SlackConfig | null {
  if (!hasSlack(settings)) return null;
  const { SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET } = settings;
  const hasOauth =
    SLACK_CLIENT_ID !== undefined && SLACK_CLIENT_SECRET !== undefined && SLACK_STATE_SECRET !== undefined;
  return {
    botToken: secretOrNull(settings.SLACK_BOT_TOKEN),
    signingSecret: secretOrNull(settings.SLACK_SIGNING_SECRET),
    appToken: secretOrNull(settings.SLACK_APP_TOKEN),
    apiUrl: settings.SLACK_API_URL.endsWith('/') ? settings.SLACK_API_URL : `${settings.SLACK_API_URL}/`,
    digestChannel: settings.SLACK_DIGEST_CHANNEL ?? null,
    command: settings.SLACK_COMMAND,
    homeTeam: settings.SLACK_HOME_TEAM ?? null,
    allowedTeams: settings.SLACK_ALLOWED_TEAMS,
    only: null,
    oauth: hasOauth
      ? {
          clientId: SLACK_CLIENT_ID,
          clientSecret: secret(SLACK_CLIENT_SECRET),
          stateSecret: secret(SLACK_STATE_SECRET),
        }
      : null,
    sealingKey: secretOrNull(settings.RAGTIME_SECRET),
  };
}

function secretOrNull(text: string | undefined): Secret | null {
  return text === undefined ? null : secret(text);
}
