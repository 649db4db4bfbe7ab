import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { MOST_A_MINUTE } from '#adapters/web/feeds/feeds.ts';
import { FEEDS } from '#src/feeds/feeds.ts';
import type { Happened } from '#test/digest/a-week.ts';
import { said } from '#test/digest/a-week.ts';
import { aRegisterOf } from '#test/feeds/a-register-of.ts';
import { anAction, day } from '#test/kit/an-action.ts';
import { aReader, basic } from './a-reader.ts';

const ACTIONS = [
  anAction({ ref: '8.1.1', title: 'Agree “the budget”, whole;\nand keep it', due: '2015-05-31' }),
  anAction({
    ref: '8.1.2',
    title: '=HYPERLINK("http://x")',
    due: '2015-07-31',
    owners: ['Ben Baker', { post: 'Leader' }],
    position: 1,
  }),
];

const HAPPENED: readonly Happened[] = [
  [
    '2015-06-01',
    '8.1.1',
    'Ann Archer',
    said({ rating: 'amber', forecast: day('2015-07-15'), narrative: 'the supplier is late' }),
  ],
  ['2015-06-02', '8.1.1', 'Olive Office', { kind: 'date-agreed', day: day('2015-06-15'), reason: 'board' }],
  ['2015-06-03', '8.1.2', 'Olive Office', { kind: 'public-released', says: 'Managers are trained, “line by line”.' }],
];

function aRegister() {
  return aRegisterOf({
    actions: ACTIONS,
    happened: HAPPENED,
    headings: [{ level: 'section', ref: '8', title: 'Money' }],
  });
}

async function rowsOf(response: Response): Promise<readonly Record<string, string>[]> {
  expect(response.status).toBe(200);
  return parse(Buffer.from(await response.arrayBuffer()), { columns: true, record_delimiter: '\r\n' });
}

describe('a feed', () => {
  test('is one table by RFC 4180, days as ISO 8601, which a CSV parser reads back', async () => {
    const reader = aReader(await aRegister());
    const response = await reader.ask('/feed/actions.csv', await reader.keyed('power-bi'));
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    const rows = await rowsOf(response);
    expect(rows).toMatchObject([
      {
        plan: 'RIP',
        ref: '8.1.1',
        title: 'Agree “the budget”, whole;\nand keep it',
        section: '8',
        section_title: 'Money',
        stage: 'open',
        rating: 'Amber',
        original_date: '2015-05-31',
        agreed_date: '2015-06-15',
        forecast_date: '2015-07-15',
        times_moved: '1',
        days_moved: '15',
        is_overdue: 'true',
        days_overdue: '5',
        leads: 'Ann Archer',
        last_update: '2015-06-01',
        public_line: '',
      },
      {
        ref: '8.1.2',
        // Excel would run it.
        title: '\'=HYPERLINK("http://x")',
        rating: '',
        is_overdue: 'false',
        days_overdue: '',
        leads: 'Ben Baker; Leader',
        public_line: 'Managers are trained, “line by line”.',
      },
    ]);
  });

  test('is the same as JSON, where nothing is made safe for a spreadsheet', async () => {
    const reader = aReader(await aRegister());
    const response = await reader.ask('/feed/actions.json', await reader.keyed('portal'));
    const Rows = z.array(
      z.object({
        ref: z.string(),
        title: z.string(),
        agreed_date: z.iso.date(),
        is_overdue: z.boolean(),
        days_moved: z.number(),
      }),
    );
    expect(Rows.parse(await response.json())).toEqual([
      {
        ref: '8.1.1',
        title: 'Agree “the budget”, whole;\nand keep it',
        agreed_date: '2015-06-15',
        is_overdue: true,
        days_moved: 15,
      },
      { ref: '8.1.2', title: '=HYPERLINK("http://x")', agreed_date: '2015-07-31', is_overdue: false, days_moved: 0 },
    ]);
  });

  test.each(FEEDS.map(({ name }) => name))('%s has the columns that it promises, in CSV and JSON', async (name) => {
    const reader = aReader(await aRegister());
    const key = await reader.keyed('any');
    const columns = FEEDS.find((feed) => feed.name === name)!.columns.map((column) => column.name);
    const text = await (await reader.ask(`/feed/${name}.csv`, key)).text();
    expect(text.split('\r\n')[0]).toBe(columns.join(','));
    const rows = (await (await reader.ask(`/feed/${name}.json`, key)).json()) as object[];
    for (const row of rows) expect(Object.keys(row)).toEqual(columns);
  });

  test('tells dates that moved, who leads what, and what became of each, without anybody’s words', async () => {
    const reader = aReader(await aRegister());
    const key = await reader.keyed('any');
    expect(await rowsOf(await reader.ask('/feed/dates.csv', key))).toMatchObject([
      { ref: '8.1.1', which: 'forecast', from: '', to: '2015-07-15', decided_by: 'lead' },
      { ref: '8.1.1', which: 'agreed', from: '2015-05-31', to: '2015-06-15', days_later: '15', decided_by: 'office' },
    ]);
    expect(await rowsOf(await reader.ask('/feed/leads.csv', key))).toMatchObject([
      { ref: '8.1.1', lead: 'Ann Archer', part: 'accountable', person: 'Ann Archer' },
      { ref: '8.1.2', lead: 'Ben Baker', part: 'accountable' },
      { ref: '8.1.2', lead: 'Leader', part: 'joint', person: '' },
    ]);
    expect(await rowsOf(await reader.ask('/feed/updates.csv', key))).toMatchObject([
      { what: 'published', by: '' },
      { what: 'published' },
      { what: 'updated', by: 'Ann Archer', rating: 'Amber', date: '2015-07-15', public_line: '' },
      { what: 'date-agreed', by: 'Olive Office', date: '2015-06-15' },
      { what: 'public-line', public_line: 'Managers are trained, “line by line”.' },
    ]);
  });

  test('for the public has what was published and decided, under the same columns', async () => {
    const reader = aReader(await aRegister());
    const key = await reader.keyed('site', { scope: 'public' });
    const [first] = await rowsOf(await reader.ask('/feed/actions.csv', key));
    expect(first).toMatchObject({
      rating: 'Amber',
      agreed_date: '2015-06-15',
      forecast_date: '',
      last_update: '',
      leads: 'Ann Archer',
    });
    expect((await rowsOf(await reader.ask('/feed/dates.csv', key))).map(({ which }) => which)).toEqual(['agreed']);
    const updates = await rowsOf(await reader.ask('/feed/updates.csv', key));
    expect(updates.map(({ what, by }) => [what, by])).toEqual([
      ['published', ''],
      ['published', ''],
      ['date-agreed', ''],
      ['public-line', ''],
    ]);
    expect((await rowsOf(await reader.ask('/feed/leads.csv', key))).map(({ person }) => person)).toEqual(['', '', '']);
  });

  test('says which feeds there are, with what each column means', async () => {
    const reader = aReader(await aRegister());
    const all = (await (await reader.ask('/feed/', await reader.keyed('any'))).json()) as { name: string }[];
    expect(all.map(({ name }) => name)).toEqual(['actions', 'dates', 'updates', 'leads', 'indicators']);
  });
});

describe('a key', () => {
  test('is asked for in words, and opens nothing but with its own secret', async () => {
    const database = await aRegister();
    const reader = aReader(database);
    const key = await reader.keyed('power-bi');
    const other = await reader.keyed('other');
    const secretOf = (headers: Readonly<Record<string, string>>): string =>
      Buffer.from(headers['authorization']!.split(' ')[1]!, 'base64').toString().split(':')[1]!;
    const none = await reader.ask('/feed/actions.csv');
    expect([none.status, none.headers.get('www-authenticate'), await none.text()]).toEqual([
      401,
      'Basic realm="Ragtime feeds"',
      'A feed is read with a key: its name as the user, its secret as the password.\n',
    ]);
    const wrong = [
      basic('power-bi', secretOf(other)),
      basic('nobody', secretOf(key)),
      basic('power-bi', ''),
      { authorization: 'Bearer x' },
    ];
    for (const headers of wrong) expect((await reader.ask('/feed/actions.csv', headers)).status).toBe(401);
    expect((await reader.ask('/feed/actions.csv', key)).status).toBe(200);
    await database.feedKeys.remove('power-bi');
    expect((await reader.ask('/feed/actions.csv', key)).status).toBe(401);
  });

  test('is kept nowhere but as a hash', async () => {
    const database = await aRegister();
    const secret = await database.feedKeys.add({
      name: 'power-bi',
      scope: 'public',
      plan: null,
      made: '2015-06-01T09:00:00.000Z' as never,
    });
    const path = await aReader(database).calendar({ kind: 'plan', plan: 'RIP' as never });
    const image = (await database.image()).toString('latin1');
    expect(image).toContain('power-bi');
    expect(secret).toHaveLength(43);
    expect(image).not.toContain(secret);
    expect(image).not.toContain(path.slice('/calendar/'.length, -'.ics'.length));
  });

  test('for one plan reads no other', async () => {
    const reader = aReader(await aRegister());
    expect(
      await rowsOf(await reader.ask('/feed/actions.csv', await reader.keyed('rip', { plan: 'RIP' }))),
    ).toHaveLength(2);
    expect(await rowsOf(await reader.ask('/feed/actions.csv', await reader.keyed('xx', { plan: 'XX' })))).toEqual([]);
  });

  test('reads so often within a minute, and no key takes the share of another', async () => {
    const reader = aReader(await aRegister());
    const [key, other] = [await reader.keyed('greedy'), await reader.keyed('modest')];
    for (let nth = 0; nth < MOST_A_MINUTE; nth += 1) expect((await reader.ask('/feed/', key)).status).toBe(200);
    const refused = await reader.ask('/feed/', key);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    expect((await reader.ask('/feed/', other)).status).toBe(200);
    reader.clock.forward({ minutes: 1 });
    expect((await reader.ask('/feed/', key)).status).toBe(200);
  });

  test('whoever has the same already is told so, until something is said', async () => {
    const database = await aRegister();
    const reader = aReader(database);
    const key = await reader.keyed('power-bi');
    const tag = (await reader.ask('/feed/actions.csv', key)).headers.get('etag')!;
    const again = await reader.ask('/feed/actions.csv', { ...key, 'if-none-match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    reader.clock.set('2015-06-21T09:00:00.000Z');
    expect((await reader.ask('/feed/actions.csv', { ...key, 'if-none-match': tag })).status).toBe(200);
  });

  test.each(['/feed/people.csv', '/feed/actions.xlsx', '/feed/actions', '/feed/actions.csv/x', '/calendar/x.ics', '/'])(
    'finds nothing at %s',
    async (path) => {
      const reader = aReader(await aRegister());
      expect((await reader.ask(path, await reader.keyed('any'))).status).toBe(404);
    },
  );
});
