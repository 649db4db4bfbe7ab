import type { Ask } from './ask.ts';

/** The numbers of those who live on the schema of whoever asks. */
export const LIVING = `
  select objid::bigint as number from pg_locks where locktype = 'advisory' and objsubid = 2 and granted
    and classid = hashtext('ragtime lives/' || current_schema())::oid and database = (select oid from pg_database where datname = current_database())`;

const isDead = (owner: string): string => `(${owner} is not null and ${owner} not in (${LIVING}))`;

const WAITING = `from inbox where state = 'waiting' and (owner is null or ${isDead('owner')})`;
const IN_THE_OUTBOX = `state in ('planned', 'sending', 'doubted') and ${isDead('owner')}`;

/** True where a process that is gone left something, or a tool or an earlier version left words to be worked. */
export async function hasLeft(ask: Ask): Promise<boolean> {
  const { rows } = await ask(
    `select 1 where exists (select 1 ${WAITING}) or exists (select 1 from outbox where ${IN_THE_OUTBOX})`,
  );
  return rows.length > 0;
}

/** Within a transaction: the words that a dead process left are worked by this one, and its messages are nobody's. */
export async function freeDead(ask: Ask, owner: number): Promise<void> {
  await ask(`update inbox set owner = $1 where arrival in (select arrival ${WAITING})`, [owner]);
  await ask(`update outbox set owner = null where ${IN_THE_OUTBOX}`);
}
