import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase } from '#db/open.ts';
import type { OpenDatabase } from '#db/open.ts';

let image: Promise<Buffer> | null = null;

/** A new database in memory with the real tables, closed when the test ends. Migrated once and copied from then on. */
export async function aDatabase(): Promise<OpenDatabase> {
  image ??= emptyImage();
  return closedAtTheEnd(await openDatabase(await image, { as: 'bot' }));
}

/** So many fillings are kept as images; the oldest goes first. */
const MOST_KEPT = 16;
const filled = new Map<string, Buffer>();

/** A new database filled as `said` says in full: what is filled the same again is a copy of the first. */
export async function aFilledDatabase(
  said: unknown,
  fill: (database: OpenDatabase) => Promise<void>,
): Promise<OpenDatabase> {
  const key = JSON.stringify(said);
  const known = filled.get(key);
  if (known !== undefined) return closedAtTheEnd(await openDatabase(known, { as: 'bot' }));
  const database = await aDatabase();
  await fill(database);
  if (filled.size === MOST_KEPT) filled.delete(filled.keys().next().value ?? '');
  filled.set(key, await database.image());
  return database;
}

function closedAtTheEnd(database: OpenDatabase): OpenDatabase {
  onTestFinished(() => database.close());
  return database;
}

async function emptyImage(): Promise<Buffer> {
  const database = await openDatabase(':memory:', { as: 'tool' });
  const bytes = await database.image();
  await database.close();
  return bytes;
}

/** An empty directory that is removed when the test ends. */
export function aDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'ragtime-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}
