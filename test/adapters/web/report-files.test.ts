import { describe, expect, test } from 'vitest';
import { PAPER_FORMATS } from '#adapters/papers/formats.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { aVisitor } from '#test/kit/a-visitor.ts';
import { aWebPage, linkIn } from '#test/kit/a-web-page.ts';
import type { WebPage } from '#test/kit/a-web-page.ts';

const [OFFICE, LEAD] = ['Pat Office', 'Karl Battersby'];
const OF_OFFICE = { office: ['pat.office@council.example'] };

/** A page on whose register the office has frozen a report. */
async function aFrozenPage(): Promise<{ readonly page: WebPage; readonly id: string; readonly office: string }> {
  const page = await aWebPage(undefined, OF_OFFICE);
  const { people } = await page.store().register.roster();
  const office = people.find(({ email }) => email === OF_OFFICE.office[0])?.name ?? OFFICE;
  const { card } = await page.says(office, '/rag report freeze tracker as at 1 Jun 2015, called Audit');
  return { page, id: /R-[0-9a-f]{12}/u.exec(asText(card))![0], office };
}

async function bytesAt(page: WebPage, path: string, cookie: string): Promise<Response> {
  return fetch(`${page.origin}${path}`, { headers: { cookie }, redirect: 'manual' });
}

async function written(page: WebPage, id: string, format: string): Promise<Uint8Array> {
  const found = await page.store().reports.find(id);
  return PAPER_FORMATS.find(({ name }) => name === format)!.draw(found!.frozen);
}

describe('a report that was asked for in chat, where no file can be put', () => {
  test('comes as a link that signs its asker in once and gives the file, and nothing of it is kept', async () => {
    const { page, id, office } = await aFrozenPage();
    const message = await page.says(office, `/rag report ${id} csv`);
    const file = message.card.thread![0]!;
    const link = linkIn({ ...message, card: file });
    expect(asText(file)).toMatch(/once, for you alone,\s+within 15 minutes.*Get the file: http/su);
    expect(new URL(link).search).toBe(`?file=${id}.csv`);
    const kept = await page.store().threads.card(message.part?.of ?? message.key);
    expect(JSON.stringify(kept)).not.toContain('/in/');
    const browser = aVisitor(page.origin);
    const got = await browser.signIn(link);
    expect([got.status, got.html]).toEqual([200, Buffer.from(await written(page, id, 'csv')).toString()]);
    expect((await aVisitor(page.origin).signIn(link)).main).toContain('does not open the page any more');
  });

  test.each(PAPER_FORMATS.map(({ name, mediaType }) => [name, mediaType]))(
    'as %s is the same bytes as what is written on the server',
    async (format, mediaType) => {
      const { page, id, office } = await aFrozenPage();
      const browser = aVisitor(page.origin);
      await browser.signIn(await page.link(office));
      const got = await bytesAt(page, `/reports/${id}.${format}`, browser.cookie());
      const { headers } = got;
      expect([headers.get('content-type'), headers.get('content-disposition'), headers.get('cache-control')]).toEqual([
        mediaType,
        `attachment; filename="tracker-2015-06-01-${id}.${format}"`,
        'no-store',
      ]);
      expect(Buffer.from(await got.arrayBuffer()).equals(await written(page, id, format))).toBe(true);
    },
  );
});

describe('a file on the page', () => {
  test('is for those alone who would be sent it in chat', async () => {
    const { page, id } = await aFrozenPage();
    expect((await bytesAt(page, `/reports/${id}.html`, '')).status).toBe(401);
    const browser = aVisitor(page.origin);
    await browser.signIn(await page.link(LEAD));
    const chat = await page.says(LEAD, `/rag report ${id} html`);
    const refused = await browser.get(`/reports/${id}.html`);
    expect([refused.status, refused.headers.get('content-disposition')]).toEqual([403, null]);
    expect(refused.main).toContain(chat.card.heading);
    expect(asText(chat.card, 1000)).toContain('Only the programme office can see the reports');
  });

  test('that names what was restricted since is drawn no more, and says how it can be had again', async () => {
    const { page, id, office } = await aFrozenPage();
    const browser = aVisitor(page.origin);
    await browser.signIn(await page.link(office));
    const frozen = await page.store().register.frozenReports();
    const [action] = frozen.find((one) => one.id === id)!.mentions;
    const tracked = await page.store().register.trackedIn(frozen[0]!.plan);
    const { ref } = tracked.find((one) => one.action.id === action)!.action;
    await page.says(office, `/rag restrict ${ref}`);
    const got = await browser.get(`/reports/${id}.html`);
    expect([got.status, got.main]).toEqual([404, expect.stringContaining('restricted by now, so it is drawn no more')]);
  });

  test.each(['R-ffffffffffff.html', 'R-0123456789ab', '..%2f..%2fetc', 'R-0123456789ab.exe'])(
    'at /reports/%s, which there is not, is said to be none',
    async (name) => {
      const { page, office } = await aFrozenPage();
      const browser = aVisitor(page.origin);
      await browser.signIn(await page.link(office));
      expect((await browser.get(`/reports/${name}`)).status).toBe(404);
    },
  );

  test('is found under “Reports”, a tap and a link away', async () => {
    const { page, id, office } = await aFrozenPage();
    const browser = aVisitor(page.origin);
    await browser.signIn(await page.link(office));
    const list = await browser.get('/reports');
    expect(list.text).toContain('Audit');
    const answer = await browser.press(list, 'Newest as CSV');
    expect(answer.html).toContain(`href="/reports/${id}.csv"`);
    expect(answer.main).not.toContain('cannot be sent');
  });
});

test('a link to a file leads nowhere else, whatever stands behind it', async () => {
  const page = await aWebPage(undefined, OF_OFFICE);
  const link = await page.link(LEAD);
  const first = await aVisitor(page.origin).get(`${new URL(link).pathname}?file=https://elsewhere.example`);
  expect(first.forms[0]?.fields).not.toHaveProperty('file');
});
