import Database from 'better-sqlite3';
import { join } from 'node:path';
import { openDatabase } from '#db/open.ts';
import type { MessageId } from '#src/ports/message.ts';
import type { Kept } from './find-faults.ts';

/** What a data folder holds, read once the program is gone. */
export async function readKept(data: string): Promise<Kept> {
  const file = join(data, 'ragtime.db');
  const states = statesIn(file);
  const { register, inbox, close } = await openDatabase(file, { as: 'tool' });
  const kept = { inbox: new Map<string, { text: string; state: string }>(), ledger: new Map<string, string[]>() };
  for (const [id, state] of states.inbox) {
    const entries = await register.ledgerOfMessage(id as MessageId);
    kept.inbox.set(id, { text: (await inbox.message(id as MessageId))?.text ?? '', state });
    kept.ledger.set(
      id,
      entries.map(({ event }) => ('words' in event ? event.words : '')),
    );
  }
  await close();
  return { ...kept, outbox: new Map(states.outbox) };
}

/** What a database file holds, in numbers, and what is wrong with it. */
type Contents = {
  readonly damage: readonly string[];
  readonly plans: number;
  readonly actions: number;
  readonly people: number;
};

/** Looks into a database file that nobody has open. */
export async function lookInto(file: string): Promise<Contents> {
  const { register, integrity, close } = await openDatabase(file, { as: 'tool' });
  const damage = await integrity();
  const plans = await register.plans();
  const lists = await Promise.all(plans.map(({ key }) => register.trackedIn(key)));
  const { people } = await register.roster();
  await close();
  return { people: people.length, damage, plans: plans.length, actions: lists.flat().length };
}

// What goes once more, since nobody knows whether it arrived, is told from what was never said.
const STATES = "select key, case when state = 'planned' and again is not null then 'again' else state end from outbox";

// The ports tell no states: nothing in the program needs them but the tables themselves.
function statesIn(file: string) {
  const sqlite = new Database(file, { readonly: true });
  const read = (query: string) => sqlite.prepare<[], [string, string]>(query).raw().all();
  const found = { inbox: read('select id, state from inbox'), outbox: read(STATES) };
  sqlite.close();
  return found;
}
