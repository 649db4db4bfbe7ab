import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseFault } from '#db/connection/fault.ts';
import { newSecret } from '#db/chain/salts.ts';
import type { PostgresConnection } from './connect.ts';

/** Steps in their order, each done once; their words are `textOf`. */
export const STEPS = ['tables', 'triggers', 'owners', 'reports', 'page-keys'] as const;

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
    const unknown = done.find((step) => !STEPS.some((one) => one === step));
    if (unknown !== undefined) throw new DatabaseFault(`${file} was written by a newer Ragtime. Run that version.`);
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

/** What a step asks of the server. */
export function textOf(step: (typeof STEPS)[number]): string {
  return readFileSync(join(import.meta.dirname, `${step}.sql`), 'utf8');
}
