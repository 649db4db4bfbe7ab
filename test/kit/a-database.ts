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
  const database = await openDatabase(await image, { as: 'bot' });
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
