import { fieldAt, listAt, textAt } from '#adapters/network/fields.ts';
import type { Place } from '#adapters/slack/ids.ts';
import type { Clients } from '#adapters/slack/send/clients.ts';
import { faultOf } from '#adapters/slack/send/faults.ts';
import { SendFault } from '#src/ports/send-fault.ts';

/** The leadership's channel, in which the digest is posted. */
export type Leadership = {
  /** False while the settings name none. */
  readonly isNamed: boolean;
  /** Where it is; throws a SendFault where it cannot be told. */
  readonly place: () => Promise<Place>;
  /** A channel got another name. */
  readonly renamed: () => void;
};

type Parts = {
  /** The id or name of the channel; null while none is named. */
  readonly digestChannel: string | null;
  /** The workspace of the channel; null while the app is installed nowhere. */
  readonly homeTeam: () => Promise<string | null>;
  readonly clients: Clients;
  /** The real time, in milliseconds. */
  readonly now: () => number;
};

// 'C024BE91L' is a channel's id; anything else is its name.
const CHANNEL_ID = /^[CG][A-Z0-9]{7,}$/u;

/** How long a name is gone by, in milliseconds. */
const FRESH = 10 * 60_000;
/** Pages of two hundred channels that the bot is in. */
const PAGE = { size: 200, most: 10 } as const;

export function createLeadership({ digestChannel, homeTeam, clients, now }: Parts): Leadership {
  let named: { readonly id: string; readonly until: number } | null = null;
  const idOf = async (team: string, name: string): Promise<string> => {
    if (named !== null && named.until > now()) return named.id;
    const id = await channelCalled(name, { team, clients });
    named = { id, until: now() + FRESH };
    return id;
  };
  return {
    isNamed: digestChannel !== null,
    place: async () => {
      if (digestChannel === null) throw refused('no channel is named for the leadership; set SLACK_DIGEST_CHANNEL');
      const team = await homeTeam();
      if (team === null) throw refused('the app is installed in no workspace');
      const isId = CHANNEL_ID.test(digestChannel);
      return { team, channel: isId ? digestChannel : await idOf(team, digestChannel.replace(/^#/u, '')), ts: null };
    },
    renamed: () => {
      named = null;
    },
  };
}

type Where = { readonly team: string; readonly clients: Clients };

/** The channel of a name among those that the bot is in: it can post in no other. */
async function channelCalled(name: string, { team, clients }: Where): Promise<string> {
  const client = await clients(team, 'bulk');
  const kinds = { types: 'public_channel,private_channel', exclude_archived: true, limit: PAGE.size };
  let cursor = '';
  for (let page = 0; page < PAGE.most; page += 1) {
    const more = cursor === '' ? {} : { cursor };
    const answer: unknown = await client
      .apiCall('users.conversations', { ...kinds, ...more })
      .catch((error: unknown) => {
        // To ask is to change nothing.
        throw faultOf(error, 'repeatable');
      });
    const found = listAt(answer, 'channels').find((channel) => fieldAt(channel, 'name') === name);
    const id = textAt(found, 'id');
    if (id !== null) return id;
    cursor = textAt(answer, 'response_metadata', 'next_cursor') ?? '';
    if (cursor === '') break;
  }
  throw refused(`the bot is in no channel called #${name}; invite it there with /invite`);
}

function refused(why: string): SendFault {
  return new SendFault(why, { definite: true, retryAfter: null });
}
