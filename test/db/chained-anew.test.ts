import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { eraseFrom } from '#db/sqlite/erase.ts';
import { openDatabase } from '#db/open.ts';
import type { OpenDatabase } from '#db/open.ts';
import { bringUpToDate } from '#db/sqlite/bring-up-to-date.ts';
import { day } from '#test/kit/an-action.ts';
import { AT } from './a-loaded-file.ts';
import { anOlderFile } from './an-older-file.ts';

/** The last version that chained the words themselves, and so could never forget one. */
const BEFORE = '0014_held-words';

type OldLine = { readonly seq: number; readonly by: string | null; readonly body: object };

const LINES: readonly OldLine[] = [
  { seq: 1, by: null, body: { kind: 'published', original: '2015-06-30' } },
  {
    seq: 2,
    by: 'person:ann-archer',
    body: { kind: 'updated', change: { rating: 'amber' }, words: 'amber', unread: '' },
  },
  {
    seq: 3,
    by: 'person:ann-archer',
    body: { kind: 'updated', change: { rating: 'green' }, words: 'green', unread: '' },
  },
];

/** A register as that version left it: its plan, an action, three lines, two messages. */
function anOldRegister(): { readonly file: string; readonly hashes: readonly string[] } {
  let before = '';
  const hashes: string[] = [];
  const rows = LINES.map(({ seq, by, body }) => {
    const kind = (body as { kind: string }).kind;
    const said = [seq, '2015-06-05T09:00:00.000Z', '2015-06-05', by, null, 'RIP/8.1.3', null, kind, body];
    before = hash('sha256', before + JSON.stringify(said));
    hashes.push(before);
    const author = by === null ? 'null' : `'${by}'`;
    return `insert into ledger (seq, at, day, by, action, kind, body, hash) values
      (${seq}, '2015-06-05T09:00:00.000Z', '2015-06-05', ${author}, 'RIP/8.1.3', '${kind}', '${JSON.stringify(body)}', '${before}');`;
  });
  const file = anOlderFile(
    BEFORE,
    `insert into plans (key, name, published, zone, nation, is_default)
       values ('RIP', 'Improvement plan', '2015-05-26', 'Europe/London', 'england-and-wales', 1);
     insert into actions (id, plan, ref, title, original, timescale_text, timescale_kind, due, milestones, implied,
         leads_text, owners, dates_inherited, leads_inherited, position)
       values ('RIP/8.1.3', 'RIP', '8.1.3', 'Sign off the framework', '2015-06-30', 'By end June 2015', 'by', '2015-06-30',
         '[]', '[]', 'Ann Archer', '[]', 0, 0, 0);
     ${rows.join('\n')}
     insert into inbox (arrival, id, thread, "from", text, at, how, state) values
       (1, 'slack:T1/D1/1', 'slack:T1/D1/', 'slack:U1', 'amber', '2015-06-05T09:00:00.000Z', 'said', 'worked'),
       (2, 'slack:T1/D1/2', 'slack:T1/D1/', 'slack:U1', 'green', '2015-06-05T09:00:00.000Z', 'said', 'worked');`,
  );
  return { file, hashes };
}

/** Writes past the program, as somebody may who has the file. */
function tamper(file: string, sql: string): void {
  const raw = new Database(file);
  const triggers = raw.prepare<[], string>(`select name from sqlite_schema where type = 'trigger'`).pluck().all();
  const kept = raw.prepare<[], string>(`select sql from sqlite_schema where type = 'trigger'`).pluck().all();
  for (const name of triggers) raw.exec(`drop trigger ${name}`);
  raw.exec(sql);
  for (const trigger of kept) raw.exec(trigger);
  raw.close();
}

async function opened(file: string): Promise<OpenDatabase> {
  await bringUpToDate(file, AT);
  const database = await openDatabase(file, { as: 'tool' });
  onTestFinished(() => database.close());
  return database;
}

test('a register of the version before is chained anew once, and its first new line says where the old chain ended', async () => {
  const { file, hashes } = anOldRegister();
  const first = await opened(file);
  expect(await first.integrity()).toEqual([]);
  const head = await first.register.head();
  expect(head.lines).toBe(4);
  expect(await first.register.headBefore()).toEqual({ lines: 3, hash: hashes[2] });
  const again = await opened(file);
  expect(await again.register.head()).toEqual(head);
});

test('cards that were sent before know the register still', async () => {
  const { file, hashes } = anOldRegister();
  expect(await (await opened(file)).register.origin()).toBe(hashes[0]);
});

test('what people said and how their actions stand is as it was', async () => {
  const { register, inbox } = await opened(anOldRegister().file);
  const [tracked] = await register.actions();
  expect((await register.ledgerOf(tracked!.id)).map(({ event }) => event)).toEqual(LINES.map(({ body }) => body));
  expect((await inbox.message('slack:T1/D1/2' as never))?.text).toBe('green');
});

test.each([
  [
    'a word that was changed before',
    `update ledger set body = replace(body, 'amber', 'red') where seq = 2`,
    'Line 2 of the ledger (2015-06-05, RIP/8.1.3) is not as it was written.',
  ],
  [
    'an author who was changed before',
    `update ledger set by = 'person:ben-baker' where seq = 3`,
    'Line 3 of the ledger (2015-06-05, RIP/8.1.3) is not as it was written.',
  ],
  ['a line that was left out before', 'delete from ledger where seq = 2', 'Line 2 of the ledger is missing.'],
  ['an end that was cut off before', 'delete from ledger where seq = 3', 'Line 3 of the ledger is missing.'],
])('chaining anew hides nothing: %s is named afterwards', async (_what, sql, sentence) => {
  const { file } = anOldRegister();
  tamper(file, sql);
  expect(await (await opened(file)).integrity()).toEqual([sentence]);
});

test('the words that the plan had on that day are held from then on', async () => {
  const { file } = anOldRegister();
  await (await opened(file)).close();
  tamper(file, `update actions set title = 'Sign off something else'`);
  expect(await (await opened(file)).integrity()).toEqual([
    'The title of RIP/8.1.3 is not the one that its plan was imported with.',
  ]);
});

test('a register without a line has nothing to say of an old chain', async () => {
  const { register, integrity } = await opened(anOlderFile(BEFORE, ''));
  expect([await register.head(), await register.headBefore(), await register.origin(), await integrity()]).toEqual([
    { lines: 0, hash: '' },
    null,
    null,
    [],
  ]);
});

test('somebody can be erased from what was said before, and from the plan’s words as they were then', async () => {
  const { file, hashes } = anOldRegister();
  tamper(file, `insert into people (id, position, name, aliases) values ('person:ann-archer', 0, 'Ann Archer', '[]')`);
  const erasing = { person: 'person:ann-archer' as never, at: AT, day: day('2016-03-01'), why: '', chosen: [] };
  await bringUpToDate(file, AT);
  await eraseFrom(file, erasing);
  expect(readFileSync(file, 'latin1')).not.toMatch(/archer/iu);
  const { integrity, register } = await opened(file);
  expect(await integrity()).toEqual([]);
  expect(await register.headBefore()).toEqual({ lines: 3, hash: hashes[2] });
});
