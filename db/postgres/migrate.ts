import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseFault, sayOlder } from '#db/connection/fault.ts';
import { newSecret } from '#db/chain/salts.ts';
import type { PostgresConnection } from './connect.ts';

/** Steps in their order, each done once; their words are `textOf`. */
export const STEPS = ['tables', 'triggers', 'owners', 'reports', 'page-keys', 'feeds'] as const;

/** Brings a schema up to this program's tables, all steps or none; two processes that start together do it once. */
export async function migrate({ ask, schema, file }: PostgresConnection): Promise<void> {
  await ask('begin');
  try {
    await ask(`select pg_advisory_xact_lock(hashtext('ragtime migrates'))`);
    // Whoever may not make schemas may have been given one.
    const [has] = (await ask('select 1 from pg_namespace where nspname = $1', [schema])).rows;
    if (has === undefined) await ask(`create schema ${schema}`);
    await ask('create table if not exists migrations (step text primary key)');
    const done = (await ask('select step from migrations')).rows.map(({ step }) => String(step));
    const [others] = (await ask(`select 1 from pg_tables where schemaname = $1 and tablename = 'ledger'`, [schema]))
      .rows;
    if (done.length === 0 && others !== undefined)
      throw new DatabaseFault(`${file} is of another program. Choose another schema.`);
    checkNotNewer(done, file);
    for (const step of STEPS.filter((one) => !done.includes(one))) {
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

/** Refuses a schema that is not as this program keeps one, and changes nothing of it. */
export async function checkUpToDate({ ask, file }: PostgresConnection): Promise<void> {
  const done = (await ask('select step from migrations')).rows.map(({ step }) => String(step));
  if (STEPS.some((step) => !done.includes(step))) throw new DatabaseFault(sayOlder(file));
  checkNotNewer(done, file);
}

function checkNotNewer(done: readonly string[], file: string): void {
  if (done.every((step) => STEPS.some((one) => one === step))) return;
  throw new DatabaseFault(`${file} was written by a newer Ragtime. Run that version.`);
}

/** What a step asks of the server. */
export function textOf(step: (typeof STEPS)[number]): string {
  return readFileSync(join(import.meta.dirname, `${step}.sql`), 'utf8');
}
