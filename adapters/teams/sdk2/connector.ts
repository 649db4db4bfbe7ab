import { ConversationClient, TeamClient } from '@microsoft/teams.api';
import { activityOf } from '#adapters/teams/connector/activity-of.ts';
import { allowedConnectors } from '#adapters/teams/connector/allowed-connectors.ts';
import type { Connector, Connectors, Posting } from '#adapters/teams/connector/connector.ts';
import { MEMBERS_ON_A_PAGE } from '#adapters/teams/connector/limits.ts';
import { newChat, newThread } from '#adapters/teams/connector/new-conversation.ts';
import { readChannels, readChat, readPage, readPosted, readThread } from '#adapters/teams/connector/read-answers.ts';
import { renewing } from '#adapters/teams/connector/renewing.ts';
import { isChannel, splitConversation } from '#adapters/teams/ids.ts';
import type { Tokens } from '#adapters/teams/send/tokens.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';
import { oneAttempt } from './one-attempt.ts';

type Parts = {
  readonly tokens: Tokens;
  readonly world: Pick<TeamsWorld, 'config' | 'fetch'>;
  /** Milliseconds that one call may take, where a test does not wait so long. */
  readonly longestCall?: number;
};

/** The Bot Connector over the clients of the Teams SDK. */
export function createTeamsConnectors(parts: Parts): Connectors {
  return allowedConnectors(parts.world.config, (service) => connectorAt(service, parts));
}

function connectorAt(service: string, { tokens, world, longestCall }: Parts): Connector {
  const { app } = world.config;
  const line = { fetch: world.fetch, token: tokens.token };
  const options = { middlewares: [oneAttempt(longestCall === undefined ? line : { ...line, longestCall })] };
  const conversations = new ConversationClient(service, options);
  const teams = new TeamClient(service, options);
  const once = renewing(tokens.renew);
  const create = async (given: object): Promise<unknown> => conversations.create(given);
  return {
    post: (conversation, posting) =>
      once(async () => {
        const where = isChannel(splitConversation(conversation).conversation) ? 'channel' : 'chat';
        return readPosted(await conversations.createActivity(inPath(conversation), said(posting, where)));
      }),
    postTargeted: (conversation, posting, user) =>
      once(async () => {
        const activity = { ...said(posting, 'channel'), recipient: { id: user, name: '' } };
        return readPosted(await conversations.createTargetedActivity(inPath(conversation), activity as Said));
      }),
    update: (conversation, id, posting) =>
      once(async () => {
        const activity = { ...said(posting, 'channel'), id };
        await conversations.updateActivity(inPath(conversation), inPath(id), activity);
      }),
    startThread: (channel, posting, tenant) =>
      once(async () => readThread(await create(newThread(app, channel, { posting, tenant })))),
    openChat: (member, tenant) => once(async () => readChat(await create(newChat(app, member, tenant)))),
    members: (conversation, page) =>
      once(async () =>
        readPage(await conversations.getPagedMembers(inPath(conversation), MEMBERS_ON_A_PAGE, page ?? undefined)),
      ),
    channels: (team) => once(async () => readChannels(await teams.getConversations(inPath(team)))),
  };
}

type Said = Parameters<ConversationClient['createActivity']>[1];

// The SDK's type of a card is its own builder's, and ours is drawn by hand.
function said(posting: Posting, where: 'chat' | 'channel'): Said {
  return activityOf(posting, where);
}

/** The SDK puts ids into addresses as they are. */
function inPath(id: string): string {
  return encodeURIComponent(id);
}
