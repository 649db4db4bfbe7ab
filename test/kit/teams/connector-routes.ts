import type { Conversations, Posted } from './conversations.ts';
import type { TeamsPeople } from './people.ts';
import { chatOf, LEADERS, TEAM } from './tenant.ts';

/** One call of the Bot Connector: `path` from /v3/ on, decoded. */
export type Call = {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  /** The conversation it is about, with `;messageid=` where one is named; null for calls about none. */
  readonly conversation: string | null;
};

/** What a call is answered with. */
export type Answer = { readonly status: number; readonly body: object };

type Teams = {
  readonly conversations: Conversations;
  readonly people: TeamsPeople;
  readonly channels: readonly Channel[];
  readonly pageSize: number;
};

/** A channel of the team as it is listed. */
export type Channel = { readonly id: string; readonly name?: string; readonly type?: string };

/** What a refusal of the service looks like. */
export function refusal(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } } };
}

/** Carries a call out, as the service does. */
export function carryOut(call: Call, teams: Teams): Answer {
  const { method, path, query } = call;
  if (method === 'POST' && path === 'conversations') return create(call, teams);
  if (path.startsWith('teams/')) return aboutTeam(call, teams);
  const [, id = '', what = '', of] =
    /^conversations\/(.+?)\/(activities|pagedmembers|members)(?:\/(.+))?$/u.exec(path) ?? [];
  if (id === '') return refusal(404, 'NotFound', `No such path: ${path}`);
  const refused = refusalIn(id, teams);
  if (refused !== null) return refused;
  if (what === 'pagedmembers') return members(call, teams);
  if (what === 'members') return member(id, of ?? '', teams);
  if (method === 'POST' && query['isTargetedActivity'] === 'true') return target(id, call, teams);
  if (method === 'POST') return { status: 201, body: { id: teams.conversations.post(threadFor(id, of), call.body) } };
  const isThere = teams.conversations.change(id, of ?? '', method === 'PUT' ? call.body : null);
  if (!isThere) return refusal(404, 'ActivityNotFoundInConversation', 'Activity not found in conversation');
  return { status: 200, body: method === 'PUT' ? { id: of } : {} };
}

/** One member of a shared conversation is shown a message alone; in a chat of two there is nobody to hide it from. */
function target(id: string, { body }: Call, { conversations, people }: Teams): Answer {
  const user = (body['recipient'] as { id?: string } | undefined)?.id ?? '';
  const isThere = people.membersOf(id.split(';')[0] ?? '').some((one) => 'id' in one && one.id === user);
  if (people.inChat(id) !== null || !isThere) return refusal(400, 'BadArgument', 'Targeted messages are for members.');
  return { status: 201, body: { id: conversations.post(id, body, user) } };
}

/** A reply to a message of a channel stands in its thread. */
function threadFor(conversation: string, replyTo: string | undefined): string {
  const isBare = conversation.endsWith('@thread.tacv2');
  return isBare && replyTo !== undefined ? `${conversation};messageid=${replyTo}` : conversation;
}

function create({ body }: Call, teams: Teams): Answer {
  const channel = (body['channelData'] as { channel?: { id?: string } } | undefined)?.channel?.id;
  const activity = body['activity'] as Posted | undefined;
  if (channel !== undefined) return startThread(channel, activity, teams);
  const [member] = (body['members'] ?? []) as { id: string }[];
  const name = teams.people.nameOf(member?.id ?? '');
  if (name === null) return refusal(400, 'BadSyntax', 'Bot is not able to find the user in the tenant.');
  if (teams.people.reachOf(name) === 'not installed') {
    return refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  }
  const id = chatOf(name);
  const posted = activity === undefined ? {} : { activityId: teams.conversations.post(id, activity) };
  return { status: 201, body: { id, ...posted } };
}

function startThread(channel: string, activity: Posted | undefined, { conversations, channels }: Teams): Answer {
  if (!channels.some(({ id }) => id === channel))
    return refusal(404, 'ConversationNotFound', 'Conversation not found.');
  if (activity === undefined) return refusal(400, 'BadArgument', 'A new thread needs its first message.');
  const id = conversations.post(channel, activity);
  return { status: 201, body: { id: `${channel};messageid=${id}`, activityId: id } };
}

/** What the service says where the bot may not be, or what it looks for is no more; null where it may. */
function refusalIn(conversation: string, { people, channels }: Teams): Answer | null {
  const name = people.inChat(conversation);
  if (name === null) {
    const [place = ''] = conversation.split(';messageid=');
    const isKnown = channels.some(({ id }) => id === place) || place.endsWith('@thread.v2');
    return isKnown ? null : refusal(404, 'ConversationNotFound', 'Conversation not found.');
  }
  switch (people.reachOf(name)) {
    case 'installed':
      return null;
    case 'not installed':
      return refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
    case 'blocked':
      return {
        status: 403,
        body: {
          error: {
            code: 'ForbiddenOperationException',
            message: 'User blocked the conversation with the bot.',
            innerHttpError: { statusCode: 403, body: { subCode: 'MessageWritesBlocked' } },
          },
        },
      };
    case 'gone':
      return refusal(404, 'ConversationNotFound', 'Conversation not found.');
  }
}

function members({ query, conversation }: Call, { people, pageSize }: Teams): Answer {
  const from = Number(query['continuationToken'] ?? 0);
  const roster = people.membersOf(conversation ?? '');
  const next = from + pageSize;
  const page = { members: roster.slice(from, next) };
  return { status: 200, body: next < roster.length ? { ...page, continuationToken: String(next) } : page };
}

function member(conversation: string, id: string, { people }: Teams): Answer {
  const name = people.nameOf(id);
  const found = people.membersOf(conversation).find((one) => 'name' in one && one.name === name);
  return found === undefined
    ? refusal(404, 'MemberNotFoundInConversation', 'Member not found in conversation.')
    : { status: 200, body: found };
}

function aboutTeam({ path }: Call, { channels }: Teams): Answer {
  const [, id = '', what] = /^teams\/([^/]+)(?:\/(conversations))?$/u.exec(path) ?? [];
  if (id !== TEAM) return refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  if (what === 'conversations') return { status: 200, body: { conversations: channels } };
  const aadGroupId = '5b1f7c3e-2a4d-4d1b-9f60-8e7c6b5a4d32';
  return { status: 200, body: { id, name: 'Improvement Board', aadGroupId, channelCount: channels.length } };
}

/** The channels of the team: the general one, which bears no name, and the leadership's. */
export const CHANNELS: readonly Channel[] = [{ id: TEAM }, { id: LEADERS, name: 'Senior Leadership' }];
