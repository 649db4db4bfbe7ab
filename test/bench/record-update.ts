import Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Bot } from '#src/assembly/bot.ts';
import { loadSampleInto } from '#src/assembly/sample.ts';
import { instantAt, LONDON } from '#src/calendar/instant.ts';
import type { TimeOfDay } from '#src/calendar/instant.ts';
import type { IncomingMessage } from '#src/ports/message.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { leadsOn } from '#src/people/who-leads.ts';
import type { Store } from '#src/cli/cli-world.ts';
import { openDatabase } from '#db/open.ts';
import { day } from '#test/kit/an-action.ts';
import { aBenchBot, aBenchMessage } from './a-bench-bot.ts';
import { newPath } from './a-folder.ts';
import { countStatements } from './count-statements.ts';
import type { Counted } from './count-statements.ts';
import { timed } from './measure.ts';
import type { Bench, Figure } from './measure.ts';

const DAY = day('2015-11-20');
const NOW = instantAt(DAY, '10:00' as TimeOfDay, LONDON);
const UPDATES = 100;

type Updates = {
  readonly benches: readonly Bench[];
  readonly counted: () => Promise<Counted>;
};

/** One update through the whole conversation, against one row written to the disk; `counted` tells what the register is asked for each. */
export async function recordUpdate(): Promise<Updates> {
  const store = await openDatabase(newPath('ragtime.db'), { as: 'bot' });
  await loadSampleInto(store.register, []);
  const delivered = { count: 0 };
  const bot = aBenchBot(store, { now: NOW, arrive: () => (delivered.count += 1) });
  const messages = await messagesFor(store);
  const one = bareInsert(1);
  const four = bareInsert(4);
  const ours = async (): Promise<Figure> => {
    const before = delivered.count;
    const figure = await timed(() => sayAll(messages.next(), store, bot), 'µs', UPDATES);
    if (delivered.count !== before + UPDATES)
      throw new Error(`${delivered.count - before} receipts for ${UPDATES} updates.`);
    return figure;
  };
  const common = { unit: 'µs', ours, rounds: 7, warmUp: 2 } as const;
  const benches: readonly Bench[] = [
    {
      ...common,
      name: 'record an update, receipt delivered',
      against: 'one row in a transaction of its own',
      floor: one,
    },
    {
      ...common,
      name: 'record an update, receipt delivered',
      against: 'four such transactions, as many as ours commits',
      floor: four,
    },
  ];
  const counted = async (): Promise<Counted> => {
    const { statements, commits } = await countStatements(() => sayAll(messages.next(), store, bot));
    return { statements: statements / UPDATES, commits: commits / UPDATES };
  };
  return { benches, counted };
}

async function sayAll(messages: readonly IncomingMessage[], { inbox }: Store, bot: Bot): Promise<void> {
  for (const message of messages) {
    await inbox.receive(message);
    await bot.work();
  }
}

/** A hundred updates at a time, each by a lead of its action, turn by turn over all the actions. */
async function messagesFor({ register }: Store): Promise<{ next: () => readonly IncomingMessage[] }> {
  const index = rosterIndex(await register.roster(), DAY);
  const tracked = await register.trackedIn((await register.plans())[0]!.key);
  const led = tracked
    .filter(({ standing }) => standing.stage === 'open')
    .flatMap(({ action }) => leadsOn(action.leads, index).accountable.map((by) => ({ by, ref: action.ref })));
  let count = 0;
  const message = (): IncomingMessage => {
    const { by, ref } = led[count % led.length]!;
    count += 1;
    const text = `${ref} amber, waiting on HR, second draft went out on Monday ${count}`;
    return aBenchMessage(by, { nth: count, text, at: NOW });
  };
  return { next: () => Array.from({ length: UPDATES }, message) };
}

/** As many rows an update as told, each in a transaction of its own, by the driver alone and with the register's settings. */
function bareInsert(rows: number): () => Promise<Figure> {
  const file = newPath('bare.db');
  mkdirSync(dirname(file));
  const sqlite = new Database(file);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.exec('create table heard (number integer primary key, id text not null unique, words text not null)');
  const insert = sqlite.prepare('insert into heard (id, words) values (?, ?)');
  let count = 0;
  const run = (): void => {
    for (let row = 0; row < UPDATES * rows; row++)
      insert.run(`bench:${(count += 1)}`, `8.1.3 amber, waiting on HR ${row}`);
  };
  return () => timed(run, 'µs', UPDATES);
}
