import type { Client } from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readersContract } from '#test/contracts/readers.ts';
import { registerContract } from '#test/contracts/register.ts';
import { AGAINST_FROZEN, aNewReport } from '#test/kit/a-frozen-report.ts';
import { aPerson, aPlan, aRoster, anAction, day } from '#test/kit/an-action.ts';
import { AT, anUpdate } from '#test/db/a-loaded-file.ts';
import { openDatabase } from '#db/open.ts';
import type { OpenDatabase } from '#db/open.ts';
import { aClient, aServer } from './a-server.ts';

const server = aServer();

async function opened(address: string, as: 'bot' | 'alone' | 'tool'): Promise<OpenDatabase> {
  const database = await openDatabase(address, { as });
  onTestFinished(() => database.close());
  return database;
}

registerContract(server.aRegister);
readersContract(server.aRegister);

describe('on PostgreSQL', () => {
  test('two processes write one unbroken record, and each sees what the other wrote', async () => {
    const address = server.address();
    const [one, other] = [await opened(address, 'bot'), await opened(address, 'tool')];
    await one.register.addPlan({ plan: aPlan(), headings: [], actions: [anAction()], at: AT, day: day('2015-06-05') });
    const all = Array.from({ length: 20 }, (_, nth) => (nth % 2 === 0 ? one : other).register.write(anUpdate('red')));
    expect(await Promise.all(all)).toEqual(all.map(() => 'written'));
    await other.register.write(anUpdate('green'));
    for (const store of [one, other]) {
      expect((await store.register.tracked(anAction().id))?.standing.declared?.rating).toBe('green');
      expect(await store.integrity()).toEqual([]);
      expect(await store.register.head()).toEqual(await one.register.head());
    }
    expect((await one.register.head()).lines).toBe(22);
  });

  test('several bots live on a schema beside each other, and nobody who is to be alone', async () => {
    const address = server.address();
    const [one, other] = [await openDatabase(address, { as: 'bot' }), await opened(address, 'bot')];
    expect(await other.company?.living()).toBe(2);
    await expect(openDatabase(address, { as: 'alone' })).rejects.toThrow(/^Ragtime is already running on/u);
    await one.close();
    await expect(openDatabase(address, { as: 'alone' })).rejects.toThrow(/^Ragtime is already running on/u);
    await other.close();
    const alone = await opened(address, 'alone');
    await expect(openDatabase(address, { as: 'bot' })).rejects.toThrow(/^Ragtime is already running on/u);
    await alone.close();
  });

  test('a person is erased, a dump of the server has nothing of them, and the record holds', async () => {
    const address = server.address();
    const database = await opened(address, 'tool');
    const { register } = database;
    const ann = aPerson('Ann Archer', { email: 'ann@rmbc.example', reportsTo: 'Ben Baker' });
    await register.saveRoster(aRoster({ people: [ann, aPerson('Ben Baker', { reportsTo: 'Ann Archer' })] }));
    await register.addPlan({ plan: aPlan(), headings: [], actions: [anAction()], at: AT, day: day('2015-06-05') });
    await register.write(anUpdate('red', 'Ann Archer is off'));
    const erasing = { person: ann.id, at: AT, day: day('2015-06-05'), why: 'asked for it', chosen: 'all' } as const;
    const client = await aClient(address);
    expect(await dumped(client)).toMatch(/Archer[^]*ann@rmbc/u);
    const { lines } = await database.erase(erasing);
    expect(lines).toBeGreaterThan(0);
    expect(await dumped(client)).not.toMatch(/archer|ann@/iu);
    expect(await database.integrity()).toEqual([]);
    expect(JSON.stringify([await register.roster(), await register.ledgerIn(aPlan().key)])).not.toMatch(
      /Ann|Archer|ann@/u,
    );
  });

  test.each([
    ['a removed line', 'delete from ledger where seq = 2', /never removed/u],
    ['a changed line', `update ledger set body = '{}' where seq = 2`, /never changed/u],
    ['a replaced line', 'insert into ledger select * from ledger where seq = 2', /never replaced/u],
    ['another original date', `update actions set original = '2016-01-01'`, /never changed/u],
    ['a record that is emptied', 'truncate ledger cascade', /never removed/u],
  ])('the database refuses %s', async (_what, statement, says) => {
    const address = server.address();
    const database = await opened(address, 'tool');
    const actions = [anAction()];
    await database.register.addPlan({ plan: aPlan(), headings: [], actions, at: AT, day: day('2015-06-05') });
    await database.register.write(anUpdate('red'));
    const client = await aClient(address);
    await expect(client.query(statement)).rejects.toThrow(says);
  });

  test.each([...AGAINST_FROZEN, ['all reports emptied', 'truncate reports', /never removed/u] as const])(
    'the server refuses of what is frozen %s, and it stays as it was',
    async (_what, statement, says) => {
      const address = server.address();
      const { register, reports, integrity } = await opened(address, 'tool');
      await register.addPlan({ plan: aPlan(), headings: [], actions: [anAction()], at: AT, day: day('2015-06-05') });
      await register.write(anUpdate('red'));
      const { id } = await reports.freeze(aNewReport());
      const before = await reports.find(id);
      await expect((await aClient(address)).query(statement)).rejects.toThrow(says);
      expect(await reports.find(id)).toEqual(before);
      expect(await integrity()).toEqual([]);
    },
  );
});

/** Every row of every table, as a dump says it: the version of `pg_dump` beside a server that is installed need not be this one’s. */
async function dumped(client: Client): Promise<string> {
  const { rows: tables } = await client.query<{ name: string }>(
    'select quote_ident(tablename) as name from pg_tables where schemaname = current_schema() order by 1',
  );
  expect(tables.length).toBeGreaterThan(5);
  const said: string[] = [];
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
    said.push(...rows.map(({ row }) => row));
  }
  return said.join('\n');
}
