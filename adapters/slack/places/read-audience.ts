import { fieldAt, listAt, textAt } from '#adapters/network/fields.ts';
import type { Place } from '#adapters/slack/ids.ts';
import type { SlackStanding } from '#adapters/slack/people/slack-user.ts';
import type { Clients } from '#adapters/slack/send/clients.ts';
import { faultOf } from '#adapters/slack/send/faults.ts';
import { SendFault } from '#src/ports/send-fault.ts';
import type { Audience } from '#src/sight/audience.ts';

/** A conversation, whichever of its threads is meant. */
export type Conversation = Pick<Place, 'team' | 'channel'>;

/** What accounts are to a workspace. */
export type Standings = {
  /** As it was found out lately; null where Slack has to be asked. */
  readonly known: (team: string, user: string) => SlackStanding | null;
  /** As Slack says now; an account that it does not know is a stranger's. Throws what Slack's client throws. */
  readonly find: (team: string, user: string) => Promise<SlackStanding>;
};

type Parts = { readonly clients: Clients; readonly standings: Standings };

/** `conversations.members` tells of two hundred at a time; a conversation of more than two thousand is not read to its end. */
const PAGE = { size: 200, most: 10 } as const;
/** `users.info` takes a hundred a minute and more: the rest of a large channel is looked up when it is asked about again. */
const LOOK_UPS = { most: 80, atOnce: 8 } as const;

/** Asks Slack who reads a conversation; `unknown` where there are too many to tell yet. Throws a SendFault where Slack does not say. */
export async function readAudience(conversation: Conversation, parts: Parts): Promise<Audience> {
  try {
    const info = await infoOf(conversation, parts);
    if (isShared(info)) return 'outsiders';
    if (fieldAt(info, 'is_im') === true) return 'asker';
    const members = await membersOf(conversation, parts);
    return members === null ? 'unknown' : await audienceAmong(members, conversation.team, parts.standings);
  } catch (error) {
    // To ask is to change nothing.
    throw faultOf(error, 'repeatable');
  }
}

/** What Slack says that a conversation is; throws what Slack’s client throws. */
export async function infoOf({ team, channel }: Conversation, { clients }: Pick<Parts, 'clients'>): Promise<unknown> {
  const client = await clients(team, 'interactive');
  const info = fieldAt(await client.apiCall('conversations.info', { channel }), 'channel');
  if (info !== undefined) return info;
  throw new SendFault('Slack did not say what that channel is', { definite: true, retryAfter: null });
}

/** With another organisation, or about to be; workspaces of one organisation are told apart by who the members are. */
export function isShared(info: unknown): boolean {
  const is = (field: string): boolean => fieldAt(info, field) === true;
  return is('is_ext_shared') || is('is_pending_ext_shared') || (is('is_shared') && !is('is_org_shared'));
}

/** Everybody in a conversation; null where they are too many to be read. */
export async function membersOf(
  { team, channel }: Conversation,
  { clients }: Pick<Parts, 'clients'>,
): Promise<readonly string[] | null> {
  const client = await clients(team, 'interactive');
  const members: string[] = [];
  let cursor = '';
  for (let page = 0; page < PAGE.most; page += 1) {
    const more = cursor === '' ? {} : { cursor };
    const answer = await client.apiCall('conversations.members', { channel, limit: PAGE.size, ...more });
    members.push(...listAt(answer, 'members').filter((member) => typeof member === 'string'));
    cursor = textAt(answer, 'response_metadata', 'next_cursor') ?? '';
    if (cursor === '') return members;
  }
  return null;
}

async function audienceAmong(members: readonly string[], team: string, standings: Standings): Promise<Audience> {
  const known = members.map((user) => standings.known(team, user));
  if (known.some(isOutside)) return 'outsiders';
  const others = members.filter((_, at) => known[at] === null);
  const asked = others.slice(0, LOOK_UPS.most);
  for (let from = 0; from < asked.length; from += LOOK_UPS.atOnce) {
    const some = asked.slice(from, from + LOOK_UPS.atOnce);
    const found = await Promise.all(some.map((user) => standings.find(team, user)));
    if (found.some(isOutside)) return 'outsiders';
  }
  return asked.length < others.length ? 'unknown' : 'members';
}

function isOutside(standing: SlackStanding | null): boolean {
  return standing === 'guest' || standing === 'stranger';
}
