import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { createPageDesk } from '#src/assembly/organisations/page-desk.ts';
import { aNeighbour, listening } from './a-neighbour.ts';

const [NORTH, SOUTH] = ['plan.north.example', 'plan.south.example'];

/** The door with two organisations that have pages and one that has none, and what each was asked. */
async function aPageDoor(southAt = `https://${SOUTH}`) {
  const one = (key: string, address: string | null) =>
    aNeighbour({
      organisation: { key },
      env: address === null ? {} : { RAGTIME_WEB_URL: address },
      answers: ({ url }, response) =>
        void response.writeHead(200, { 'x-of': key, 'set-cookie': [`${key}=1`, 'b=2'] }).end(`${key} ${url}`),
    });
  const [north, south, west] = [
    await one('north', `https://${NORTH}`),
    await one('south', southAt),
    await one('west', null),
  ];
  const desk = createPageDesk({
    neighbours: () => [north.neighbour, south.neighbour, west.neighbour],
    report: () => undefined,
  });
  const origin = await listening(desk.handle);
  const ask = (path: string, headers: Readonly<Record<string, string>>, { method = 'GET', body = '' } = {}) =>
    new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>((resolve, reject) => {
      const asked = request(new URL(path, origin), { method, headers }, async (response) => {
        const text = Buffer.concat(await response.toArray()).toString();
        resolve({ status: response.statusCode!, headers: response.headers, text });
      });
      asked.once('error', reject).end(body);
    });
  return { ask, desk, had: { north: north.had, south: south.had, west: west.had } };
}

describe('the page of each of several organisations', () => {
  test.each(['/', '/actions?late=1', '/feed/actions.csv', '/calendar/abc.ics', '/reports/R-0123456789ab.pdf'])(
    'is had at its own name: %s',
    async (path) => {
      const { ask, had } = await aPageDoor();
      const answer = await ask(path, { host: SOUTH, cookie: '__Host-ragtime=x', authorization: 'Basic YTpi' });
      expect([answer.status, answer.text, answer.headers['set-cookie']]).toEqual([
        200,
        `south ${path}`,
        ['south=1', 'b=2'],
      ]);
      expect(had.south).toMatchObject([
        { url: path, headers: { cookie: '__Host-ragtime=x', authorization: 'Basic YTpi' } },
      ]);
      expect([had.north, had.west]).toEqual([[], []]);
    },
  );

  test('takes a form to the byte, with where it came from', async () => {
    const { ask, had } = await aPageDoor();
    const origin = `https://${NORTH}`;
    await ask(
      '/say',
      { host: NORTH, origin, 'content-type': 'application/x-www-form-urlencoded' },
      { method: 'POST', body: 'words=8.1.3+amber' },
    );
    expect(had.north[0]).toMatchObject({ url: '/say', headers: { origin } });
    expect(had.north[0]!.body.toString()).toBe('words=8.1.3+amber');
  });

  test.each([
    ['as the web server in front was asked', { host: '127.0.0.1:3000', 'x-forwarded-host': NORTH }],
    ['in capitals and with the port that https has', { host: `${NORTH.toUpperCase()}:443` }],
  ])('is found by the name %s', async (_, headers) => {
    const { ask } = await aPageDoor();
    expect((await ask('/', headers)).headers['x-of']).toBe('north');
  });

  test.each(['plan.west.example', '127.0.0.1:3000', `x.${NORTH}`, `${NORTH}:8080`])(
    'is not had at %s, which is nobody’s',
    async (host) => {
      const { ask, had } = await aPageDoor();
      expect((await ask('/', { host })).status).toBe(404);
      expect([had.north, had.south, had.west]).toEqual([[], [], []]);
    },
  );

  test('of two at one name is shown to nobody, and readiness says whose it is', async () => {
    const { ask, desk } = await aPageDoor(`https://${NORTH}`);
    expect((await ask('/', { host: NORTH })).status).toBe(404);
    expect(desk.faults()).toEqual([expect.stringContaining(`The pages of north, south are all at ${NORTH}`)]);
  });

  test('takes no form longer than any of a page', async () => {
    const { ask, had } = await aPageDoor();
    const answer = await ask('/say', { host: NORTH }, { method: 'POST', body: 'x'.repeat(70_000) });
    expect([answer.status, had.north]).toEqual([413, []]);
  });
});
