import type { Person } from '#src/people/person.ts';
import { definiteRefusal } from '#src/ports/send-fault.ts';
import { LEADERSHIP } from '#src/ports/outgoing.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Departing, Posted, Sent } from '#src/ports/outbox.ts';
import { placeOf } from '#adapters/teams/ids.ts';
import type { Place } from '#adapters/teams/ids.ts';
import { targetedOf } from '#adapters/teams/places/targeted.ts';
import type { TeamsMessage } from '#adapters/teams/draw/payload.ts';
import { audienceOf, isOfOne, isOneToOne } from './audience-of.ts';
import type { AudienceParts } from './audience-of.ts';
import { whoseChat } from './private-chats.ts';
import { reachedAt } from './reached-at.ts';
import { sayGone, wheretoOf } from './refusals.ts';
import { markedMessage } from '#adapters/teams/draw/register-on.ts';
import { render } from '#adapters/teams/draw/render.ts';
import { renderForOwner } from '#adapters/teams/draw/render-for-owner.ts';
import { postPrivately, postTargeted, readerOf } from './to-one.ts';
import type { ToOneParts } from './to-one.ts';
import { inItsPlace } from '#adapters/network/in-its-place.ts';
import type { Changed } from '#adapters/network/in-its-place.ts';
import { useOf } from '#adapters/network/use.ts';
import type { Use } from '#adapters/network/use.ts';

export type MessengerParts = ToOneParts &
  AudienceParts & {
    /** Whether the settings name a channel for the leadership. */
    readonly hasLeadership: boolean;
    /** False for somebody whose account is known to be no member's: a guest, somebody who has left. */
    readonly mayHear: (person: Person) => boolean;
    /** By what its cards say which register they are of. */
    readonly mark: () => Promise<string | null>;
  };

/** Teams takes five calls a second in all; more at a time would wait with their message half taken. */
const AT_ONCE = { answers: 8, unasked: 4 } as const;

/** Says cards on Teams: privately, in the leadership's channel, in the thread they answer, or there before one person alone. */
export function createTeamsMessenger(parts: MessengerParts): Messenger {
  return {
    atOnce: AT_ONCE,
    reaches: (to, person) => {
      if ('thread' in to) return placeOf(to.thread) !== null;
      if ('channel' in to) return to.channel === LEADERSHIP && parts.hasLeadership;
      return person !== null && reachedAt(person, parts.config) !== null && parts.mayHear(person);
    },
    audienceOf: (to) => audienceOf(to, parts),
    send: async (message, person) => {
      const { part } = message;
      const drawn = markedMessage(render(message.card, part?.of ?? message.key), await parts.mark());
      const sending = { message, person, parts, use: useOf(message) };
      if (part !== undefined) return postPart(drawn.thread[part.number - 1], sending);
      const anew = async (): Promise<Sent> => ({ ...(await post(drawn, sending)), more: drawn.thread.length });
      return inItsPlace(await change(drawn, sending), { message, post: anew });
    },
  };
}

type Sending = {
  readonly message: Departing;
  readonly person: Person | null;
  readonly parts: MessengerParts;
  readonly use: Use;
};

/** Changes the earlier message where it stands. An answer that has grown too long for it goes on after it. */
async function change(drawn: TeamsMessage, sending: Sending): Promise<Changed> {
  const { parts, use } = sending;
  const { editing, kind } = sending.message;
  const place = editing === null ? null : placeOf(editing.thread);
  // What one person alone was shown is gone after a day; its answer is a message of its own.
  if (editing === null || place === null || targetedOf(place) !== null) return null;
  if (!(await isMeantFor(place, sending))) return null;
  const at = { ...place, service: await parts.serviceFor(place.tenant, place.conversation) };
  const message = await asTheirs(drawn, place, sending);
  const isChanged = await parts.poster.change({ message, at, use, id: editing.message });
  if (!isChanged) return 'gone';
  // What is changed again and again, a digest or a page, would repeat its parts each time.
  return kind === 'receipt' ? { ...editing, more: drawn.thread.length } : editing;
}

/** Who may read it was asked of the place that it is meant for: what stands in another is changed only where that place's readers are as good. */
async function isMeantFor(place: Place, { message: { to }, parts }: Sending): Promise<boolean> {
  if (isOfOne(place)) return true;
  if ('channel' in to) return (await parts.readers.of(place)).audience === 'members';
  return 'thread' in to && placeOf(to.thread)?.conversation === place.conversation;
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
  const saying = { message, use };
  const who = readerOf(to, person, parts.config);
  if (!('thread' in to)) return postPrivately(saying, who, parts);
  const place = placeOf(to.thread);
  if (place === null) throw definiteRefusal('the thread is not on Teams');
  const [own, alone] = [whoseChat(place), targetedOf(place)];
  if (own !== null) return postPrivately(saying, own, parts);
  if (alone !== null) return postTargeted(saying, alone, parts);
  if (isOneToOne(place)) return postInChat(message, place, sending);
  if (to.only !== true) return postHere(message, place, sending);
  const isPersonal = sending.message.card.readers === 'asker' && who !== null;
  return isPersonal ? postTargeted(saying, { who, place }, parts) : postPrivately(saying, who, parts);
}

/** Where others read too, the buttons of what answers somebody are theirs alone. */
async function asTheirs(drawn: TeamsMessage, place: Place, { message, person, parts }: Sending): Promise<TeamsMessage> {
  const isAnswer = 'thread' in message.to && message.to.account !== undefined && message.part === undefined;
  // The client of a trial shows everybody the same.
  if (!isAnswer || isOfOne(place) || parts.config.app === null) return drawn;
  const who = readerOf(message.to, person, parts.config);
  const user = who === null ? null : await parts.userOf(who, place);
  const theirs = user === null ? null : renderForOwner(message.card, message.key, user);
  return theirs === null ? drawn : markedMessage(theirs, await parts.mark());
}

async function postHere(drawn: TeamsMessage, place: Place, sending: Sending): Promise<Posted> {
  const { parts, use } = sending;
  const message = await asTheirs(drawn, place, sending);
  const at = { ...place, service: await parts.serviceFor(place.tenant, place.conversation) };
  const posted = await parts.poster.post({ message, at, use });
  if (posted === null) throw definiteRefusal(sayGone(wheretoOf(place.conversation)));
  return posted;
}

/** Where the chat of one person is gone, another is opened. */
async function postInChat(message: TeamsMessage, place: Place, { parts, use, ...sending }: Sending): Promise<Posted> {
  const who = readerOf(sending.message.to, sending.person, parts.config);
  const at = { ...place, service: await parts.serviceFor(place.tenant, place.conversation) };
  const posted = await parts.poster.post({ message, at, use });
  if (posted !== null) return posted;
  if (who === null) throw definiteRefusal(sayGone('person'));
  await parts.chats.forget(who, place.conversation);
  return postPrivately({ message, use }, who, parts);
}

async function startThread(message: TeamsMessage, { parts, use }: Sending): Promise<Posted> {
  return parts.inLeadership(({ tenant, channel, service }) =>
    parts.poster.start({ message, at: { tenant, conversation: channel, root: null, service }, use }),
  );
}
