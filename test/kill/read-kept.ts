import { openDatabase } from '#db/open.ts';
import type { MessageId } from '#src/ports/message.ts';
import type { Kept } from './find-faults.ts';
import type { Where } from './where.ts';

/** What the register of a data folder holds, read once the program is gone. */
export async function readKept(data: string, { source, pairs }: Where): Promise<Kept> {
  // The ports tell no states: nothing in the program needs them but the tables themselves.
  const states = { inbox: await pairs(data, 'select id, state from inbox'), outbox: await pairs(data, STATES) };
  const { register, inbox, close } = await openDatabase(source(data), { as: 'tool' });
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

/** What a register holds, in numbers, and what is wrong with it. */
type Contents = {
  readonly damage: readonly string[];
  readonly plans: number;
  readonly actions: number;
  readonly people: number;
};

/** Looks into a database file or schema that nobody has open. */
export async function lookInto(source: string): Promise<Contents> {
  const { register, integrity, close } = await openDatabase(source, { as: 'tool' });
  const damage = await integrity();
  const plans = await register.plans();
  const lists = await Promise.all(plans.map(({ key }) => register.trackedIn(key)));
  const { people } = await register.roster();
  await close();
  return { people: people.length, damage, plans: plans.length, actions: lists.flat().length };
}

// What goes once more, since nobody knows whether it arrived, is told from what was never said.
const STATES = "select key, case when state = 'planned' and again is not null then 'again' else state end from outbox";
