import { placeOf } from '#adapters/slack/ids.ts';
import { isFleeting } from '#adapters/slack/send/responders.ts';
import type { ThreadId } from '#src/ports/message.ts';

/** True where nobody but one person and the bot reads: their own conversation, or an answer that only they see. */
export function isOwnChat(thread: ThreadId): boolean {
  const place = placeOf(thread);
  return place !== null && (isFleeting(thread) || isDirect(place.channel) || isUser(place.channel));
}

/** A conversation of one person and the bot. */
function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}

/** A conversation that is not known yet goes by its person: 'U7', or 'W7' in an organisation. */
export function isUser(channel: string): boolean {
  return /^[UW]/u.test(channel);
}
