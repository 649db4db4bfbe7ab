import { readInstant } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { IncomingMessage, OutKey } from '#src/ports/message.ts';
import type { HearingFacts } from '#adapters/slack/hear/facts.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import { hear } from '#adapters/slack/hear/hear.ts';

export const HEARD_AT: Instant = readInstant('2015-06-05T09:00:00+01:00')!;

/** What is known in a test: nothing, unless it is said. */
export type FactsSaid = {
  readonly command?: string;
  readonly names?: Readonly<Record<string, string>>;
  /** Threads in which the bot asks, messages that were heard before, and cards by the time stamp of their message. */
  readonly asking?: readonly string[];
  readonly known?: readonly string[];
  readonly gone?: readonly string[];
  readonly cards?: Readonly<Record<string, string>>;
  readonly says?: readonly string[];
};

function someFacts(said: FactsSaid = {}): HearingFacts {
  return {
    command: said.command ?? '/rag',
    momentOf: () => HEARD_AT,
    nameOf: (team, user) => said.names?.[`${team}/${user}`] ?? null,
    isAsking: async (thread) => said.asking?.includes(thread) ?? false,
    answers: async (thread) => said.asking?.includes(thread) ?? false,
    isKnown: async (id) => said.known?.includes(id) ?? false,
    isGone: async (id) => said.gone?.includes(id) ?? false,
    cardAt: async (conversation, ts) => (said.cards?.[`${conversation}${ts}`] ?? null) as OutKey | null,
    sayOf: async (_, nth) => said.says?.[nth] ?? null,
    privately: (_, user) => user,
  };
}

export function hearing(envelope: Envelope, said: FactsSaid = {}): Promise<IncomingMessage | null> {
  return hear(envelope, someFacts(said));
}
