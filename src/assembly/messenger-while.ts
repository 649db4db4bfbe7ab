import type { Person } from '#src/people/person.ts';
import { closedToAll } from '#src/ports/send-fault.ts';
import type { AccountId } from '#src/ports/message.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { Found, Identity, Messenger } from '#src/ports/messenger.ts';
import type { Address } from '#src/ports/outgoing.ts';
import type { PlatformFacts } from './platform.ts';

/** A platform that is away keeps what is for it so long before another try, in milliseconds. */
const RETRY_AFTER = 120_000;

/** The messenger of a platform that may be away for a while: what is meant for it stays meant for it, and waits. */
export function messengerWhile(facts: PlatformFacts, now: () => Messenger | null): Messenger {
  const atOnce = now()?.atOnce;
  return {
    reaches: (to, person) => now()?.reaches(to, person) ?? wouldReach(to, person, facts),
    identity: (account) => identityOf(account, now(), facts),
    audienceOf: async (to) => started(now(), facts).audienceOf(to),
    send: async (message, person) => started(now(), facts).send(message, person),
    ...(facts.looks === true ? { find: async (message, person) => find(message, person, started(now(), facts)) } : {}),
    addressesOf: async (account) => (await now()?.addressesOf?.(account)) ?? [],
    linkTo: async (said, reader) => (await now()?.linkTo?.(said, reader)) ?? null,
    quietUntil: async (person) => (await now()?.quietUntil?.(person)) ?? null,
    ...(atOnce === undefined ? {} : { atOnce }),
  };
}

async function find(message: Departing, person: Person | null, messenger: Messenger): Promise<Found> {
  return messenger.find?.(message, person) ?? { kind: 'unknown', why: 'nothing can be looked for there' };
}

/** Whoever writes from a platform that is away is nobody's stranger. */
function identityOf(account: AccountId, messenger: Messenger | null, { key }: PlatformFacts): Identity {
  if (messenger !== null) return messenger.identity?.(account) ?? 'said';
  return account.startsWith(`${key}:`) ? 'unable' : 'said';
}

function started(messenger: Messenger | null, { name }: PlatformFacts): Messenger {
  if (messenger !== null) return messenger;
  throw closedToAll(`${name} has not started yet`, RETRY_AFTER);
}

function wouldReach(to: Address, person: Person | null, { key, hasDigest }: PlatformFacts): boolean {
  if ('thread' in to) return to.thread.startsWith(`${key}:`);
  if ('channel' in to) return hasDigest;
  return person !== null && Object.hasOwn(person.accounts, key);
}
