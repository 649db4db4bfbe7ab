import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseFault, OlderFault } from '#db/connection/fault.ts';
import { newSecret } from '#db/chain/salts.ts';
import type { PostgresConnection } from './connect.ts';

/** Steps in their order, each done once; their words are `textOf`. */
export const STEPS = ['tables', 'triggers', 'owners', 'reports', 'page-keys', 'feeds'] as const;
const NEWEST = STEPS.at(-1)!;

/** Whether the tables of an earlier version are refused, or brought up to this program's. */
type Older = 'refused' | 'brought';

/** Makes the tables of an empty schema, or brings those of an earlier version up to date where told to, all steps or none; two processes that start together do it once. */
export async function migrate({ ask, schema, file }: PostgresConnection, older: Older = 'refused'): Promise<void> {
  await ask('begin');
  try {
    await ask(`select pg_advisory_xact_lock(hashtext('ragtime migrates'))`);
    // Whoever may not make schemas may have been given one.
    const [has] = (await ask('select 1 from pg_namespace where nspname = $1', [schema])).rows;
    if (has === undefined) await ask(`create schema ${schema}`);
    await ask('create table if not exists migrations (step text primary key)');
    const done = await doneIn({ ask });
    const [others] = (await ask(`select 1 from pg_tables where schemaname = $1 and tablename = 'ledger'`, [schema]))
      .rows;
    if (done.length === 0 && others !== undefined)
      throw new DatabaseFault(`${file} is of another program. Choose another schema.`);
    checkNotNewer(done, file);
    const pending = STEPS.filter((one) => !done.includes(one));
    if (older === 'refused' && done.length > 0 && pending.length > 0)
      throw new OlderFault(file, before(pending), NEWEST);
    for (const step of pending) {
      await ask(textOf(step));
      await ask('insert into migrations values ($1)', [step]);
    }
    // Past the turn's own way of writing, which would end this transaction with its own.
    await ask('insert into chain (id, secret) values (1, $1) on conflict do nothing', [newSecret()]);
    await ask('commit');
  } catch (error) {
    await ask('rollback').catch(() => undefined);
    throw error;
  }
}

/** Refuses a schema of an earlier version or of a newer one, and changes nothing of it. */
export async function checkUpToDate(connection: PostgresConnection): Promise<void> {
  const behind = await behindIn(connection);
  if (behind !== null) throw new OlderFault(connection.file, behind, NEWEST);
  checkNotNewer(await doneIn(connection), connection.file);
}

function checkNotNewer(done: readonly string[], file: string): void {
  if (done.every((step) => STEPS.some((one) => one === step))) return;
  throw new DatabaseFault(`${file} was written by a newer Ragtime. Run that version.`);
}

/** The last step that a schema of an earlier version has had; null for one that is up to date, or in which nothing is. */
export async function behindIn({ ask, schema }: PostgresConnection): Promise<(typeof STEPS)[number] | null> {
  const [has] = (await ask(`select 1 from pg_tables where schemaname = $1 and tablename = 'migrations'`, [schema]))
    .rows;
  if (has === undefined) return null;
  const done = await doneIn({ ask });
  const had = STEPS.filter((one) => done.includes(one));
  return had.length === STEPS.length ? null : (had.at(-1) ?? null);
}

async function doneIn({ ask }: Pick<PostgresConnection, 'ask'>): Promise<readonly string[]> {
  return (await ask('select step from migrations')).rows.map(({ step }) => String(step));
}

/** The step before those that are to come. */
function before(pending: readonly string[]): string {
  return STEPS[STEPS.length - 1 - pending.length] ?? 'nothing';
}

/** What a step asks of the server. */
export function textOf(step: (typeof STEPS)[number]): string {
  return readFileSync(join(import.meta.dirname, `${step}.sql`), 'utf8');
}
