import type { SlackMessage } from '#adapters/slack/draw/payload.ts';
import { placeIn } from '#adapters/slack/ids.ts';
import type { LiveThreads } from '#adapters/slack/places/live-threads.ts';
import { isOwnChat } from '#adapters/slack/places/own-chat.ts';
import type { Person } from '#src/people/person.ts';
import type { Departing, Sent } from '#src/ports/outbox.ts';
import type { Poster } from './post.ts';
import { reachedBy, readerOf } from './private-place.ts';
import { fleetingThread } from './responders.ts';
import type { Use } from '#adapters/network/use.ts';

type Showing = {
  readonly message: Departing;
  readonly person: Person | null;
  readonly use: Use;
  readonly parts: { readonly poster: Pick<Poster, 'show'>; readonly liveThreads: Pick<LiveThreads, 'isLive'> };
};

/** True for what its reader alone is to see among others. */
export function isForOneAlone({ to, card }: Pick<Departing, 'to' | 'card'>): boolean {
  return 'thread' in to && to.only === true && card.readers === 'asker' && !isOwnChat(to.thread);
}

/**
 * Shows its reader alone, among others, what is for nobody else. Slack does not keep it and lets nobody change it, so that
 * it stands in a thread of its own. Null where that is not meant or cannot be, or where it is too long for so short a life.
 */
export async function showAlone(drawn: SlackMessage, { message, person, use, parts }: Showing): Promise<Sent | null> {
  const { to, key } = message;
  if (!('thread' in to) || !isForOneAlone(message)) return null;
  const place = placeIn(to.thread);
  const reader = reachedBy(readerOf(message, person));
  if (reader === null || (reader.team ?? place.team) !== place.team || drawn.thread.length > 0) return null;
  const at = parts.liveThreads.isLive(to.thread) ? place : { ...place, ts: null };
  const shown = await parts.poster.show({ message: drawn, key, at, use, user: reader.user });
  return shown === null ? null : { thread: fleetingThread(place.team, place.channel, shown), message: key };
}
