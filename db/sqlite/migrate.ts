import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database as Sqlite } from 'better-sqlite3';
import { chainAnew } from './chain-anew.ts';
import type { SqliteConnection } from './connect.ts';
import { DatabaseFault, OlderFault } from '#db/connection/fault.ts';
import { isUnfit } from './sayings.ts';

type Step = { readonly when: number; readonly tag: string };

const FOLDER = join(import.meta.dirname, '..', 'migrations');

/** Brings a database up to this program's tables, each step once, all or none; refuses one that a newer program wrote. */
export function migrate(connection: Pick<SqliteConnection, 'sqlite' | 'file'>): void {
  if (pendingFor(connection).length === 0) return;
  // Looked for again inside: another program may have opened the file at the same moment.
  const applyPending = connection.sqlite.transaction(() =>
    pendingFor(connection).forEach((step) => applyTo(connection, step)),
  );
  applyPending.immediate();
}

/** Refuses a database of an earlier version, or in which nothing was ever stored, and changes nothing of it. */
export function checkUpToDate(connection: Pick<SqliteConnection, 'sqlite' | 'file'>): void {
  const behind = behindIn(connection);
  if (behind !== null) throw new OlderFault(connection.file, behind, newestStep());
  if (isEmpty(connection)) throw new DatabaseFault(`${connection.file} has nothing in it yet. Load a plan first.`);
}

/** Makes the tables of a database in which nothing was ever stored; refuses one that has those of an earlier version. */
export function begin(connection: Pick<SqliteConnection, 'sqlite' | 'file'>): void {
  const behind = behindIn(connection);
  if (behind !== null) throw new OlderFault(connection.file, behind, newestStep());
  migrate(connection);
}

/** The last step that a database of an earlier version has had; null for one that is up to date, or in which nothing is. */
export function behindIn(connection: Pick<SqliteConnection, 'sqlite' | 'file'>): string | null {
  const pending = pendingFor(connection);
  if (pending.length === 0 || isEmpty(connection)) return null;
  return allSteps().at(-1 - pending.length)?.tag ?? 'nothing';
}

/** The last step of this program. */
export function newestStep(): string {
  return allSteps().at(-1)?.tag ?? '';
}

function allSteps(): readonly Step[] {
  return (JSON.parse(readFileSync(join(FOLDER, 'meta', '_journal.json'), 'utf8')) as { entries: Step[] }).entries;
}

/** A step that does not fit was written for other tables: those of a version that was tried and never given out. */
function applyTo({ sqlite, file }: Pick<SqliteConnection, 'sqlite' | 'file'>, step: Step): void {
  try {
    apply(sqlite, step);
  } catch (error) {
    if (!isUnfit(error)) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new DatabaseFault(
      `${file} cannot be brought up to date: its tables are not those of any version before this one (${step.tag}: ${why}). Nothing was changed. Run the version that made it, or restore a backup.`,
    );
  }
}

/** The steps a database has not had yet; throws a DatabaseFault when it belongs to another program or a newer Ragtime. */
function pendingFor({ sqlite, file }: Pick<SqliteConnection, 'sqlite' | 'file'>): readonly Step[] {
  const steps = allSteps();
  const tables = tablesIn(sqlite);
  if (tables.length === 0) return steps;
  if (!tables.includes('__drizzle_migrations')) {
    throw new DatabaseFault(`${file} is a database of another program. Choose another name or another directory.`);
  }
  const done = sqlite.prepare<[], number>('select max(created_at) from __drizzle_migrations').pluck().get() ?? 0;
  if (done > (steps.at(-1)?.when ?? 0)) {
    throw new DatabaseFault(
      `${file} was written by a newer Ragtime than this one. Run that version, or restore a backup made by this one.`,
    );
  }
  return steps.filter(({ when }) => when > done);
}

/** True for a file that nothing was ever stored in. */
export function isEmpty({ sqlite }: Pick<SqliteConnection, 'sqlite'>): boolean {
  return tablesIn(sqlite).length === 0;
}

function tablesIn(sqlite: Sqlite): readonly string[] {
  return sqlite.prepare<[], string>(`select name from sqlite_schema where type = 'table'`).pluck().all();
}

/** What SQL cannot do of a step, after its file, by the name of the file without its number. */
const IN_CODE: Readonly<Record<string, (sqlite: Sqlite) => void>> = { 'salted-chain': chainAnew };

function apply(sqlite: Sqlite, { when, tag }: Step): void {
  // The table that drizzle-kit's own migrator would keep, so that either can go on from the other.
  sqlite.exec(
    'create table if not exists __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)',
  );
  sqlite.exec(readFileSync(join(FOLDER, `${tag}.sql`), 'utf8'));
  IN_CODE[tag.slice(tag.indexOf('_') + 1)]?.(sqlite);
  sqlite.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)').run(tag, when);
}
