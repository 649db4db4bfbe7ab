import { onTestFinished } from 'vitest';
import { aCard as plainCard } from '#test/kit/a-card.ts';
import { aDeparting as aReceipt } from '#test/kit/an-outgoing.ts';
import { openMessenger } from '#adapters/teams/send/open-messenger.ts';
import { createReaders } from '#adapters/teams/places/readers.ts';
import { createReferences } from '#adapters/teams/places/references.ts';
import type { References } from '#adapters/teams/places/references-types.ts';
import type { Connectors } from '#adapters/teams/connector/connector.ts';
import { openSdk } from '#adapters/teams/open-sdk.ts';
import { fromMs } from '#src/calendar/instant.ts';
import type { TeamsConfig } from '#src/config.ts';
import type { ThreadId } from '#src/ports/message.ts';
import type { Card } from '#src/messages/card.ts';
import type { Person } from '#src/people/person.ts';
import type { Installations } from '#src/ports/installations.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Departing } from '#src/ports/outbox.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aPerson } from '#test/kit/an-action.ts';
import { aTime } from '#test/kit/a-time.ts';
import type { HandSetTime } from '#test/kit/a-time.ts';
import { aTeamsCloud } from '#test/kit/teams/a-cloud.ts';
import type { TeamsCloud } from '#test/kit/teams/a-cloud.ts';
import { aTeamsConfig } from '#test/kit/teams/a-config.ts';
import type { ConnectorSaid } from '#test/kit/teams/a-connector.ts';
import { objectIdOf, TENANT } from '#test/kit/teams/tenant.ts';

export const ANN = aPerson('Ann Archer', { accounts: { teams: `${TENANT}/${objectIdOf('Ann Archer')}` } });

/** The real time of the tests. */
export const REAL_NOW = Date.parse('2026-11-20T09:30:00Z');

type Said = ConnectorSaid & {
  readonly config?: Partial<TeamsConfig>;
  readonly installations?: Installations;
  /** True where several tests use it, and the last closes it. */
  readonly stays?: boolean;
};

/** What the line does with the next calls: `breaks` is the code of a network error, after the call was carried out where it `accepts`. */
export type Break = { readonly breaks: string; readonly syscall?: string; readonly accepts?: boolean };

export type TeamsMessenger = {
  readonly cloud: TeamsCloud;
  readonly config: TeamsConfig;
  readonly time: HandSetTime;
  readonly references: References;
  readonly connectors: Connectors;
  readonly messenger: Messenger;
  /** The next calls of the connector, not of the login, break so. */
  readonly breakNext: (...how: readonly Break[]) => void;
};

/** The real messenger over the SDK's client, before a Bot Connector of our own on loopback. */
export async function aTeamsMessenger({
  config: other = {},
  installations,
  ...said
}: Said = {}): Promise<TeamsMessenger> {
  const people = said.people ?? [{ name: 'Ann Archer', email: 'ann@council.example' }];
  const cloud = await aTeamsCloud({ ...said, people });
  if (said.stays !== true) onTestFinished(() => cloud.close());
  const config = { ...aTeamsConfig(cloud), ...other };
  const breaks: Break[] = [];
  const realClock = { now: () => fromMs(REAL_NOW) };
  const world = {
    config,
    realClock,
    fetch: breaking(breaks),
    clock: aClock(),
    installations: installations ?? installationsInMemory(),
  };
  const references = createReferences(world);
  const { connectors } = await openSdk(world);
  const time = aTime();
  const mayHear = ({ name }: Person): boolean => name !== 'Guest Gone';
  const reported: string[] = [];
  const report = ({ what }: { readonly what: string }): void => void reported.push(what);
  const readers = createReaders({ world: { ...world, report }, connectors, references });
  const { messenger } = openMessenger(
    { ...world, register: { origin: async () => null } },
    {
      connectors,
      references,
      readers,
      mayHear,
      time,
    },
  );
  return { cloud, config, time, references, connectors, messenger, breakNext: (...how) => void breaks.push(...how) };
}

function breaking(breaks: Break[]): typeof globalThis.fetch {
  return async (input, init) => {
    const next = addressOf(input).includes('/oauth2/') ? undefined : breaks.shift();
    if (next === undefined) return fetch(input, init);
    if (next.accepts === true) await (await fetch(input, init)).text();
    const cause = Object.assign(new Error(`broke with ${JSON.stringify(init)}`), {
      code: next.breaks,
      syscall: next.syscall,
    });
    throw new TypeError('fetch failed', { cause });
  };
}

/** The address that a call of `fetch` goes to. */
export function addressOf(input: Parameters<typeof fetch>[0]): string {
  if (typeof input === 'string') return input;
  return input instanceof URL ? input.href : input.url;
}

export function installationsInMemory(): Installations & { readonly writes: () => number } {
  const kept = new Map<string, string>();
  let writes = 0;
  return {
    writes: () => writes,
    save: async (_, place, text) => {
      writes += 1;
      kept.set(place, text);
    },
    find: async (_, place) => kept.get(place) ?? null,
    all: async () => [...kept].map(([place, text]) => ({ place, kept: text })),
    remove: async (_, place) => void kept.delete(place),
  };
}

/** A receipt to Ann about the framework, unless said otherwise. */
export function aDeparting(said: Partial<Departing> = {}): Departing {
  return aReceipt({ card: aCard(), ...said });
}

export function aCard(said: Parameters<typeof plainCard>[0] = {}): Card {
  return plainCard({ heading: '8.1.3 · Agree the framework', rating: 'amber', ...said });
}

/** Sends to Ann and gives what came of it: where it stands, or the fault. */
export async function outcomeOf(
  { messenger }: Pick<TeamsMessenger, 'messenger'>,
  message: Departing,
  person: Person | null = ANN,
) {
  return messenger.send(message, person).then(
    (posted) => posted,
    (fault: unknown) => fault as Error,
  );
}

/** A thread of the council's tenant: '<conversation>/<root>'. */
export function thread(place: string): ThreadId {
  return `teams:${TENANT}/${place}` as ThreadId;
}

/** An error with everything that a log may write of it: causes, and whatever hangs on it. */
export function inFull(error: unknown, depth = 0): string {
  if (typeof error !== 'object' || error === null || depth > 6) return String(error);
  const own = Object.getOwnPropertyNames(error).map((name) => inFull(Reflect.get(error, name), depth + 1));
  return own.join('\n');
}
