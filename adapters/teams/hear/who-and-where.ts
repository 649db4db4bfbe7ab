import { fieldAt, textAt } from '#adapters/network/fields.ts';
import type { Activity } from '#adapters/teams/receive/activity.ts';
import { accountOf, isChannel, splitConversation } from '#adapters/teams/ids.ts';
import type { Place } from '#adapters/teams/ids.ts';
import type { AccountId } from '#src/ports/message.ts';

/** Who did something, where, and the activity's own id. */
export type Done = { readonly from: AccountId; readonly place: Place; readonly id: string };

/** Who is behind an activity and where it happened; null for the bot itself, another bot, or somebody without an account. */
export function doneBy({ tenant, body }: Activity): Done | null {
  const [objectId, user] = [textAt(body, 'from', 'aadObjectId'), textAt(body, 'from', 'id')];
  const [conversation, id] = [textAt(body, 'conversation', 'id'), textAt(body, 'id')];
  if (objectId === null || conversation === null || id === null) return null;
  if (user?.startsWith('28:') === true || fieldAt(body, 'from', 'role') === 'bot') return null;
  if (objectId.includes('/')) return null;
  return { from: accountOf(tenant, objectId), place: { tenant, ...splitConversation(conversation) }, id };
}

/** The bot's own id in Teams, '28:…'; null when an activity does not say to whom it goes. */
export function botOf(body: object): string | null {
  return textAt(body, 'recipient', 'id');
}

/** True for a conversation of one person and the bot. */
export function isPersonal(body: object): boolean {
  const type = textAt(body, 'conversation', 'conversationType');
  if (type !== null) return type === 'personal';
  const id = textAt(body, 'conversation', 'id') ?? '';
  return !/@thread\.[a-z0-9]+(?:;|$)/u.test(id) && fieldAt(body, 'conversation', 'isGroup') !== true;
}

/** The place of a card that was pressed or reacted to: the thread of a channel it stands in, or the message itself in a chat. */
export function placeOfTarget({ place }: Done, body: object): Place {
  const target = textAt(body, 'replyToId');
  return { ...place, root: isChannel(place.conversation) ? (place.root ?? target) : target };
}
