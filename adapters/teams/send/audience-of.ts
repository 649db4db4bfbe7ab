import { placeOf } from '#adapters/teams/ids.ts';
import type { Place } from '#adapters/teams/ids.ts';
import type { InLeadership, LeadershipChannel } from '#adapters/teams/places/leadership.ts';
import type { KnownReaders } from '#adapters/teams/places/readers.ts';
import { targetedOf } from '#adapters/teams/places/targeted.ts';
import type { Address } from '#src/ports/outgoing.ts';
import type { Audience } from '#src/sight/audience.ts';
import { whoseChat } from './private-chats.ts';
import { wheretoOf } from './refusals.ts';

export type AudienceParts = {
  readonly readers: Pick<KnownReaders, 'of'>;
  /** Runs something for the leadership's channel as it is found now; throws a SendFault. */
  readonly inLeadership: InLeadership;
};

/** Who reads where a message is meant to stand; throws a SendFault where the leadership's channel is not to be had at all. */
export async function audienceOf(to: Address, parts: AudienceParts): Promise<Audience> {
  if ('channel' in to) return parts.inLeadership((at) => leadershipAudience(at, parts));
  const place = 'thread' in to ? placeOf(to.thread) : null;
  return place === null || isOfOne(place) ? 'asker' : (await parts.readers.of(place)).audience;
}

/** What keeps the bot out of the channel is said rather than waited for. */
async function leadershipAudience(
  { tenant, channel }: LeadershipChannel,
  { readers }: Pick<AudienceParts, 'readers'>,
): Promise<Audience> {
  const { audience, fault } = await readers.of({ tenant, conversation: channel });
  if (fault?.retryAfter === null) throw fault;
  return audience;
}

/** True where nobody but one person and the bot reads. */
export function isOfOne(place: Place): boolean {
  return whoseChat(place) !== null || targetedOf(place) !== null || isOneToOne(place);
}

/** True for the chat of one person with the bot, as Teams names it. */
export function isOneToOne({ conversation }: Place): boolean {
  return wheretoOf(conversation) === 'person';
}
