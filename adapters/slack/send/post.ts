import type { OutKey } from '#src/ports/message.ts';
import { uncertainOutcome } from '#src/ports/send-fault.ts';
import type { Clients } from './clients.ts';
import { codeOf, faultOf } from './faults.ts';
import type { Doing } from './faults.ts';
import { textAt } from '#adapters/network/fields.ts';
import type { Place } from '#adapters/slack/ids.ts';
import { clientMessageId, opaqueKey } from './message-id.ts';
import type { SlackMessage } from '#adapters/slack/draw/payload.ts';
import {
  isExplained,
  isNotShown,
  PLAINER_CODES,
  TOO_LONG_CODES,
  UNCERTAIN_CODES,
  UNCHANGEABLE_CODES,
} from './refusals.ts';
import type { Use } from '#adapters/network/use.ts';
import type { Spacing } from './spacing.ts';
import type { TablesTaken } from './tables-taken.ts';
import { versionsOf } from './versions-of.ts';
import type { Version } from './versions-of.ts';

/** One message for one place; the key is by which it is posted once. */
export type Post = { readonly message: SlackMessage; readonly key: OutKey; readonly at: Place; readonly use: Use };

/** Where Slack says that a message stands. */
export type Stood = { readonly channel: string; readonly ts: string };

/** Writes to conversations; throws a SendFault. */
export type Poster = {
  /** Posts in a conversation, or in the thread that the place names. */
  readonly post: (post: Post) => Promise<Stood>;
  /** Shows it to one user alone, in the conversation or its thread; null where Slack cannot, else the time stamp, by which nothing can be changed. */
  readonly show: (post: Post & { readonly user: string }) => Promise<string | null>;
  /** Changes the message at the place; false when that cannot be changed any more. */
  readonly change: (post: Post) => Promise<boolean>;
};

type PosterParts = {
  readonly clients: Clients;
  readonly spacing: Spacing;
  readonly tables: TablesTaken;
  readonly report: (line: { readonly level: 'info' | 'error'; readonly what: string; readonly about?: OutKey }) => void;
};

export function createPoster(parts: PosterParts): Poster {
  return {
    post: async (post) => {
      const { at, key } = post;
      await parts.spacing.beforePost(at.team, at.channel, post.use);
      const metadata = { event_type: 'ragtime', event_payload: { key: opaqueKey(key) } };
      const more = { ...threadIn(at), metadata, client_msg_id: clientMessageId(key) };
      const answer = await write({ ...post, method: 'chat.postMessage', doing: 'posting', more }, parts);
      const ts = textAt(answer, 'ts');
      if (ts !== null) return { channel: textAt(answer, 'channel') ?? at.channel, ts };
      throw uncertainOutcome('Slack did not say where it posted the message');
    },
    show: async (post) => {
      const { at, user } = post;
      await parts.spacing.beforePost(at.team, at.channel, post.use);
      const more = { user, ...threadIn(at) };
      try {
        const answer = await write({ ...post, method: 'chat.postEphemeral', doing: 'posting', more }, parts);
        return textAt(answer, 'message_ts') ?? '';
      } catch (error) {
        // They or the bot are not there: the caller writes to them privately.
        if (error instanceof NotShown) return null;
        throw error;
      }
    },
    change: async (post) => {
      try {
        // The same words put there twice are there once.
        await write({ ...post, method: 'chat.update', doing: 'repeatable', more: { ts: post.at.ts } }, parts);
        return true;
      } catch (error) {
        // Somebody deleted it, or it is too old: the caller says it anew.
        if (error instanceof Unchangeable) return false;
        throw error;
      }
    },
  };
}

class Unchangeable extends Error {}
class NotShown extends Error {}

function threadIn({ ts }: Place): object {
  return ts === null ? {} : { thread_ts: ts };
}

type Call = Post & { readonly method: string; readonly doing: Doing; readonly more: object };

/**
 * Writes a message as it is drawn; where the workspace refuses the blocks, without its table, with few plain ones, and at
 * last in words alone: words are never lost for their dress.
 */
async function write(call: Call, { clients, tables, report }: PosterParts): Promise<unknown> {
  const { at, key, doing, message } = call;
  const client = await clients(at.team, call.use);
  const mayTable = TABLED_METHODS.has(call.method) && tables.mayTake(at.team);
  let refused: unknown = null;
  for (const { dress, ...version } of versionsOf(message, { mayTable })) {
    try {
      const answer = await client.apiCall(call.method, { ...callBody(call), ...version });
      noteIfTable(refused, { dress, team: at.team, tables });
      return answer;
    } catch (error) {
      throwUnlessPlainer(error, call, { isOfTable: dress === 'table' && meetsTable(error, at.team, tables) });
      refused = error;
    }
    report({ level: 'info', what: dress === 'table' ? NO_TABLE : PLAINER, about: key });
  }
  throw faultOf(refused, doing);
}

/** What is shown to one person alone has no table: nothing says that Slack takes one there. */
const TABLED_METHODS: ReadonlySet<string> = new Set(['chat.postMessage', 'chat.update']);

const NO_TABLE = 'Slack refused a message with a table in it; it is sent with a list.';
const PLAINER = 'Slack refused how a message is laid out; it is sent more plainly.';

/** Where Slack did not take how it is laid out, or how long it is, nothing was posted: a plainer version is the first that is. */
function throwUnlessPlainer(error: unknown, { doing, method }: Call, { isOfTable }: { isOfTable: boolean }): void {
  const code = codeOf(error) ?? '';
  if (isOfTable || PLAINER_CODES.has(code)) return;
  if (method === 'chat.postEphemeral' && isNotShown(code)) throw new NotShown();
  throw UNCHANGEABLE_CODES.has(code) ? new Unchangeable() : faultOf(error, doing);
}

type Laid = Pick<Version, 'dress'> & Pick<PosterParts, 'tables'> & { readonly team: string };

/** The list that was taken had been refused as a table; one that was only too long may be short enough another time. */
function noteIfTable(refused: unknown, { dress, team, tables }: Laid): void {
  if (dress === 'list' && refused !== null && !TOO_LONG_CODES.has(codeOf(refused) ?? '')) tables.refused(team);
}

/** True for a refusal of a table of which it is known only that nothing was posted: so may a workspace speak of a block that it does not know. */
function meetsTable(error: unknown, team: string, tables: TablesTaken): boolean {
  const code = codeOf(error);
  if (code === null) return false;
  if (!UNCERTAIN_CODES.has(code)) return !isExplained(code);
  // What became of this one is not known, and a table is not worth another doubt.
  tables.refused(team);
  return false;
}

function callBody({ at, more }: Call): Record<string, unknown> {
  return { channel: at.channel, unfurl_links: false, unfurl_media: false, link_names: false, parse: 'none', ...more };
}
