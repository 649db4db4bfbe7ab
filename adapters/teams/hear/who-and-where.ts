import { fieldAt, textAt } from '#adapters/network/fields.ts';
import type { Activity } from '#adapters/teams/receive/activity.ts';
import { accountOf, accountParts, isChannel, splitConversation } from '#adapters/teams/ids.ts';
import type { Place } from '#adapters/teams/ids.ts';
import { targetedIn } from '#adapters/teams/places/targeted.ts';
import type { AccountId, OutKey } from '#src/ports/message.ts';
import type { HearingFacts } from './facts.ts';

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

/** True for what somebody says to the bot where others read and do not see it: a command of the menu of "/". */
export function isTargeted(body: object): boolean {
  return fieldAt(body, 'recipient', 'isTargeted') === true && !isPersonal(body);
}

/** The place of a card that was pressed or reacted to: the thread of a channel it stands in, or the message itself in a chat. */
export function placeOfTarget({ place }: Done, body: object): Place {
  const target = textAt(body, 'replyToId');
  return { ...place, root: isChannel(place.conversation) ? (place.root ?? target) : target };
}

/** Where a press is answered: before its presser alone where its card was shown to one person alone, or the press is. */
export async function placePressed(done: Done, body: object, pressed: Pressed): Promise<Place> {
  const place = placeOfTarget(done, body);
  const isAlone = isTargeted(body) || (pressed.card !== null && (await pressed.facts.isTargeted(pressed.card)));
  return isAlone ? targetedIn(place, objectIdOf(done)) : place;
}

type Pressed = { readonly card: OutKey | null; readonly facts: Pick<HearingFacts, 'isTargeted'> };

/** The directory's id of whoever did something. */
export function objectIdOf({ from }: Pick<Done, 'from'>): { readonly objectId: string } {
  return { objectId: accountParts(from)?.objectId ?? '' };
}
