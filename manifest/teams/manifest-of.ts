import { RECORD_COMMAND } from '#adapters/teams/forms/invokes.ts';
import { hints } from './command-lists.ts';
import { LANGUAGES } from './languages.ts';

/** The usual package, or the one whose commands stand in the menu that "/" opens as well, for tenants that have that. */
export const KINDS = ['usual', 'slash'] as const;
export type Kind = (typeof KINDS)[number];

/** What differs from one organisation to the next. */
export type ManifestSaid = {
  /** The bot's id, which is the app's too. */
  readonly appId: string;
  /** Who runs it, as the app's details name them. */
  readonly publisher: string;
  /** Pages of whoever runs it: about it, on privacy, and the terms of its use. */
  readonly pages: { readonly website: string; readonly privacy: string; readonly terms: string };
  readonly version: string;
  /** Where the office’s page is, for a tab that leads there; absent for none. */
  readonly web?: string;
};

/** The lowest that carries what is used: private channels from 1.25, the menu of "/" from 1.29. */
const SCHEMA: Readonly<Record<Kind, string>> = { usual: '1.25', slash: '1.29' };

export const ICONS = { color: 'color.png', outline: 'outline.png' } as const;

const DESCRIPTION =
  'Ragtime asks each lead of an improvement plan how an action stands: in a private message, at the right moment, at most once a day. It takes the answer in one line or one tap, keeps the ledger of who said what and when, and posts one digest a week to the leadership’s channel. It hears what is written to it, or handed to it from the menu of a message, and nothing else, and asks for no permission to read anything.';

/** The app as Teams is told of it; everything that can be left out is. */
export function teamsManifest(kind: Kind, { appId, publisher, pages, version, web }: ManifestSaid): object {
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA[kind]}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA[kind],
    version,
    id: appId,
    localizationInfo: { defaultLanguageTag: LANGUAGES.own, additionalLanguages: LANGUAGES.others },
    developer: {
      name: publisher,
      websiteUrl: pages.website,
      privacyUrl: pages.privacy,
      termsOfUseUrl: pages.terms,
    },
    name: { short: 'Ragtime', full: 'Ragtime: RAG ratings, on time' },
    description: { short: 'Asks the leads of a plan how their actions stand, in one line.', full: DESCRIPTION },
    icons: ICONS,
    accentColor: '#1d3557',
    bots: [botOf(kind, appId)],
    composeExtensions: [menuOf(appId)],
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
    // Without it the app cannot be put into a private channel, where leadership often meets.
    supportsChannelFeatures: 'tier1',
    ...(web === undefined ? {} : tabOf(web)),
  };
}

/** A tab beside the chat with the bot, which leads into the browser: nobody is signed in within Teams. */
function tabOf(web: string): object {
  const tab = {
    entityId: 'page',
    name: 'The plan',
    contentUrl: `${web}/tab`,
    websiteUrl: `${web}/`,
    scopes: ['personal'],
  };
  return { staticTabs: [{ entityId: 'conversations', scopes: ['personal'] }, tab], validDomains: [new URL(web).host] };
}

/** What the menu of any message offers: to record it as an update. */
function menuOf(botId: string): object {
  const command = {
    id: RECORD_COMMAND,
    type: 'action',
    title: 'Record as update',
    description: 'Makes the words of this message an update of an action, after you have checked them',
    context: ['message'],
    // The words of the message are put into the form beforehand.
    fetchTask: true,
  };
  return { botId, commands: [command] };
}

function botOf(kind: Kind, botId: string): object {
  const triggers = kind === 'slash' ? { triggers: ['mention', 'slash'] } : {};
  return {
    botId,
    scopes: ['personal', 'team', 'groupChat'],
    // People answer.
    isNotificationOnly: false,
    supportsFiles: false,
    ...(kind === 'slash' ? { supportsTargetedMessages: true } : {}),
    commandLists: [
      { scopes: ['personal'], commands: hints('personal') },
      // Teams has the menu of "/" where several people talk, and not in a chat with the bot.
      { ...triggers, scopes: ['team', 'groupChat'], commands: hints('shared') },
    ],
  };
}
