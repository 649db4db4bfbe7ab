import { accountParts, threadOf } from '#adapters/teams/ids.ts';
import { isAllowedTenant } from '#adapters/teams/home-tenant.ts';
import { targetedIn } from '#adapters/teams/places/targeted.ts';
import type { Targeted } from '#adapters/teams/places/targeted.ts';
import type { SharedPlace } from '#adapters/teams/places/find-readers.ts';
import type { TeamsConfig } from '#src/config.ts';
import type { Person } from '#src/people/person.ts';
import { definiteRefusal } from '#src/ports/send-fault.ts';
import type { Posted } from '#src/ports/outbox.ts';
import type { Address } from '#src/ports/outgoing.ts';
import type { Post, Poster, Spot } from './post.ts';
import type { PrivateChats } from './private-chats.ts';
import { reachedAt } from './reached-at.ts';
import type { ReachedAt } from './reached-at.ts';
import { sayGone } from './refusals.ts';

/** What writing to one person is made of. */
export type ToOneParts = {
  readonly poster: Poster;
  readonly chats: PrivateChats;
  readonly config: Pick<TeamsConfig, 'app' | 'allowedTenants'>;
  /** The service address for a conversation; throws a SendFault where none is known. */
  readonly serviceFor: (tenant: string, conversation: string) => Promise<string>;
  /** The '29:…' id by which this bot knows somebody in a shared place; null where it is not known. */
  readonly userOf: (who: ReachedAt, place: SharedPlace) => Promise<string | null>;
};

/** Who alone is to read an answer: its person, or whoever's words it answers where the roster does not know them; null for nobody here. */
export function readerOf(
  to: Address,
  person: Person | null,
  config: Pick<TeamsConfig, 'app' | 'allowedTenants'>,
): ReachedAt | null {
  const known = person === null ? null : reachedAt(person, config);
  if (known !== null || !('account' in to) || to.account === undefined) return known;
  const asker = accountParts(to.account);
  return asker !== null && isAllowedTenant(asker.tenant, config) ? asker : null;
}

/** Before one person alone where others read too, else in their own chat: Teams has not the first everywhere. */
export async function postTargeted(
  saying: Omit<Post, 'at'>,
  { who, place }: Targeted,
  parts: ToOneParts,
): Promise<Posted> {
  const user = await parts.userOf(who, place);
  const service = await parts.serviceFor(place.tenant, place.conversation);
  const id = user === null ? null : await parts.poster.target({ ...saying, at: { ...place, service }, user });
  if (id === null) return postPrivately(saying, who, parts);
  return { thread: threadOf({ ...targetedIn(place, who), root: place.root ?? id }), message: id };
}

/** Into their one-to-one conversation; where the one that is kept is gone, another is opened once. */
export async function postPrivately(
  saying: Omit<Post, 'at'>,
  who: ReachedAt | null,
  { chats, poster }: Pick<ToOneParts, 'chats' | 'poster'>,
): Promise<Posted> {
  if (who === null) throw definiteRefusal('the roster has no Teams account for them');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const at: Spot = await chats.open(who, saying.use);
    // Gone is a definite answer: nothing was posted there.
    const posted = await poster.post({ ...saying, at });
    if (posted !== null) return posted;
    await chats.forget(who, at.conversation);
  }
  throw definiteRefusal(sayGone('person'));
}
