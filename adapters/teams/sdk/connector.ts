import { ConnectorClient, TeamsConnectorClient } from 'botframework-connector';
import type { ConversationParameters, Activity } from 'botbuilder';
import { listAt, textAt } from '#adapters/network/fields.ts';
import { definiteRefusal } from '#src/ports/send-fault.ts';
import { isChannel, splitConversation } from '#adapters/teams/ids.ts';
import { isAllowedService } from '#adapters/teams/send/services.ts';
import { UnknownOutcome } from '#adapters/teams/send/unknown-outcome.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';
import type { Connector, Connectors, Member, Posting } from './connector-types.ts';
import type { Credentialing } from './credentials.ts';
import { oneAttemptClient, withoutRetries } from './one-attempt.ts';

type Parts = Pick<Credentialing, 'credentials' | 'renew'> & {
  readonly world: Pick<TeamsWorld, 'config' | 'fetch'>;
  /** Milliseconds that one call may take, where a test does not wait so long. */
  readonly longestCall?: number;
};

/** The Bot Connector at each service address that is allowed; any other is never called, so that no token goes there. */
export function createConnectors(parts: Parts): Connectors {
  const known = new Map<string, Connector>();
  return (service) => {
    const { serviceUrls } = parts.world.config;
    if (!isAllowedService(service, serviceUrls)) {
      throw definiteRefusal('the service address kept for them is none that is allowed; check TEAMS_SERVICE_URLS');
    }
    const connector = known.get(service) ?? connectorAt(service, parts);
    known.set(service, connector);
    return connector;
  };
}

type Client = {
  readonly bot: Bot;
  readonly rest: ConnectorClient;
  /** The same, whose every call is about a message that one person alone sees. */
  readonly targeted: ConnectorClient;
  readonly teams: TeamsConnectorClient;
};
type Bot = { readonly bot?: ConversationParameters['bot'] };

function connectorAt(service: string, parts: Parts): Connector {
  const client = clientAt(service, parts);
  const { conversations } = client.rest;
  const once = renewing(parts.renew);
  return {
    post: (conversation, posting) =>
      once(async () => {
        const activity = activityOf(
          posting,
          isChannel(splitConversation(conversation).conversation) ? 'channel' : 'chat',
        );
        return owed(await conversations.sendToConversation(conversation, activity), 'id', WHERE);
      }),
    postTargeted: (conversation, posting, user) =>
      once(async () => {
        const activity = { ...activityOf(posting, 'channel'), recipient: { id: user, name: '' } };
        return owed(await client.targeted.conversations.sendToConversation(conversation, activity), 'id', WHERE);
      }),
    update: (conversation, id, posting) =>
      once(async () => {
        const activity = { ...activityOf(posting, 'channel'), id };
        await conversations.updateActivity(conversation, id, activity);
      }),
    startThread: (channel, posting, tenant) => once(() => startThread(client, { channel, posting, tenant })),
    openChat: (member, tenant) => once(() => openChat(client, member, tenant)),
    members: (conversation, page) => once(() => membersOf(client, conversation, page)),
    channels: (team) => once(() => channelsOf(client, team)),
  };
}

function clientAt(baseUri: string, { credentials, world, longestCall }: Parts): Client {
  const line = longestCall === undefined ? { fetch: world.fetch } : { fetch: world.fetch, longestCall };
  const options = { baseUri, httpClient: oneAttemptClient(line) };
  const toOne = { baseUri, httpClient: oneAttemptClient({ ...line, query: TO_ONE }) };
  const { app } = world.config;
  return {
    bot: app === null ? {} : { bot: { id: `28:${app.id}`, name: '' } },
    rest: withoutRetries(new ConnectorClient(credentials, options)),
    targeted: withoutRetries(new ConnectorClient(credentials, toOne)),
    teams: withoutRetries(new TeamsConnectorClient(credentials, options)),
  };
}

/** The SDK of this generation has no call for a message to one person; to the service it is a word in the address. */
const TO_ONE = '?isTargetedActivity=true';

/** What an answer to a post owes. */
const WHERE = 'where it stands';

/** After a call whose token was not taken, the next one brings another. */
function renewing(renew: () => void): <T>(call: () => Promise<T>) => Promise<T> {
  return async (call) => {
    try {
      return await call();
    } catch (error) {
      if (typeof error === 'object' && error !== null && Reflect.get(error, 'statusCode') === 401) renew();
      throw error;
    }
  };
}

type Starting = { readonly channel: string; readonly posting: Posting; readonly tenant: string };

async function startThread({ rest, bot }: Client, { channel, posting, tenant }: Starting) {
  const answer = await rest.conversations.createConversation({
    ...bot,
    isGroup: true,
    channelData: { channel: { id: channel }, tenant: { id: tenant } },
    activity: activityOf(posting, 'channel') as Activity,
  } as ConversationParameters);
  const activity = textAt(answer, 'activityId');
  const conversation = textAt(answer, 'id');
  if (activity !== null && conversation !== null) return { conversation, activity };
  throw new UnknownOutcome('where the thread stands');
}

async function openChat({ rest, bot }: Client, member: string, tenant: string): Promise<string> {
  const answer = await rest.conversations.createConversation({
    ...bot,
    isGroup: false,
    members: [{ id: member, name: '' }],
    tenantId: tenant,
    channelData: { tenant: { id: tenant } },
  } as ConversationParameters);
  return owed(answer, 'id', 'where to write to them');
}

/** The most people that Teams puts on a page. */
const PAGE = 500;

async function membersOf({ rest }: Client, conversation: string, page: string | null) {
  const options = { pageSize: PAGE, ...(page === null ? {} : { continuationToken: page }) };
  // The SDK's type asks for a page to go on from, and the first has none.
  type Options = NonNullable<Parameters<typeof rest.conversations.getConversationPagedMembers>[1]>;
  const answer = await rest.conversations.getConversationPagedMembers(conversation, options as Options);
  const next = textAt(answer, 'continuationToken');
  return { members: listAt(answer, 'members').flatMap((one) => memberIn(one) ?? []), next };
}

function memberIn(one: unknown): Member | null {
  const id = textAt(one, 'id');
  if (id === null) return null;
  return {
    id,
    // Teams says the first; older answers the second.
    objectId: textAt(one, 'objectId') ?? textAt(one, 'aadObjectId'),
    tenant: textAt(one, 'tenantId'),
    name: textAt(one, 'name'),
    email: textAt(one, 'email')?.toLowerCase() ?? null,
    principalName: textAt(one, 'userPrincipalName')?.toLowerCase() ?? null,
    role: textAt(one, 'userRole'),
  };
}

async function channelsOf({ teams }: Client, team: string) {
  const answer = await teams.teams.fetchChannelList(team);
  return listAt(answer, 'conversations').flatMap((one) => {
    const id = textAt(one, 'id');
    return id === null ? [] : [{ id, name: textAt(one, 'name'), type: textAt(one, 'type')?.toLowerCase() ?? null }];
  });
}

function owed(answer: unknown, field: string, what: string): string {
  const found = textAt(answer, field);
  if (found !== null) return found;
  throw new UnknownOutcome(what);
}

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

/** In a chat Teams shows a notification only where it is asked to; everybody of a channel has settings for it. */
function activityOf({ summary, card }: Posting, where: 'chat' | 'channel'): Partial<Activity> {
  const alert = where === 'chat' ? { channelData: { notification: { alert: true } } } : {};
  return { type: 'message', summary, attachments: [{ contentType: ADAPTIVE, content: card }], ...alert };
}
