import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { aDirectory } from '#test/kit/a-database.ts';

const FOLDER = join(import.meta.dirname, '../../db/migrations');

type Step = { readonly when: number; readonly tag: string };

/** A file as the version left it whose last migration was `last`, and with what SQL writes into it. */
export function anOlderFile(last: string, sql: string): string {
  const file = join(aDirectory(), 'ragtime.db');
  const raw = new Database(file);
  raw.exec('create table __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)');
  for (const { tag, when } of stepsTo(last)) {
    raw.exec(readFileSync(join(FOLDER, `${tag}.sql`), 'utf8'));
    raw.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)').run(tag, when);
  }
  raw.exec(sql);
  raw.close();
  return file;
}

function stepsTo(last: string): readonly Step[] {
  const journal = readFileSync(join(FOLDER, 'meta', '_journal.json'), 'utf8');
  const { entries } = JSON.parse(journal) as { entries: readonly Step[] };
  return entries.slice(0, entries.findIndex(({ tag }) => tag === last) + 1);
}
