import type { AppsManifestCreateArguments } from '@slack/web-api';
import { COMMANDS } from '#src/commands/commands.ts';
import { ALL_SCOPES, EVENTS, OPTIONAL_SCOPES } from './scopes.ts';

/** How Slack reaches the app: by HTTP with a bot token, by Socket Mode, or by HTTP with every workspace installing it itself. */
export const MANIFEST_MODES = ['http', 'socket', 'oauth'] as const;
export type ManifestMode = (typeof MANIFEST_MODES)[number];

/** What differs from one council to the next; `origin` is where Slack finds the app, without a path. */
export type ManifestSaid = { readonly mode: ManifestMode; readonly origin: string; readonly command: string };

/** The shortcut in a message's menu; the listener goes by this id. */
const SHORTCUT = 'record-as-update';
/** Slack shows the hint while the command is typed, and no more of it than fits a line. */
const HINTED = 5;

/** The app as Slack is told of it; everything that can be left out is. */
export function slackManifest(said: ManifestSaid): Manifest {
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: DISPLAY,
    features: featuresOf(said),
    oauth_config: {
      ...(said.mode === 'oauth' ? { redirect_urls: [`${said.origin}/slack/oauth_redirect`] } : {}),
      // Slack wants the optional ones in both lists.
      scopes: { bot: [...ALL_SCOPES] as Scopes, bot_optional: OPTIONAL_SCOPES.map(({ scope }) => scope) },
    },
    settings: settingsOf(said),
  };
}

type Manifest = AppsManifestCreateArguments['manifest'];
type Scopes = NonNullable<NonNullable<NonNullable<Manifest['oauth_config']>['scopes']>['bot']>;

const DISPLAY = {
  name: 'Ragtime',
  description: 'Asks the leads of an improvement plan how their actions stand, and takes the answer in one line.',
  long_description:
    'Ragtime asks each lead of an action in a private message, at the right moment and at most once a day, and takes the answer in one line or one tap. It keeps the ledger of who said what and when, and posts one digest a week to the leadership’s channel. It reads its own direct messages and what is said to it by name, and nothing else unless you allow it.',
  background_color: '#1d3557',
};

function featuresOf({ mode, origin, command }: ManifestSaid): NonNullable<Manifest['features']> {
  return {
    // Without the messages tab people are asked and cannot answer.
    app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
    bot_user: { display_name: 'Ragtime', always_online: true },
    shortcuts: [
      {
        name: 'Record as update',
        type: 'message',
        callback_id: SHORTCUT,
        description: 'Keep what this message says as an update of an action',
      },
    ],
    slash_commands: [
      {
        command,
        ...(mode === 'socket' ? {} : { url: eventsAt(origin) }),
        description: 'Your actions, or how one stands',
        usage_hint: usageHint(),
        should_escape: true,
      },
    ],
  };
}

/** The first things to say: "mine, due, overdue, red, amber, 8.1.3 green". */
function usageHint(): string {
  const names = COMMANDS.slice(0, HINTED).map(({ name }) => name);
  return [...names, 'NUMBER green', 'help'].join(', ');
}

function settingsOf({ mode, origin }: ManifestSaid): NonNullable<Manifest['settings']> {
  const address = mode === 'socket' ? {} : { request_url: eventsAt(origin) };
  return {
    event_subscriptions: { ...address, bot_events: EVENTS.map(({ event }) => event) },
    interactivity: { is_enabled: true, ...address },
    org_deploy_enabled: false,
    socket_mode_enabled: mode === 'socket',
    // A token in the environment must not change; one that is stored may.
    token_rotation_enabled: mode === 'oauth',
  };
}

function eventsAt(origin: string): string {
  return `${origin}/slack/events`;
}
