import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '#db/open.ts';
import { loadSampleInto } from '#src/assembly/sample.ts';
import type { Chance } from '#test/kill/chance.ts';
import { talkOf } from '#test/kill/conversation.ts';
import { startProcess } from '#test/kit/a-process.ts';
import type { Process } from '#test/kit/a-process.ts';
import { privateWith, stampOf, userNamed } from '#test/kit/a-slack-workspace.ts';
import { aDirectMessage, TEAM } from '#test/kit/slack-envelopes.ts';
import type { Person, PersonId } from '#src/people/person.ts';
import type { MessageId } from '#src/ports/message.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';

/** Puts the sample plan on a server, with an account of the workspace for each of its people, and as many officers beside them. */
export async function fillSample(address: string, officers = 0): Promise<void> {
  const store = await openDatabase(address, { as: 'alone' });
  await loadSampleInto(store.register, []);
  const roster = await store.register.roster();
  const more = Array.from({ length: officers }, (_, nth) => anOfficer(nth));
  const people = [...roster.people, ...more].map((one) => ({
    ...one,
    accounts: { slack: `${TEAM}/${userNamed(one.name)}` },
  }));
  await store.register.saveRoster({ ...roster, people });
  await store.close();
}

/** What an officer is called that `fillSample` added. */
export function officerNamed(nth: number): string {
  // Accounts of the workspace are told apart by letters alone.
  const letters = [nth / 676, nth / 26, nth].map((part) => String.fromCodePoint(97 + (Math.floor(part) % 26)));
  return `Officer A${letters.join('')}`;
}

/** Somebody of the programme office, who may say how any action stands. */
function anOfficer(nth: number): Person {
  const name = officerNamed(nth);
  return {
    id: `officer-${nth + 1}` as PersonId,
    name,
    title: null,
    aliases: [],
    email: null,
    role: 'office',
    zone: null,
    reportsTo: null,
    accounts: {},
  };
}

/** A process of an installation that is started again whenever it was killed; `url` is null while it does not listen. */
export type Replica = {
  readonly url: () => string | null;
  readonly kill: () => Promise<void>;
  readonly end: () => Promise<void>;
  readonly log: () => string;
};

export type Replicas = {
  readonly address: string;
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;
};

export function aReplica({ address, env, folder }: Replicas, number: number): Replica {
  const args = ['start', '--data', join(folder, `replica-${number}`)];
  const settings = { PORT: '0', RAGTIME_DATABASE: address, ...env };
  const logs: string[] = [];
  let running: Process | null = null;
  const start = async (): Promise<void> => void (running = await startProcess({ args, env: settings }));
  let starting = start();
  return {
    url: () => running?.url ?? null,
    kill: async () => {
      await starting;
      const killed = running;
      running = null;
      killed?.kill();
      await killed?.gone;
      logs.push(killed?.log() ?? '');
      starting = start();
    },
    end: async () => {
      await starting;
      await running?.end();
    },
    log: () => [...logs, running?.log() ?? ''].join('\n'),
  };
}

/** What somebody says privately under a number, as Slack tells it each time it does. */
export function anUpdateOf(name: string, text: string, number: number): Envelope {
  const ts = stampOf(number);
  const { kind, body } = aDirectMessage(text, { user: userNamed(name), channel: privateWith(name), ts, event_ts: ts });
  return { kind, body: { ...body, event_id: `Ev${number}` } };
}

/** The id under which that is kept. */
export function idOf(name: string, number: number): MessageId {
  return `slack:${TEAM}/${privateWith(name)}/${stampOf(number)}` as MessageId;
}

/** Tells it to one process after the other until one has taken it in. */
export async function untilTaken(
  envelope: Envelope,
  first: number,
  {
    replicas,
    tell,
  }: { readonly replicas: readonly Replica[]; readonly tell: (url: string, envelope: Envelope) => Promise<number> },
): Promise<void> {
  for (let nth = first; ; nth += 1) {
    const url = replicas[nth % replicas.length]?.url() ?? null;
    if (url !== null && (await tell(url, envelope)) === 200) return;
    await wait(50);
  }
}

export type Speaker = { readonly from: string; readonly refs: readonly string[] };

/** Leads of the sample plan, each with what they lead. */
export async function speakersOf(chance: Chance): Promise<readonly Speaker[]> {
  const next = await talkOf(chance);
  const led = new Map<string, Set<string>>();
  for (const { from, say, records } of Array.from({ length: 400 }, next)) {
    if (records) led.set(from, (led.get(from) ?? new Set()).add(say.split(/\s/u)[0] ?? ''));
  }
  return [...led].map(([from, refs]) => ({ from, refs: [...refs] }));
}
