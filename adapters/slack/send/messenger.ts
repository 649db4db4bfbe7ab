import { partOf } from '#src/conversation/part-key.ts';
import type { ThreadId } from '#src/ports/message.ts';
import type { Person } from '#src/people/person.ts';
import { SendFault } from '#src/ports/messenger.ts';
import { laneOf } from '#src/ports/outgoing.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Departing, Sent } from '#src/ports/outbox.ts';
import type { DirectChannels } from './direct-channels.ts';
import { placeOf, threadOf } from '#adapters/slack/ids.ts';
import type { Place } from '#adapters/slack/ids.ts';
import type { SlackMessage } from '#adapters/slack/draw/payload.ts';
import type { Poster } from './post.ts';
import { reachedAt } from './reached-at.ts';
import { render } from '#adapters/slack/draw/render.ts';
import { isFleeting } from './responders.ts';
import type { Responders } from './responders.ts';
import type { Use } from './spacing.ts';

export type MessengerParts = {
  readonly poster: Poster;
  readonly direct: DirectChannels;
  readonly responders: Pick<Responders, 'answer'>;
  /** The id or name of the leadership's channel; null while none is named. */
  readonly digestChannel: string | null;
  /** The workspace of the leadership's channel, and of accounts that name none; null while the app is installed nowhere. */
  readonly homeTeam: () => Promise<string | null>;
  /** False for somebody whose account is known to be no member's: a guest, a bot, somebody who has left. */
  readonly mayHear: (person: Person) => boolean;
  /** Until when somebody is in do-not-disturb; null where they are not, or it may not be asked. */
  readonly quietUntil: NonNullable<Messenger['quietUntil']>;
};

/** The channel of the leadership team, as the core names it. */
const LEADERSHIP = 'slt';

/** Slack takes a hundred calls at a time and more; these keep the database and the channels at their ease. */
const AT_ONCE = { answers: 8, unasked: 4 } as const;

/** Says cards on Slack: privately, in the leadership's channel, or in the thread they answer. */
export function createSlackMessenger(parts: MessengerParts): Messenger {
  return {
    atOnce: AT_ONCE,
    quietUntil: parts.quietUntil,
    reaches: (to, person) => {
      if ('thread' in to) return placeOf(to.thread) !== null;
      if ('channel' in to) return to.channel === LEADERSHIP && parts.digestChannel !== null;
      return person !== null && reachedAt(person) !== null && parts.mayHear(person);
    },
    audienceOf: async (to) => ('thread' in to && isOwnChat(to.thread) ? 'asker' : 'members'),
    send: async (message, person) => {
      const part = partOf(message.key);
      const drawn = render(message.card, part?.of ?? message.key);
      const sending = { message, person, parts, use: useOf(message) };
      if (part !== null) return postPart(drawn.thread[part.number - 1], sending);
      return (await answerFleeting(drawn, sending)) ?? (await change(drawn, sending)) ?? post(drawn, sending);
    },
  };
}

type Sending = {
  readonly message: Departing;
  readonly person: Person | null;
  readonly parts: MessengerParts;
  readonly use: Use;
};

function useOf({ kind }: Departing): Use {
  return laneOf(kind) === 'answers' ? 'interactive' : 'bulk';
}

/** Answers a command, or a tap on a card that only its reader sees; null where nobody waits there, and they are written to privately. */
async function answerFleeting(drawn: SlackMessage, { message, parts }: Sending): Promise<Sent | null> {
  const { to, key, edits } = message;
  if (!('thread' in to) || !isFleeting(to.thread)) return null;
  const isShown = await parts.responders.answer(to.thread, { message: drawn, replaces: edits !== null });
  return isShown ? { thread: to.thread, message: key } : null;
}

/** Changes the earlier message where it stands; null where there is none that can be changed. */
async function change(drawn: SlackMessage, sending: Sending): Promise<Sent | null> {
  const { message, parts, use } = sending;
  const { editing, key } = message;
  const place = editing === null || isFleeting(editing.thread) ? null : placeOf(editing.thread);
  if (editing === null || place === null) return null;
  const isChanged = await parts.poster.change({ message: drawn, key, use, at: { ...place, ts: editing.message } });
  return isChanged ? editing : null;
}

async function post(drawn: SlackMessage, sending: Sending): Promise<Sent> {
  const { message, parts, use } = sending;
  const at = await placeFor(sending);
  const { channel, ts } = await parts.poster.post({ message: drawn, key: message.key, at, use });
  return { thread: threadOf({ team: at.team, channel, ts: at.ts ?? ts }), message: ts, more: drawn.thread.length };
}

/** A part of a longer message, in the thread of its first. */
async function postPart(drawn: SlackMessage | undefined, sending: Sending): Promise<Sent> {
  if (drawn !== undefined) return { ...(await post(drawn, sending)), more: 0 };
  throw new SendFault('the message has fewer parts than it had', { definite: true, retryAfter: null });
}

async function placeFor(sending: Sending): Promise<Place> {
  const { person, parts, use } = sending;
  const { to } = sending.message;
  if ('channel' in to) return leadershipPlace(parts);
  if (!('thread' in to)) return privatePlace(person, { team: null, parts, use });
  const place = placeIn(to.thread);
  if (isFleeting(to.thread)) return privatePlace(person, { team: place.team, parts, use });
  if (to.only === true) return privatePlace(person, { team: place.team, parts, use });
  if (!isUser(place.channel)) return place;
  return { ...place, channel: await parts.direct.open(place.team, place.channel, use) };
}

/** True where nobody but one person and the bot reads: their own conversation, or an answer that only they see. */
function isOwnChat(thread: ThreadId): boolean {
  const place = placeOf(thread);
  return place !== null && (isFleeting(thread) || place.channel.startsWith('D') || isUser(place.channel));
}

type Privately = { readonly team: string | null; readonly parts: MessengerParts; readonly use: Use };

async function privatePlace(person: Person | null, { team, parts, use }: Privately): Promise<Place> {
  const account = person === null ? null : reachedAt(person);
  const workspace = account?.team ?? team ?? (await parts.homeTeam());
  if (account === null) throw refused('the roster has no Slack account for them');
  if (workspace === null) throw refused('the app is installed in no workspace');
  return { team: workspace, channel: await parts.direct.open(workspace, account.user, use), ts: null };
}

// 'C024BE91L' is a channel's id; anything else is its name.
const CHANNEL_ID = /^[CG][A-Z0-9]{7,}$/u;

async function leadershipPlace({ digestChannel, homeTeam }: MessengerParts): Promise<Place> {
  const team = await homeTeam();
  if (digestChannel === null) throw refused('no channel is named for the leadership; set SLACK_DIGEST_CHANNEL');
  if (team === null) throw refused('the app is installed in no workspace');
  const name = digestChannel.startsWith('#') ? digestChannel : `#${digestChannel}`;
  return { team, channel: CHANNEL_ID.test(digestChannel) ? digestChannel : name, ts: null };
}

function placeIn(thread: ThreadId): Place {
  const place = placeOf(thread);
  if (place === null) throw refused('the thread is not on Slack');
  return place;
}

/** A conversation that is not known yet goes by its person: 'U7', or 'W7' in an organisation. */
function isUser(channel: string): boolean {
  return /^[UW]/u.test(channel);
}

function refused(why: string): SendFault {
  return new SendFault(why, { definite: true, retryAfter: null });
}
