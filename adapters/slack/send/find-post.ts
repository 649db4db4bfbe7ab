import type { OutKey } from '#src/ports/message.ts';
import { fieldAt, listAt, textAt } from '#adapters/network/fields.ts';
import type { Place } from '#adapters/slack/ids.ts';
import type { Clients } from './clients.ts';
import { faultOf } from './faults.ts';
import { opaqueKey } from './message-id.ts';
import type { Stood } from './post.ts';
import type { Spacing } from './spacing.ts';

/** Looks for the post of a key in the conversation or the thread that a place names; throws a SendFault. */
export type FindPost = (sought: { readonly key: OutKey; readonly at: Place }) => Promise<Stood | 'absent' | 'unknown'>;

type Parts = { readonly clients: Clients; readonly spacing: Pick<Spacing, 'beforeLooking'> };

/** Slack gives two hundred at a time, the newest first; more than four thousand are not looked through. No clock is trusted. */
const PAGE = { size: 200, most: 20 } as const;

export function createFindPost({ clients, spacing }: Parts): FindPost {
  return async ({ key, at }) => {
    const wanted = opaqueKey(key);
    let cursor = '';
    for (let page = 0; page < PAGE.most; page += 1) {
      await spacing.beforeLooking(at.team);
      const answer = await read(at, cursor, clients);
      // Something other than Slack's history.
      if (!Array.isArray(fieldAt(answer, 'messages'))) return 'unknown';
      const messages = listAt(answer, 'messages');
      const found = messages.find((one) => textAt(one, 'metadata', 'event_payload', 'key') === wanted);
      const ts = textAt(found, 'ts');
      if (ts !== null) return { channel: at.channel, ts };
      cursor = textAt(answer, 'response_metadata', 'next_cursor') ?? '';
      if (cursor === '') return 'absent';
    }
    return 'unknown';
  };
}

async function read({ team, channel, ts }: Place, cursor: string, clients: Clients): Promise<unknown> {
  const client = await clients(team, 'bulk');
  const method = ts === null ? 'conversations.history' : 'conversations.replies';
  const where = ts === null ? { channel } : { channel, ts };
  const more = cursor === '' ? {} : { cursor };
  try {
    return await client.apiCall(method, { ...where, ...more, limit: PAGE.size, include_all_metadata: true });
  } catch (error) {
    // To look is to change nothing.
    throw faultOf(error, 'repeatable');
  }
}
