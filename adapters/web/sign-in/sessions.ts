import { todayIn } from '#src/calendar/clock.ts';
import type { Clock } from '#src/calendar/clock.ts';
import { fromMs, LONDON, toMs } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { Person, PersonId } from '#src/people/person.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import type { PageKey, PageKeys } from '#src/ports/page/page-keys.ts';
import type { Register } from '#src/ports/register.ts';
import { defaultIn } from '#src/plan/default-plan.ts';
import type { Claims } from './open-id/issuer.ts';
import { personOf } from './open-id/person-of.ts';
import type { AccountOf } from './open-id/person-of.ts';
import { hashOf, newSecret } from './secrets.ts';

const AN_HOUR = 3_600_000;
/** A session ends so long after it was last used, and a working day after it began, whatever is done in it. */
const UNUSED = 8 * AN_HOUR;
export const LONGEST_SESSION = 12 * AN_HOUR;
/** A use is written down so often at most. */
const BETWEEN_WRITES = 300_000;

/** Somebody who is signed in; `proof` is what each form of theirs carries, so that no other page can send one for them. */
export type Session = { readonly person: Person; readonly hash: string; readonly proof: string };

export type Sessions = {
  /** Uses a link up and begins a session; null where it opens nothing: used, past, never made, or its person has left. */
  readonly begin: (link: string) => Promise<string | null>;
  /** Begins a session of somebody who proved who they are in another way. */
  readonly admit: (person: PersonId) => Promise<string>;
  /** Whose work account it is, of those who are here. */
  readonly ofAccount: (claims: Claims) => Promise<AccountOf>;
  /** Null where there is none, it has ended, or its person has left. */
  readonly find: (secret: string) => Promise<Session | null>;
  readonly end: (session: Session) => Promise<void>;
};

type World = {
  readonly pageKeys: PageKeys;
  readonly register: Pick<Register, 'roster' | 'plans'>;
  readonly clock: Clock;
};

/** Sessions of the page: they are asked of the register with every request, so that whoever leaves the roster is out with the next. */
export function createSessions({ pageKeys, register, clock }: World): Sessions {
  const indexNow = async (): Promise<RosterIndex> => {
    const zone = defaultIn(await register.plans())?.zone ?? LONDON;
    return rosterIndex(await register.roster(), todayIn(clock, zone));
  };
  const here = async (id: PersonId): Promise<Person | null> => {
    const index = await indexNow();
    return index.isHere(id) ? index.person(id) : null;
  };
  const admit = async (person: PersonId): Promise<string> => {
    const now = clock.now();
    const secret = newSecret();
    await pageKeys.add({ hash: hashOf('session', secret), kind: 'session', person, made: now, until: endOf(now, now) });
    return secret;
  };
  return {
    begin: async (link) => {
      const now = clock.now();
      const used = await pageKeys.use({ hash: hashOf('link', link), kind: 'link', now });
      return used === null || (await here(used.person)) === null ? null : admit(used.person);
    },
    admit,
    ofAccount: async (claims) => personOf(claims, await indexNow()),
    find: async (secret) => {
      const now = clock.now();
      const key = await pageKeys.find({ hash: hashOf('session', secret), kind: 'session', now });
      if (key === null) return null;
      const person = await here(key.person);
      if (person === null) {
        await pageKeys.removeAllOf(key.person);
        return null;
      }
      await prolong(key, now, pageKeys);
      return { person, hash: key.hash, proof: hashOf('form', secret) };
    },
    end: ({ hash }) => pageKeys.remove(hash),
  };
}

async function prolong({ hash, made, until }: PageKey, now: Instant, pageKeys: PageKeys): Promise<void> {
  const end = endOf(made, now);
  if (toMs(end) - toMs(until) >= BETWEEN_WRITES) await pageKeys.prolong(hash, end);
}

function endOf(made: Instant, used: Instant): Instant {
  return fromMs(Math.min(toMs(used) + UNUSED, toMs(made) + LONGEST_SESSION));
}
