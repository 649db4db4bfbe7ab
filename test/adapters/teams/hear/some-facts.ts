import { createClaim } from '#adapters/teams/receive/claims.ts';
import type { HearingFacts } from '#adapters/teams/hear/facts.ts';
import { hear } from '#adapters/teams/hear/hear.ts';
import { accountOf } from '#adapters/teams/ids.ts';
import { readInstant } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { IncomingMessage, OutKey } from '#src/ports/message.ts';
import { SERVICE } from '#test/kit/teams/activities.ts';
import { objectIdOf, TENANT, userIdOf } from '#test/kit/teams/tenant.ts';

export const HEARD_AT: Instant = readInstant('2015-06-05T09:00:00+01:00')!;

/** What is known in a test: nothing, unless it is said. */
export type FactsSaid = {
  /** Names in the roster with their account, and those whose account is nowhere. */
  readonly linked?: readonly string[];
  readonly named?: readonly string[];
  /** Threads in which the bot asks, those in which it spoke, messages heard before, and cards by the id of their message. */
  readonly asking?: readonly string[];
  readonly spoken?: readonly string[];
  readonly heard?: readonly IncomingMessage[];
  readonly gone?: readonly string[];
  readonly cards?: Readonly<Record<string, string>>;
  readonly says?: readonly string[];
  /** Cards that one person alone was shown. */
  readonly targeted?: readonly string[];
  /** Cards that are kept up to date where they stand. */
  readonly kept?: readonly string[];
  /** Cards that stand in other conversations. */
  readonly elsewhere?: readonly string[];
};

function someFacts(said: FactsSaid): HearingFacts {
  const { linked = [], named = [] } = said;
  return {
    momentOf: () => HEARD_AT,
    accountOf: async (tenant, { user }) => {
      const known = ['Sam Okafor', ...linked].find((name) => userIdOf(name) === user);
      return known === undefined ? null : accountOf(tenant, objectIdOf(known));
    },
    nameOf: async (_, { user }) => linked.find((name) => userIdOf(name) === user) ?? null,
    nameLike: async (label) => named.find((name) => name === label) ?? null,
    isAsking: async (thread) => said.asking?.includes(thread) ?? false,
    answers: async (thread) => said.asking?.includes(thread) ?? false,
    isSpokenIn: async (thread) => said.spoken?.includes(thread) ?? false,
    heard: async (id) => said.heard?.find((one) => one.id === id) ?? null,
    hasRecorded: async () => false,
    isGone: async (id) => said.gone?.includes(id) ?? false,
    cardAt: async (conversation, activity) => (said.cards?.[`${conversation}${activity}`] ?? null) as OutKey | null,
    isBefore: async (card) => said.elsewhere?.includes(card) !== true,
    isTargeted: async (card) => said.targeted?.includes(card) ?? false,
    isKeptPage: async (card) => said.kept?.includes(card) ?? false,
    sayOf: async (_, nth) => said.says?.[nth] ?? null,
    claim: createClaim({ message: async () => null }),
  };
}

export function hearing(body: object, said: FactsSaid = {}): Promise<IncomingMessage | null> {
  return hear({ tenant: TENANT, service: SERVICE, body }, someFacts(said));
}

/** The words that are heard; null for nothing. */
export async function wordsHeard(body: object, said: FactsSaid = {}): Promise<string | null> {
  return (await hearing(body, said))?.text ?? null;
}
