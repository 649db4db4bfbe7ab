import { hash } from 'node:crypto';
import Database from 'better-sqlite3';
import { findDamage } from '#db/care/integrity.ts';
import { connect } from '#db/sqlite/connect.ts';
import { newPath } from './a-folder.ts';
import { aGrownRegister } from './a-grown-register.ts';
import { timed } from './measure.ts';
import type { Bench } from './measure.ts';
import { sixty } from './sixty.ts';

/** With ten lines each they are a million. */
const ACTIONS = 100_000;

/** All that the doctor holds against a record of a million lines: the file's pages, the chain, what refers to what, dates and words as they were published. */
export function verifyMillion(): Bench {
  let file: Promise<string> | null = null;
  const made = (): Promise<string> => (file ??= aMillionLines());
  return {
    name: 'verify a million lines',
    against: 'reading the same lines and hashing each once',
    unit: 's',
    ours: async () => {
      const connection = connect(await made());
      const taken = await timed(async () => {
        const damage = await findDamage(connection);
        if (damage.length > 0) throw new Error(damage.join(' '));
      }, 's');
      await connection.close();
      return taken;
    },
    floor: async () => {
      const path = await made();
      return timed(() => hashEachOf(path), 's');
    },
    rounds: 3,
    warmUp: 0,
  };
}

async function aMillionLines(): Promise<string> {
  const file = newPath('ragtime.db');
  await (await aGrownRegister(file, ACTIONS, sixty())).close();
  return file;
}

function hashEachOf(file: string): void {
  const database = new Database(file, { readonly: true });
  for (const line of database.prepare('select * from ledger order by seq').raw().iterate())
    hash('sha256', (line as unknown[]).join());
  database.close();
}
