import { ConnectorClient, TeamsConnectorClient } from 'botframework-connector';
import type { ConversationParameters } from 'botbuilder';
import { listAt } from '#adapters/network/fields.ts';
import { allowedConnectors } from '#adapters/teams/connector/allowed-connectors.ts';
import { connectorOver } from '#adapters/teams/connector/connector-over.ts';
import type { Connector, Connectors } from '#adapters/teams/connector/connector.ts';
import { MEMBERS_ON_A_PAGE } from '#adapters/teams/connector/limits.ts';
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
  const client = clientAt(service, parts);
  const { conversations } = client.rest;
  return connectorOver(
    {
      send: async (conversation, activity) => conversations.sendToConversation(conversation, activity),
      sendToOne: async (conversation, activity) =>
        client.targeted.conversations.sendToConversation(conversation, activity),
      change: async (conversation, id, activity) => conversations.updateActivity(conversation, id, activity),
      // The types of this generation know neither what a new thread is given nor that a first page has no token.
      create: async (given) => conversations.createConversation(given as ConversationParameters),
      members: async (conversation, page) => pageOf(client, conversation, page),
      channels: async (team) => listAt(await client.teams.teams.fetchChannelList(team), 'conversations'),
    },
    { app: parts.world.config.app, renew: parts.renew },
  );
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
