import type { OutKey } from '#src/ports/message.ts';
import { uncertainOutcome } from '#src/ports/send-fault.ts';
import type { Clients } from './clients.ts';
import { codeOf, faultOf } from './faults.ts';
import type { Doing } from './faults.ts';
import { textAt } from '#adapters/network/fields.ts';
import type { Place } from '#adapters/slack/ids.ts';
import { clientMessageId, opaqueKey } from './message-id.ts';
import { fewerBlocks } from '#adapters/slack/draw/fewer-blocks.ts';
import type { SlackMessage } from '#adapters/slack/draw/payload.ts';
import { PLAINER_CODES, isNotShown, UNCHANGEABLE_CODES } from './refusals.ts';
import type { Use } from '#adapters/network/use.ts';
import type { Spacing } from './spacing.ts';

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

/** Writes a message as it is drawn; where the workspace refuses the blocks, with few plain ones, and at last in words alone: words are never lost for their dress. */
async function write(call: Call, { clients, report }: PosterParts): Promise<unknown> {
  const client = await clients(call.at.team, call.use);
  let refused: unknown = null;
  for (const version of versionsOf(call.message)) {
    try {
      return await client.apiCall(call.method, { ...callBody(call), ...version });
    } catch (error) {
      throwUnlessPlainer(error, call);
      refused = error;
    }
    report({
      level: 'info',
      what: 'Slack refused how a message is laid out; it is sent more plainly.',
      about: call.key,
    });
  }
  throw faultOf(refused, call.doing);
}

/** Where Slack did not take how it is laid out, or how long it is, nothing was posted: a plainer version is the first that is. */
function throwUnlessPlainer(error: unknown, { doing, method }: Call): void {
  const code = codeOf(error) ?? '';
  if (PLAINER_CODES.has(code)) return;
  if (method === 'chat.postEphemeral' && isNotShown(code)) throw new NotShown();
  throw UNCHANGEABLE_CODES.has(code) ? new Unchangeable() : faultOf(error, doing);
}

function callBody({ at, more }: Call): Record<string, unknown> {
  return { channel: at.channel, unfurl_links: false, unfurl_media: false, link_names: false, parse: 'none', ...more };
}

type Version = { readonly text: string; readonly blocks: SlackMessage['blocks'] };

/** What Slack takes of any message: its beginning, which says what was recorded. */
const SHORTEST = 3000;

/** As it is drawn; the same words in plain sections with the buttons under them; the words alone; of many, as many as pass for certain. */
function versionsOf(message: SlackMessage): readonly Version[] {
  const { text, blocks } = message;
  const whole = [
    { text, blocks },
    { text, blocks: fewerBlocks(message) },
    { text, blocks: [] },
  ];
  if (text.length <= SHORTEST) return whole;
  return [...whole, { text: `${text.slice(0, SHORTEST).toWellFormed()}… ${CUT}`, blocks: [] }];
}

const CUT = '(Slack took no more of this message. Say help for other ways to see it.)';
