import { Client } from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '#db/open.ts';
import type { OpenDatabase } from '#db/open.ts';
import { isPassing } from '#src/ports/passing.ts';
import { AT, anUpdate } from '#test/db/a-loaded-file.ts';
import { aPlan, anAction, day } from '#test/kit/an-action.ts';
import { aServer } from './a-server.ts';

const server = aServer();

async function loaded(address: string): Promise<OpenDatabase> {
  const database = await openDatabase(address, { as: 'bot' });
  onTestFinished(() => database.close());
  await database.register.addPlan({
    plan: aPlan(),
    headings: [],
    actions: [anAction()],
    at: AT,
    day: day('2015-06-05'),
  });
  return database;
}

async function asked(address: string, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: address.split('?')[0]! });
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return rows as readonly Record<string, unknown>[];
}

const KILL_ALL =
  'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()';

async function notes(database: OpenDatabase): Promise<readonly string[]> {
  const lines = await database.register.ledgerOf(anAction().id);
  return lines.flatMap(({ event }) => (event.kind === 'updated' ? [event.words] : []));
}

describe('a server that is lost', () => {
  test('while its clients are killed again and again, nothing that was written is lost or doubled', async () => {
    const address = server.address();
    const database = await loaded(address);
    const said = Array.from({ length: 30 }, (_, nth) => `note ${nth}`);
    for (const note of said) {
      const written = database.register.write(anUpdate('red', note));
      // Three times a note, at any moment of its writing: killed for ever, nothing could be written.
      for (let kill = 0; kill < 3; kill++) await asked(address, KILL_ALL);
      await written;
    }
    expect(await notes(database)).toEqual(said);
    expect(await database.integrity()).toEqual([]);
  });

  test('and starts again under the running bot is waited for, and the bot keeps its place', async () => {
    const address = server.address();
    const database = await loaded(address);
    const restarting = server.restart();
    for (const note of ['a', 'b', 'c']) await database.register.write(anUpdate('red', note));
    await restarting;
    await database.register.write(anUpdate('green', 'd'));
    expect(await notes(database)).toEqual(['a', 'b', 'c', 'd']);
    await expect
      .poll(
        () =>
          openDatabase(address, { as: 'alone' })
            .then((other) => other.close())
            .catch(String),
        { timeout: 10_000 },
      )
      .toMatch(/already running/u);
    expect(database.fault()).toBeNull();
    // Nobody takes what it owns.
    await expect.poll(() => database.company?.living()).toBe(1);
  });

  test('for long is a passing fault, said in a sentence without the password', async () => {
    const address = server.address();
    const database = await loaded(address);
    await server.stop();
    const fault: unknown = await database.canWrite().catch((error: unknown) => error);
    await server.start();
    expect(isPassing(fault)).toBe(true);
    expect(String(fault)).toMatch(/cannot be reached\. Start the server/u);
    expect(String(fault)).not.toContain('postgres:postgres');
    await database.register.write(anUpdate('green'));
  });

  test.each([
    ['a password that is refused', (at: string) => at.replace(':postgres@', ':wrong@'), /does not let Ragtime in/u],
    ['a database that is not there', (at: string) => at.replace('/postgres?', '/nowhere?'), /is not there/u],
    ['a port on which nobody listens', (at: string) => at.replace(/:\d+\//u, ':1/'), /cannot be reached/u],
    [
      'a user who may make nothing',
      (at: string) => at.replace('postgres:postgres@', 'reader:reader@'),
      /AUTHORIZATION/u,
    ],
  ])('%s is said in a sentence', async (_what, change, says) => {
    const address = server.address();
    await asked(
      address,
      `do $$ begin create role reader login password 'reader'; exception when others then null; end $$`,
    );
    await expect(openDatabase(change(address), { as: 'tool' })).rejects.toThrow(says);
  });
});
