import { expect, test } from 'vitest';
import { asText } from '#src/messages/text/as-text.ts';
import { aWebPage, linkIn } from '#test/kit/a-web-page.ts';
import { basic } from './a-reader.ts';

const KARL = 'Karl Battersby';

test('“/rag calendar” sends its asker alone the address of their own calendar, which stands in nothing that is kept', async () => {
  const page = await aWebPage();
  const message = await page.says(KARL, '/rag calendar');
  expect([message.card.readers, asText(message.card)]).toEqual([
    'asker',
    expect.stringContaining('Your calendar: http'),
  ]);
  const address = linkIn(message);
  const secret = /\/calendar\/(?<secret>[\w-]{43})\.ics$/u.exec(address)!.groups!['secret']!;
  const calendar = await fetch(address);
  expect([calendar.status, await calendar.text()]).toEqual([
    200,
    expect.stringMatching(/Ragtime: Karl Battersby[^]*Due: /u),
  ]);
  const kept = await page.store().threads.card(message.key);
  expect(asText(kept!.card)).not.toContain('http');
  expect((await page.store().image()).includes(secret)).toBe(false);
  expect(page.logged.join('\n')).not.toContain(secret);
});

test('“/rag calendar off” takes every address of its asker back, and nobody else’s', async () => {
  const page = await aWebPage();
  const own = [linkIn(await page.says(KARL, '/rag calendar')), linkIn(await page.says(KARL, '/rag ics'))];
  const other = linkIn(await page.says('Stella Manzie', '/rag calendar'));
  expect(asText((await page.says(KARL, '/rag calendar off')).card)).toContain('2 addresses opened it until now.');
  const answers = await Promise.all([...own, other].map((address) => fetch(address)));
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 200]);
  expect(asText((await page.says(KARL, '/rag calendar off')).card)).toContain('Your calendar had no address.');
});

test.each(['/rag calendar off on Friday', '/rag calendar for Stella Manzie'])(
  '“%s” is not understood whole, and takes nothing back',
  async (words) => {
    const page = await aWebPage();
    const own = linkIn(await page.says(KARL, '/rag calendar'));
    const { card } = await page.says(KARL, words);
    expect(card.opens).toBeUndefined();
    expect((await fetch(own)).status).toBe(200);
  },
);

test('feeds are read from the same server, without signing in, and what is at none of their addresses asks for no key', async () => {
  const page = await aWebPage();
  const made = page.clock.now();
  const secret = await page.store().feedKeys.add({ name: 'excel', scope: 'leadership', plan: null, made });
  const feed = await fetch(`${page.origin}/feed/actions.csv`, { headers: basic('excel', secret!) });
  expect([feed.status, feed.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8; header=present']);
  expect((await feed.text()).split('\r\n').length).toBeGreaterThan(150);
  const closed = await fetch(`${page.origin}/feed/actions.csv`);
  expect([closed.status, closed.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="Ragtime feeds"']);
  const elsewhere = await fetch(`${page.origin}/`);
  expect([elsewhere.status, elsewhere.headers.get('www-authenticate')]).toEqual([401, null]);
});
