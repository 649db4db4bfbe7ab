import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '#db/open.ts';
import { aFilledDatabase } from '#test/faults/a-life.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { startProcess } from '#test/kit/a-process.ts';
import type { Process } from '#test/kit/a-process.ts';

/** Words of somebody; the same number again is the same message. */
export type Said = { readonly by: string; readonly text: string; readonly number: number };

/** What a process answered, and after how long, in milliseconds. */
export type Answered = { readonly status: number; readonly text: string; readonly ms: number };

/** A platform on a loopback port, for the real process. */
export type Served = {
  readonly name: string;
  /** What its platform waits for an answer, in milliseconds. */
  readonly patience: number;
  /** The settings of a process on it. */
  readonly env: Readonly<Record<string, string>>;
  readonly accountOf: (name: string) => Readonly<Record<string, string>>;
  /** What it tells a process before anybody can be written to. */
  readonly begins: (url: string) => Promise<void>;
  readonly says: (url: string, said: Said) => Promise<Answered>;
  /** Somebody types a command or presses a button, and reads what comes back at once. */
  readonly asks: (url: string, say: string) => Promise<Answered>;
  /** What was posted to somebody, oldest first, each as JSON. */
  readonly postedTo: (name: string) => readonly string[];
  readonly close: () => Promise<void>;
};

/** The morning on which the process runs: two leads are to be asked. The next minute, and with it a tick, begins when what is said before it has been said. */
const MORNING = '2015-06-05T09:31:25+01:00';

/** A register in a folder, with an account of the platform for each of its people; its file. */
export async function aServedRegister(folder: string, { accountOf }: Pick<Served, 'accountOf'>): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const filled = await aFilledDatabase(aClock(MORNING));
  const roster = await filled.register.roster();
  const people = roster.people.map((one) => ({ ...one, accounts: accountOf(one.name) }));
  await filled.register.saveRoster({ ...roster, people });
  const file = join(folder, 'ragtime.db');
  writeFileSync(file, await filled.image());
  await filled.close();
  // From the first time on that it is opened it is written ahead, and opening it writes nothing.
  const { close } = await openDatabase(file, { as: 'tool' });
  await close();
  return file;
}

export function startServed(folder: string, { env }: Served): Promise<Process> {
  return startProcess({ args: ['start', '--data', folder, '--at', MORNING], env: { PORT: '0', ...env } });
}

/** The words that the record has, in its order, each with what they rate; of Ann’s and Ben’s answers alone. */
export async function recordIn(file: string): Promise<readonly string[]> {
  const { register, close, integrity } = await openDatabase(file, { as: 'tool' });
  const ledger = await register.ledgerIn('RIP' as never);
  const damage = await integrity();
  await close();
  return [...damage, ...ledger.flatMap(({ event }) => (event.kind === 'updated' ? [event.words] : []))];
}

/** What a page of the process says. */
export async function pageOf(url: string, page: 'healthz' | 'readyz'): Promise<Answered> {
  return timed(() => fetch(`${url}/${page}`));
}

export async function timed(ask: () => Promise<Response>): Promise<Answered> {
  const from = performance.now();
  const response = await ask();
  const text = await response.text();
  return { status: response.status, text, ms: performance.now() - from };
}
