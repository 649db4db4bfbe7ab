import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { aLoadedFile } from './a-loaded-file.ts';

describe('the database refuses', () => {
  test.each([
    ['a changed line of the ledger', `update ledger set body = '{}' where seq = 2`],
    ['a removed line of the ledger', 'delete from ledger where seq = 2'],
    ['a replaced line of the ledger', `insert or replace into ledger select * from ledger where seq = 2`],
    ['another salt of a line', `update ledger set salt = '' where seq = 2`],
    ['a line that is called forgotten, and no line says so', 'update ledger set erased = 3 where seq = 2'],
    ['another original date', `update actions set original = '2020-01-01'`],
    ['a removed action', 'delete from actions'],
    ['a removed plan', 'delete from plans'],
  ])('%s', async (_what, sql) => {
    const { file, open } = await aLoadedFile();
    const raw = new Database(file);
    expect(() => raw.exec(sql)).toThrow(/never/);
    raw.close();
    expect(await (await open()).integrity()).toEqual([]);
  });

  test('a removed or replaced message', async () => {
    const { file } = await aLoadedFile();
    const raw = new Database(file);
    const columns = `(arrival, id, thread, "from", text, at, how, state)`;
    raw.exec(`insert into inbox ${columns} values (1, 'm1', 't', 'f', 'amber', 'now', 'said', 'waiting')`);
    expect(() => raw.exec('delete from inbox')).toThrow(/never removed/);
    expect(() => raw.exec(`update inbox set text = 'green'`)).toThrow(/never changed/);
    expect(() => raw.exec(`update inbox set "from" = 'g'`)).toThrow(/never changed/);
    raw.exec(`insert or replace into inbox ${columns} values (2, 'm1', 't', 'f', 'green', 'now', 'said', 'waiting')`);
    expect(raw.prepare('select text from inbox').pluck().all()).toEqual(['amber']);
    raw.close();
  });
});

describe('integrity', () => {
  test.each([
    [
      'a changed word',
      `update ledger set body = replace(body, 'amber', 'green')`,
      'Line 2 of the ledger (2015-06-05, RIP/8.1.3) is not as it was written.',
    ],
    [
      'a changed day',
      `update ledger set day = '2015-06-04' where seq = 3`,
      'Line 3 of the ledger (2015-06-04, RIP/8.1.3) is not as it was written.',
    ],
    [
      'another author',
      `update ledger set by = 'person:somebody' where seq = 2`,
      'Line 2 of the ledger (2015-06-05, RIP/8.1.3) is not as it was written.',
    ],
    ['a line left out', 'delete from ledger where seq = 2', 'Line 2 of the ledger is missing.'],
    [
      'two lines in the other order',
      'update ledger set seq = case seq when 2 then 3 else 2 end + 10 where seq > 1; update ledger set seq = seq - 10 where seq > 10',
      'Line 2 of the ledger (2015-06-05, RIP/8.1.3) is not as it was written.',
    ],
    [
      'lines cut off at the end',
      'delete from ledger where seq = 3',
      'The ledger ends at line 2, but line 3 was written.',
    ],
    [
      'a moved original date',
      `update actions set original = '2015-12-31'`,
      'The original date of RIP/8.1.3 is 2015-12-31, but it was published as 2015-06-30.',
    ],
    [
      'another title',
      `update actions set title = 'Something else'`,
      'The title of RIP/8.1.3 is not the one that its plan was imported with.',
    ],
    [
      'other words for time',
      `update actions set timescale_text = 'By end 2016'`,
      'The timescale of RIP/8.1.3 is not the one that its plan was imported with.',
    ],
    [
      'another lead cell',
      `update actions set leads_text = 'Somebody else'`,
      'The lead cell of RIP/8.1.3 is not the one that its plan was imported with.',
    ],
    [
      'another name for whoever wrote a line',
      `update ledger set author = 'Ben Baker' where seq = 2`,
      'Line 2 of the ledger (2015-06-05, RIP/8.1.3) is not as it was written.',
    ],
    [
      'a line that is called forgotten',
      `update ledger set erased = 3, body = replace(body, 'amber', 'green') where seq = 2`,
      'Line 2 of the ledger (2015-06-05, RIP/8.1.3) is not as it was written.',
    ],
    [
      'a line about no action',
      `pragma foreign_keys = off; insert into asked (day, person, action, rule, stage, key) values ('2015-06-05', 'p', 'RIP/9', 'overdue', '1', 'k')`,
      'Row 1 of asked refers to a row of actions that is not there.',
    ],
  ])('finds %s and says where', async (_what, tampering, sentence) => {
    const { file, open } = await aLoadedFile();
    const raw = new Database(file);
    const triggers = raw.prepare<[], string>(`select name from sqlite_schema where type = 'trigger'`).pluck().all();
    for (const name of triggers) raw.exec(`drop trigger ${name}`);
    raw.exec(tampering);
    raw.close();
    expect(await (await open()).integrity()).toEqual([sentence]);
  });
});
