import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { aDirectory } from '#test/kit/a-database.ts';

const FOLDER = join(import.meta.dirname, '../../db/migrations');

type Step = { readonly when: number; readonly tag: string };

/** Migrated once in memory, and copied from then on: on a disk each of many steps waits until it is written. */
const images = new Map<string, Buffer>();

/** A file as the version left it whose last migration was `last`, and with what SQL writes into it. */
export function anOlderFile(last: string, sql: string): string {
  const image = images.get(last) ?? imageOf(last);
  images.set(last, image);
  const file = join(aDirectory(), 'ragtime.db');
  writeFileSync(file, image);
  const raw = new Database(file);
  raw.pragma('synchronous = OFF');
  raw.exec(sql);
  raw.close();
  return file;
}

function imageOf(last: string): Buffer {
  const raw = new Database(':memory:');
  raw.exec('create table __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)');
  for (const { tag, when } of stepsTo(last)) {
    raw.exec(readFileSync(join(FOLDER, `${tag}.sql`), 'utf8'));
    raw.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)').run(tag, when);
  }
  const image = raw.serialize();
  raw.close();
  return image;
}

function stepsTo(last: string): readonly Step[] {
  const journal = readFileSync(join(FOLDER, 'meta', '_journal.json'), 'utf8');
  const { entries } = JSON.parse(journal) as { entries: readonly Step[] };
  return entries.slice(0, entries.findIndex(({ tag }) => tag === last) + 1);
}
