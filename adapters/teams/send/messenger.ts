import type { ThreadId } from '#src/ports/message.ts';
import type { TeamsConfig } from '#src/config.ts';
import type { Person } from '#src/people/person.ts';
import { definiteRefusal } from '#src/ports/send-fault.ts';
import { LEADERSHIP } from '#src/ports/outgoing.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Departing, Posted, Sent } from '#src/ports/outbox.ts';
import { isChannel, placeOf } from '#adapters/teams/ids.ts';
import type { LeadershipChannel } from '#adapters/teams/places/leadership.ts';
import type { TeamsMessage } from '#adapters/teams/draw/payload.ts';
import type { Post, Poster, Spot } from './post.ts';
import { whoseChat } from './private-chats.ts';
import type { PrivateChats } from './private-chats.ts';
import { reachedAt } from './reached-at.ts';
import type { ReachedAt } from './reached-at.ts';
import { sayGone } from './refusals.ts';
import { render } from '#adapters/teams/draw/render.ts';
import { useOf } from '#adapters/network/use.ts';
import type { Use } from '#adapters/network/use.ts';

export type MessengerParts = {
  readonly poster: Poster;
  readonly chats: PrivateChats;
  readonly config: Pick<TeamsConfig, 'app' | 'allowedTenants'>;
  /** Whether the settings name a channel for the leadership. */
  readonly hasLeadership: boolean;
  /** Runs a post in the leadership's channel as it is found now; throws a SendFault. */
  readonly toLeadership: (post: (at: LeadershipChannel) => Promise<Posted>) => Promise<Posted>;
  /** The service address for a conversation; throws a SendFault where none is known. */
  readonly serviceFor: (tenant: string, conversation: string) => Promise<string>;
  /** False for somebody whose account is known to be no member's: a guest, somebody who has left. */
  readonly mayHear: (person: Person) => boolean;
};

/** Teams takes five calls a second in all; more at a time would wait with their message half taken. */
const AT_ONCE = { answers: 8, unasked: 4 } as const;

/** Says cards on Teams: privately, in the leadership's channel, or in the thread they answer. */
export function createTeamsMessenger(parts: MessengerParts): Messenger {
  return {
    atOnce: AT_ONCE,
    reaches: (to, person) => {
      if ('thread' in to) return placeOf(to.thread) !== null;
      if ('channel' in to) return to.channel === LEADERSHIP && parts.hasLeadership;
      return person !== null && reachedAt(person, parts.config) !== null && parts.mayHear(person);
    },
    audienceOf: async (to) => ('thread' in to && isOwnChat(to.thread) ? 'asker' : 'members'),
    send: async (message, person) => {
      const { part } = message;
      const drawn = render(message.card, part?.of ?? message.key);
      const sending = { message, person, parts, use: useOf(message) };
      if (part !== undefined) return postPart(drawn.thread[part.number - 1], sending);
      return (await change(drawn, sending)) ?? { ...(await post(drawn, sending)), more: drawn.thread.length };
    },
  };
}

type Sending = {
  readonly message: Departing;
  readonly person: Person | null;
  readonly parts: MessengerParts;
  readonly use: Use;
};

/** Changes the earlier message where it stands; null where there is none that can be changed. An answer that has grown too long for it goes on after it. */
async function change(drawn: TeamsMessage, sending: Sending): Promise<Sent | null> {
  const { parts, use } = sending;
  const { editing, kind } = sending.message;
  const place = editing === null ? null : placeOf(editing.thread);
  if (editing === null || place === null) return null;
  const at = { ...place, service: await parts.serviceFor(place.tenant, place.conversation) };
  const isChanged = await parts.poster.change({ message: drawn, at, use, id: editing.message });
  if (!isChanged) return null;
  // What is changed again and again, a digest or a page, would repeat its parts each time.
  return kind === 'receipt' ? { ...editing, more: drawn.thread.length } : editing;
}

/** A part of a longer message, in the thread of its first. */
async function postPart(drawn: TeamsMessage | undefined, sending: Sending): Promise<Sent> {
  if (drawn !== undefined) return { ...(await post(drawn, sending)), more: 0 };
  throw definiteRefusal('the message has fewer parts than it had');
}

async function post(message: TeamsMessage, sending: Sending): Promise<Posted> {
  const { parts, use, person } = sending;
  const { to } = sending.message;
  if ('channel' in to) return startThread(message, sending);
  const who = person === null ? null : reachedAt(person, parts.config);
  if (!('thread' in to)) return postPrivately({ message, use }, { who, parts });
  const place = placeOf(to.thread);
  if (place === null) throw definiteRefusal('the thread is not on Teams');
  const own = whoseChat(place);
  if (own !== null) return postPrivately({ message, use }, { who: own, parts });
  if (to.only === true) return postPrivately({ message, use }, { who, parts });
  const at = { ...place, service: await parts.serviceFor(place.tenant, place.conversation) };
  const posted = await parts.poster.post({ message, at, use });
  if (posted !== null) return posted;
  if (who === null || !isOneToOne(place.conversation)) throw definiteRefusal(goneFrom(place.conversation));
  await parts.chats.forget(who, place.conversation);
  return postPrivately({ message, use }, { who, parts });
}

/** True where nobody but one person and the bot reads. */
function isOwnChat(thread: ThreadId): boolean {
  const place = placeOf(thread);
  return place !== null && (whoseChat(place) !== null || isOneToOne(place.conversation));
}

async function startThread(message: TeamsMessage, { parts, use }: Sending): Promise<Posted> {
  return parts.toLeadership(({ tenant, channel, service }) =>
    parts.poster.start({ message, at: { tenant, conversation: channel, root: null, service }, use }),
  );
}

type Privately = { readonly who: ReachedAt | null; readonly parts: MessengerParts };

/** Into their one-to-one conversation; where the one that is kept is gone, another is opened once. */
async function postPrivately(saying: Omit<Post, 'at'>, { who, parts }: Privately): Promise<Posted> {
  if (who === null) throw definiteRefusal('the roster has no Teams account for them');
  const { chats, poster } = parts;
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const at: Spot = await chats.open(who, saying.use);
    // Gone is a definite answer: nothing was posted there.
    const posted = await poster.post({ ...saying, at });
    if (posted !== null) return posted;
    await chats.forget(who, at.conversation);
  }
  throw definiteRefusal(sayGone('person'));
}

// A chat of several people is '19:…@thread.v2'.
function isOneToOne(conversation: string): boolean {
  return !isChannel(conversation) && !conversation.endsWith('@thread.v2');
}

function goneFrom(conversation: string): string {
  if (isChannel(conversation)) return sayGone('channel');
  return sayGone(isOneToOne(conversation) ? 'person' : 'group');
}
