import { ConversationClient, TeamClient } from '@microsoft/teams.api';
import { allowedConnectors } from '#adapters/teams/connector/allowed-connectors.ts';
import { connectorOver } from '#adapters/teams/connector/connector-over.ts';
import type { Connector, Connectors } from '#adapters/teams/connector/connector.ts';
import { MEMBERS_ON_A_PAGE } from '#adapters/teams/connector/limits.ts';
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
  const line = { fetch: world.fetch, token: tokens.token };
  const options = { middlewares: [oneAttempt(longestCall === undefined ? line : { ...line, longestCall })] };
  const conversations = new ConversationClient(service, options);
  const teams = new TeamClient(service, options);
  return connectorOver(
    {
      send: async (conversation, activity) => conversations.createActivity(inPath(conversation), activity),
      sendToOne: async (conversation, { recipient, ...activity }) =>
        conversations.createTargetedActivity(inPath(conversation), withRecipient(activity, recipient)),
      change: async (conversation, id, activity) =>
        conversations.updateActivity(inPath(conversation), inPath(id), activity),
      create: async (given) => conversations.create(given),
      members: async (conversation, page) =>
        conversations.getPagedMembers(inPath(conversation), MEMBERS_ON_A_PAGE, page ?? undefined),
      channels: async (team) => teams.getConversations(inPath(team)),
    },
    { app: world.config.app, renew: tokens.renew },
  );
}

type Said = Parameters<ConversationClient['createActivity']>[1];

// The SDK's types want to know more of whoever a message is for than their id.
function withRecipient(activity: Said, recipient: { readonly id: string }): Said {
  return { ...activity, recipient } as Said;
}

/** The SDK puts ids into addresses as they are. */
function inPath(id: string): string {
  return encodeURIComponent(id);
}
