import type { CardFile } from '#src/messages/card-file.ts';
import type { Person } from '#src/people/person.ts';
import { definiteRefusal } from '#src/ports/send-fault.ts';
import { LEADERSHIP } from '#src/ports/outgoing.ts';
import type { Found, Messenger } from '#src/ports/messenger.ts';
import type { Departing, Sent } from '#src/ports/outbox.ts';
import type { DirectChannels } from './direct-channels.ts';
import { placeIn, placeOf, threadOf } from '#adapters/slack/ids.ts';
import type { Place } from '#adapters/slack/ids.ts';
import { audienceAt } from '#adapters/slack/places/audience-at.ts';
import type { Audiences } from '#adapters/slack/places/audiences.ts';
import type { Leadership } from '#adapters/slack/places/leadership.ts';
import type { LiveThreads } from '#adapters/slack/places/live-threads.ts';
import { isUser } from '#adapters/slack/places/own-chat.ts';
import type { SlackMessage } from '#adapters/slack/draw/payload.ts';
import { markedMessage } from '#adapters/slack/draw/register-on.ts';
import type { FindPost } from './find-post.ts';
import type { Poster } from './post.ts';
import { privatePlace, readerOf } from './private-place.ts';
import { reachedAt } from './reached-at.ts';
import { render } from '#adapters/slack/draw/render.ts';
import { isFleeting } from './responders.ts';
import type { Responders } from './responders.ts';
import { isForOneAlone, showAlone } from './show-alone.ts';
import { sendFile } from './send-file.ts';
import type { ShareFile } from './share-file.ts';
import type { ShowPictures } from './show-pictures.ts';
import { inItsPlace } from '#adapters/network/in-its-place.ts';
import type { Changed } from '#adapters/network/in-its-place.ts';
import { useOf } from '#adapters/network/use.ts';
import type { Use } from '#adapters/network/use.ts';

export type MessengerParts = {
  readonly poster: Poster;
  readonly findPost: FindPost;
  readonly direct: DirectChannels;
  readonly responders: Pick<Responders, 'answer'>;
  readonly audiences: Pick<Audiences, 'of'>;
  readonly leadership: Pick<Leadership, 'isNamed' | 'place'>;
  readonly liveThreads: Pick<LiveThreads, 'isLive'>;
  /** The workspace of accounts that name none; null while the app is installed nowhere. */
  readonly homeTeam: () => Promise<string | null>;
  /** False for somebody whose account is known to be no member's: a guest, a bot, somebody who has left. */
  readonly mayHear: (person: Person) => boolean;
  /** Until when somebody is in do-not-disturb; null where they are not, or it may not be asked. */
  readonly quietUntil: NonNullable<Messenger['quietUntil']>;
  /** Shows the charts of what was posted as pictures under it; absent where they stay in words. */
  readonly showPictures?: ShowPictures;
  /** Puts a report's file into a private conversation; absent where words say how to have it. */
  readonly shareFile?: ShareFile;
  /** By what its cards say which register they are of. */
  readonly mark: () => Promise<string | null>;
};

/** Slack takes a hundred calls at a time and more; these keep the database and the channels at their ease. */
const AT_ONCE = { answers: 8, unasked: 4 } as const;

/** Says cards on Slack: privately, in the leadership's channel, or in the thread they answer. */
export function createSlackMessenger(parts: MessengerParts): Messenger {
  return {
    atOnce: AT_ONCE,
    quietUntil: parts.quietUntil,
    reaches: (to, person) => {
      if ('thread' in to) return placeOf(to.thread) !== null;
      if ('channel' in to) return to.channel === LEADERSHIP && parts.leadership.isNamed;
      return person !== null && reachedAt(person) !== null && parts.mayHear(person);
    },
    audienceOf: (to) => audienceAt(to, parts),
    find: (message, person) => find({ message, person, parts, use: 'bulk' }),
    send: async (message, person) => {
      const { part } = message;
      const drawn = markedMessage(render(message.card, part?.of ?? message.key), await parts.mark());
      const sending = { message, person, parts, use: useOf(message) };
      if (part !== undefined) return sendPart(drawn.thread[part.number - 1], sending);
      return (
        (await answerFleeting(drawn, sending)) ??
        (await showAlone(drawn, sending)) ??
        inItsPlace(await change(drawn, sending), { message, post: () => post(drawn, sending) })
      );
    },
  };
}

type Sending = {
  readonly message: Departing;
  readonly person: Person | null;
  readonly parts: MessengerParts;
  readonly use: Use;
};

/** Answers a command, or a tap on a card that only its reader sees; null where nobody waits there, and they are written to privately. */
async function answerFleeting(drawn: SlackMessage, { message, parts }: Sending): Promise<Sent | null> {
  const { to, key, edits } = message;
  if (!('thread' in to) || !isFleeting(to.thread)) return null;
  const isShown = await parts.responders.answer(to.thread, { message: drawn, replaces: edits !== null });
  if (!isShown) return null;
  return { thread: to.thread, message: key, ...(drawn.thread.length === 0 ? {} : { more: drawn.thread.length }) };
}

/** Changes the earlier message where it stands. */
async function change(drawn: SlackMessage, sending: Sending): Promise<Changed> {
  const { message, parts, use } = sending;
  const { editing, key } = message;
  const place = editing === null || isFleeting(editing.thread) ? null : placeOf(editing.thread);
  if (editing === null || place === null) return null;
  const isChanged = await parts.poster.change({ message: drawn, key, use, at: { ...place, ts: editing.message } });
  return isChanged ? editing : 'gone';
}

async function post(drawn: SlackMessage, sending: Sending): Promise<Sent> {
  const { message, parts, use } = sending;
  const at = await placeFor(sending);
  const { channel, ts } = await parts.poster.post({ message: drawn, key: message.key, at, use });
  if (isUser(at.channel) && !isUser(channel)) parts.direct.learn(at.team, at.channel, channel);
  return { thread: threadOf({ team: at.team, channel, ts: at.ts ?? ts }), message: ts, more: drawn.thread.length };
}

/** Looks where it would be posted; what only its reader sees stands nowhere. */
async function find(sending: Sending): Promise<Found> {
  const { message, parts } = sending;
  const { to, card, key, part } = message;
  // A file carries no key.
  if (part !== undefined && render(card, part.of).thread[part.number - 1]?.file !== undefined)
    return { kind: 'unknown', why: 'a file cannot be looked for' };
  const isUnseen = 'thread' in to && (isFleeting(to.thread) || isForOneAlone(message));
  if (isUnseen) return { kind: 'unknown', why: 'what only its reader sees cannot be looked for' };
  const place = await placeFor(sending);
  // What stands in a conversation is read by its own id alone.
  const at = isUser(place.channel) ? { ...place, channel: await parts.direct.open(place.team, place.channel) } : place;
  const found = await parts.findPost({ key, at });
  if (found === 'unknown') return { kind: 'unknown', why: 'what stands there could not be read' };
  if (found === 'absent') return { kind: 'absent' };
  const more = part === undefined ? render(card, key).thread.length : 0;
  const thread = threadOf({ team: at.team, channel: found.channel, ts: at.ts ?? found.ts });
  return { kind: 'stands', sent: { thread, message: found.ts, more } };
}

/** A part of a longer message: in the thread of its first, or where that was shown; at the end of what Slack takes there, privately. */
async function sendPart(drawn: SlackMessage | undefined, sending: Sending): Promise<Sent> {
  if (drawn === undefined) throw definiteRefusal('the message has fewer parts than it had');
  const { file } = drawn;
  const { shareFile } = sending.parts;
  if (file !== undefined && shareFile !== undefined) return sendAsFile({ ...drawn, file }, shareFile, sending);
  return sendInWords(drawn, sending);
}

/** The file itself, or the words that stand in its place. */
async function sendAsFile(
  { file }: SlackMessage & { readonly file: CardFile },
  shareFile: ShareFile,
  sending: Sending,
): Promise<Sent> {
  const { message, parts, use } = sending;
  const own = { shareFile, direct: parts.direct };
  const went = await sendFile({ file, message, at: await placeFor(sending), use, parts: own });
  if ('channel' in went) return { thread: threadOf(went), message: message.key, more: 0 };
  return sendInWords(markedMessage(render(went, message.part?.of ?? null), await parts.mark()), sending);
}

async function sendInWords(drawn: SlackMessage, sending: Sending): Promise<Sent> {
  const answered = await answerFleeting(drawn, sending);
  if (answered !== null) return { ...answered, more: 0 };
  const sent = await post(drawn, sending);
  const at = placeOf(sent.thread);
  if (at !== null && drawn.charts !== undefined) {
    await sending.parts.showPictures?.({ charts: drawn.charts, at, use: sending.use });
  }
  return { ...sent, more: 0 };
}

async function placeFor(sending: Sending): Promise<Place> {
  const { message, person, parts } = sending;
  const { to } = message;
  const reader = readerOf(message, person);
  if ('channel' in to) return parts.leadership.place();
  if (!('thread' in to)) return privatePlace(reader, null, parts);
  const place = placeIn(to.thread);
  if (isFleeting(to.thread) || to.only === true) return privatePlace(reader, place.team, parts);
  if (!isUser(place.channel)) return place;
  return { ...place, channel: parts.direct.known(place.team, place.channel) ?? place.channel };
}
