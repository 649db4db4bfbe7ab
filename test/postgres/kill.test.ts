import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { isRegister } from '#db/postgres/look.ts';
import { chanceOf } from '#test/kill/chance.ts';
import { findFaults } from '#test/kill/find-faults.ts';
import { lookInto } from '#test/kill/read-kept.ts';
import { soak } from '#test/kill/soak.ts';
import type { Where } from '#test/kill/where.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { aClient, aServer } from './a-server.ts';

const server = aServer();

// KILL_SEED=… plays a run again, as far as the machine keeps time.
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);

/** The register of each data folder in a schema that is called as the folder is. */
function onServer(): Where {
  const base = server.address();
  const source = (data: string): string => base.replace(/schema=.*$/u, `schema=${basename(data).replace(/\W/gu, '_')}`);
  return {
    source,
    env: (data) => ({ RAGTIME_DATABASE: source(data) }),
    isThere: (data) => isRegister(source(data)),
    pairs: async (data, query) => {
      const client = await aClient(source(data));
      const { rows } = await client.query<[string, string]>({ text: query, rowMode: 'array' });
      return rows;
    },
  };
}

test('the process is killed again and again on a server, and nothing is lost, said twice or left half', async () => {
  process.stdout.write(`Seed ${SEED}; KILL_SEED=${SEED} plays it again.\n`);
  const kills = { answering: 16, starting: 5, 'first start': 3, backup: 3, import: 3 };
  const where = onServer();
  const found = await soak({ folder: aDirectory(), where, kills, chance: chanceOf(SEED) });
  expect(found.faults).toEqual([]);
  expect(findFaults(found.transcript)).toEqual([]);
  expect(found.kills).toBeGreaterThanOrEqual(30);
  expect(found.inTheMidst).toBeGreaterThan(5);
  expect((await lookInto(where.source(found.data))).damage).toEqual([]);
}, 1_800_000);
