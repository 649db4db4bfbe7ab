import { ConnectorClient, TeamsConnectorClient } from 'botframework-connector';
import type { ConversationParameters } from 'botbuilder';
import { listAt } from '#adapters/network/fields.ts';
import { activityOf } from '#adapters/teams/connector/activity-of.ts';
import { allowedConnectors } from '#adapters/teams/connector/allowed-connectors.ts';
import type { Connector, Connectors } from '#adapters/teams/connector/connector.ts';
import { MEMBERS_ON_A_PAGE } from '#adapters/teams/connector/limits.ts';
import { newChat, newThread } from '#adapters/teams/connector/new-conversation.ts';
import { readChannels, readChat, readPage, readPosted, readThread } from '#adapters/teams/connector/read-answers.ts';
import { renewing } from '#adapters/teams/connector/renewing.ts';
import { isChannel, splitConversation } from '#adapters/teams/ids.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';
import type { Credentialing } from './credentials.ts';
import { oneAttemptClient, withoutRetries } from './one-attempt.ts';

type Parts = Pick<Credentialing, 'credentials' | 'renew'> & {
  readonly world: Pick<TeamsWorld, 'config' | 'fetch'>;
  /** Milliseconds that one call may take, where a test does not wait so long. */
  readonly longestCall?: number;
};

/** The Bot Connector over the Bot Framework's clients. */
export function createConnectors(parts: Parts): Connectors {
  return allowedConnectors(parts.world.config, (service) => connectorAt(service, parts));
}

type Client = {
  readonly rest: ConnectorClient;
  /** The same, whose every call is about a message that one person alone sees. */
  readonly targeted: ConnectorClient;
  readonly teams: TeamsConnectorClient;
};

function connectorAt(service: string, parts: Parts): Connector {
  const { app } = parts.world.config;
  const client = clientAt(service, parts);
  const { conversations } = client.rest;
  const once = renewing(parts.renew);
  // The types of this generation know neither what a new thread is given nor that a first page has no token.
  const create = async (given: object): Promise<unknown> =>
    conversations.createConversation(given as ConversationParameters);
  return {
    post: (conversation, posting) =>
      once(async () => {
        const where = isChannel(splitConversation(conversation).conversation) ? 'channel' : 'chat';
        return readPosted(await conversations.sendToConversation(conversation, activityOf(posting, where)));
      }),
    postTargeted: (conversation, posting, user) =>
      once(async () => {
        const activity = { ...activityOf(posting, 'channel'), recipient: { id: user, name: '' } };
        return readPosted(await client.targeted.conversations.sendToConversation(conversation, activity));
      }),
    update: (conversation, id, posting) =>
      once(async () => {
        const activity = { ...activityOf(posting, 'channel'), id };
        await conversations.updateActivity(conversation, id, activity);
      }),
    startThread: (channel, posting, tenant) =>
      once(async () => readThread(await create(newThread(app, channel, { posting, tenant })))),
    openChat: (member, tenant) => once(async () => readChat(await create(newChat(app, member, tenant)))),
    members: (conversation, page) => once(async () => readPage(await pageOf(client, conversation, page))),
    channels: (team) =>
      once(async () => readChannels(listAt(await client.teams.teams.fetchChannelList(team), 'conversations'))),
  };
}

function clientAt(baseUri: string, { credentials, world, longestCall }: Parts): Client {
  const line = longestCall === undefined ? { fetch: world.fetch } : { fetch: world.fetch, longestCall };
  const options = { baseUri, httpClient: oneAttemptClient(line) };
  const toOne = { baseUri, httpClient: oneAttemptClient({ ...line, query: TO_ONE }) };
  return {
    rest: withoutRetries(new ConnectorClient(credentials, options)),
    targeted: withoutRetries(new ConnectorClient(credentials, toOne)),
    teams: withoutRetries(new TeamsConnectorClient(credentials, options)),
  };
}

/** The SDK of this generation has no call for a message to one person; to the service it is a word in the address. */
const TO_ONE = '?isTargetedActivity=true';

async function pageOf({ rest }: Client, conversation: string, page: string | null): Promise<unknown> {
  const options = { pageSize: MEMBERS_ON_A_PAGE, ...(page === null ? {} : { continuationToken: page }) };
  type Options = NonNullable<Parameters<typeof rest.conversations.getConversationPagedMembers>[1]>;
  return rest.conversations.getConversationPagedMembers(conversation, options as Options);
}
