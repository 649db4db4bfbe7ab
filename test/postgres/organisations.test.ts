import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { COPIED } from '#db/move/copy-rows.ts';
import { getTableName } from '#db/connection/drizzle.ts';
import { openDatabase, openKind } from '#db/open.ts';
import type { Process } from '#test/kit/a-process.ts';
import { answerTo, aTown, NORTH, SOUTH } from '#test/kit/a-town.ts';
import type { Council, Town } from '#test/kit/a-town.ts';
import { aServer } from './a-server.ts';

const server = aServer();

let town: Town;
let running: Process;

function addressOf(schema: string): string {
  return server.last().replace(/schema=.*$/u, `schema=${schema}`);
}

function says(council: Council, text: string): Promise<string> {
  return answerTo(town, running.url, [council, text]);
}

/** Every row of every table of a schema. */
async function rowsIn(schema: string): Promise<string> {
  const { connection, close } = await openKind(addressOf(schema), 'tool');
  const rows = await connection.turn((at) =>
    at.atOnce(async () => {
      const all: string[] = [];
      for (const table of COPIED.map((one) => getTableName(one)))
        for await (const page of at.dialect.pagesOf(table))
          all.push(...page.map((row) => `${table} ${JSON.stringify(row, Object.keys(row).toSorted())}`));
      return all.toSorted().join('\n');
    }),
  );
  await close();
  return rows;
}

async function peopleIn(place: string): Promise<readonly string[]> {
  const store = await openDatabase(place, { as: 'tool' });
  const { people } = await store.register.roster();
  await store.close();
  return people.map(({ name }) => name);
}

describe('two organisations, a schema each on one server', () => {
  beforeAll(async () => {
    town = await aTown({ schemas: true, over: { RAGTIME_DATABASE: server.address() } });
  }, 120_000);

  afterAll(() => town.close());

  test('a plan and its people are in the schema of their organisation, and in no other', async () => {
    const [north, south] = [await rowsIn('north'), await rowsIn('south')];
    expect([north.includes(NORTH.word), north.includes(SOUTH.word), north.includes(SOUTH.lead)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([south.includes(SOUTH.word), south.includes(NORTH.word), south.includes(NORTH.lead)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('erasing somebody of one, backing it up and moving it leaves every row of the other as it was', async () => {
    const before = await rowsIn('south');
    await town.run('organisation', 'backup', 'north', join(town.data, 'north.db'));
    expect(await peopleIn(join(town.data, 'north.db'))).toContain(NORTH.lead);
    await town.run('person', 'erase', 'Olive Office', '--why', 'a test', '--apply', '--organisation', 'north');
    await town.run('organisation', 'move', 'north', '--file');
    expect(await peopleIn(join(town.data, 'ragtime.db'))).toContain(NORTH.lead);
    await town.run('organisation', 'move', 'north', '--schema', 'north2');
    expect(await peopleIn(addressOf('north2'))).toContain(NORTH.lead);
    await expect(town.run('organisation', 'move', 'north', '--schema', 'south')).rejects.toThrow(
      /only one may|is not empty|already/u,
    );
    expect(await rowsIn('south')).toBe(before);
  });

  test('each answers its own from its schema, and one moves into a file and back while the other answers', async () => {
    running = await town.start();
    for (const council of [NORTH, SOUTH])
      await expect.poll(() => says(council, 'mine'), { timeout: 60_000 }).toContain(council.word);
    expect(await says(NORTH, '1.1 amber the zeppelin is late')).toContain('Recorded');
    const moving = town.run('organisation', 'move', 'north', '--file');
    expect(await says(SOUTH, 'mine')).toContain(SOUTH.word);
    await moving;
    await expect.poll(() => says(NORTH, '1.1')).toContain('zeppelin');
    expect(readFileSync(join(town.data, 'ragtime.db'), 'latin1')).toContain(NORTH.word);
    await town.run('organisation', 'move', 'north', '--schema', 'north3');
    await expect.poll(() => says(NORTH, '1.1')).toContain('zeppelin');
    expect(await says(SOUTH, '1.1')).not.toContain('zeppelin');
    expect(await running.end()).toBe(0);
    expect(await rowsIn('south')).not.toContain('zeppelin');
    expect(running.log()).not.toMatch(/postgres:postgres|zeppelin|lighthouse/u);
  });
});
