import { answersAt, asks, isAbout } from '#adapters/network/people/asking.ts';
import { readObject, textAt } from '#adapters/network/fields.ts';
import { momentOf } from '#adapters/network/hear/moment-of.ts';
import { readInstant, toMs } from '#src/calendar/instant.ts';
import type { AccountId, OutKey, ThreadId } from '#src/ports/message.ts';
import type { Posted } from '#src/ports/outbox.ts';
import type { Claim } from './claims.ts';
import type { HearingFacts, Mention } from '#adapters/teams/hear/facts.ts';
import { accountOf, accountParts, placeOf, threadOf } from '#adapters/teams/ids.ts';
import { targetedIn, targetedOf } from '#adapters/teams/places/targeted.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';

/** The facts as the store has them: what the bot knows of people and of what was said, as it is now. */
export function factsFromStore(world: TeamsWorld, claim: Claim): HearingFacts {
  const { register, threads, inbox } = world;
  const mentioned = (tenant: string, mention: Mention) => accountMentioned(tenant, mention, world);
  return {
    claim,
    momentOf: (timestamp) => {
      const written = timestamp === null ? null : readInstant(timestamp);
      return momentOf(written === null ? null : toMs(written), world);
    },
    accountOf: mentioned,
    nameOf: async (tenant, mention) => {
      const account = await mentioned(tenant, mention);
      return account === null ? null : ((await register.personAt(account))?.name ?? null);
    },
    nameLike: async (label) => {
      const { people } = await register.roster();
      const called = people.filter(({ name }) => name.toLowerCase() === label.toLowerCase());
      return called.length === 1 ? called[0]!.name : null;
    },
    isAsking: async (thread) => asks(await threads.last(thread)),
    isSpokenIn: async (thread) => (await threads.last(thread)) !== null,
    answers: (thread, at) => answersAt(thread, momentOf(at, world), threads),
    heard: async (message) => (await inbox.message(message)) ?? inbox.changed(message),
    hasRecorded: async (message) => (await register.ledgerOfMessage(message)).length > 0,
    isGone: async (message) => (await inbox.changed(message))?.how === 'deleted',
    cardAt: async (conversation, activity) => {
      const said = await threads.postedAt(conversation, activity);
      return said !== null && isAbout(said) ? said.key : null;
    },
    isBefore: async (card, { from, conversation }) => {
      const posted = await threads.posted(card);
      if (posted === null) return isFor(card, from, world);
      return [conversation, aloneIn(conversation, from)].some((one) => posted.thread.startsWith(one));
    },
    isTargeted: async (card) => isAlone(await threads.posted(card)),
    isKeptPage: async (card) => (await threads.card(card))?.kind === 'page',
    sayOf: async (card, nth) => (await threads.card(card))?.card.buttons[nth]?.say ?? null,
  };
}

/** True for what stands where one person alone sees it. */
function isAlone(posted: Posted | null): boolean {
  const place = posted === null ? null : placeOf(posted.thread);
  return place !== null && targetedOf(place) !== null;
}

/** What somebody alone sees of a conversation. */
function aloneIn(conversation: ThreadId, account: AccountId): ThreadId {
  const [place, whose] = [placeOf(conversation), accountParts(account)];
  return place === null || whose === null ? conversation : threadOf(targetedIn(place, whose));
}

/** Whom a card is for while it is not known where it stands: the person it is addressed to, or whoever wrote what it answers. */
async function isFor(card: OutKey, account: AccountId, { register, threads }: TeamsWorld): Promise<boolean> {
  const said = await threads.card(card);
  if (said === null) return false;
  const person = await register.personAt(account);
  return said.account === account || (person !== null && said.to === person.id);
}

/** Teams names somebody mentioned by the id that this bot knows them by; whose that is was kept when they were met. */
async function accountMentioned(
  tenant: string,
  { user, objectId }: Mention,
  { installations }: Pick<TeamsWorld, 'installations'>,
): Promise<AccountId | null> {
  if (objectId !== null) return accountOf(tenant, objectId);
  if (!user.startsWith('29:')) return null;
  const begins = `${tenant}/person/`;
  const known = (await installations.all('teams')).find(
    ({ place, kept }) => place.startsWith(begins) && textAt(readObject(kept), 'user') === user,
  );
  return known === undefined ? null : accountOf(tenant, known.place.slice(begins.length));
}
