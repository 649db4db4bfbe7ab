import { Client } from 'pg';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { openDatabase } from '#db/open.ts';
import type { OpenDatabase } from '#db/open.ts';
import { addressOn, aRunningServer } from './running-server.ts';
import type { RunningServer } from './running-server.ts';

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
  let server: RunningServer | null = null;
  let count = 0;
  beforeAll(async () => void (server = await aRunningServer()), 60_000);
  afterAll(() => server?.end(), 60_000);
  const last = (): string => addressOn(server?.port ?? 0, `org${count}`);
  const address = (): string => {
    count += 1;
    return last();
  };
  const stop = async (): Promise<void> => server?.stop();
  const start = async (): Promise<void> => server?.start();
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

/** Whoever asks a server past the program, in the schema of an address; gone when the test ends. */
export async function aClient(address: string): Promise<Client> {
  const [connectionString, schema] = address.split('?schema=');
  const client = new Client({ connectionString, options: `-c search_path=${schema}` });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}
