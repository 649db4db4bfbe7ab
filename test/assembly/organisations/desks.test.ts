import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import { decode } from '#adapters/slack/receive/decode.ts';
import { isFromSlack } from '#adapters/slack/receive/verify.ts';
import { createSlackDesk } from '#src/assembly/organisations/slack-desk.ts';
import { handleInstall } from '#src/assembly/organisations/slack-install.ts';
import { createTeamsDesk } from '#src/assembly/organisations/teams-desk.ts';
import type { Neighbour } from '#src/assembly/organisations/town.ts';
import { isWatched } from '#src/assembly/organisations/watch-all.ts';
import { realClock } from '#src/calendar/clock.ts';
import { aCommand, aDirectMessage, aSubmission, aTap } from '#test/kit/slack-envelopes.ts';
import { aNeighbour, listening } from './a-neighbour.ts';
import type { Had } from './a-neighbour.ts';

const [NORTH_TENANT, SOUTH_TENANT] = ['0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0', '1f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0'];
const ON_LINE = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-north' };
const SECRET = 'of-the-door';

/** The desk over its neighbours, with what it said of nobody's, and at which addresses. */
function aSlackDesk(...neighbours: readonly Neighbour[]) {
  const urls: string[] = [];
  const desk = createSlackDesk({
    neighbours: () => neighbours,
    secretFor: (key) => `${SECRET}-${key}`,
    report: () => undefined,
    fetch: async (url) => {
      urls.push(new Request(url).url);
      return Response.json({ ok: true });
    },
  });
  const answers: (object | null)[] = [];
  const take = (envelope: Envelope, appToken = 'xapp-north') =>
    desk.takeFromLine(appToken, envelope, (body) => answers.push(body) > 0);
  return { take, answers, urls };
}

function isSigned({ headers, body }: Had, secret: string): boolean {
  const [signature, timestamp] = [headers['x-slack-signature'], headers['x-slack-request-timestamp']].map(String);
  return isFromSlack({ body, signature, timestamp }, { secrets: [secret], now: realClock.now() });
}

describe('what comes over a line of Slack', () => {
  const NORTH = { key: 'north', workspaces: ['T1'] };

  test.each([
    ['a message', aDirectMessage('8.1.3 amber “ŵ” 🟢 & more=less')],
    ['a command', aCommand('8.1.3 amber “ŵ” 🟢 & more=less')],
    ['a press', aTap('8.1.3 red', { card: 'a card' })],
    ['a form', aSubmission({ note: { type: 'plain_text_input', value: 'the board met' } })],
  ])(
    '%s reaches its bot as it was, signed with a secret that only that bot knows, and its answer goes back',
    async (_, envelope) => {
      const { neighbour, had } = await aNeighbour({
        organisation: NORTH,
        env: ON_LINE,
        answers: (_had, response) => response.writeHead(200).end('{"text":"Recorded"}'),
      });
      const { take, answers } = aSlackDesk(neighbour);
      await take({ ...envelope, again: 2 });
      const [one] = had;
      expect([isSigned(one!, `${SECRET}-north`), isSigned(one!, `${SECRET}-south`)]).toEqual([true, false]);
      expect(decode(one!.body, String(one!.headers['content-type']))).toEqual({ kind: 'envelope', envelope });
      expect(one!.headers['x-slack-retry-num']).toBe('2');
      expect(answers).toEqual([{ text: 'Recorded' }]);
    },
  );

  test('of a workspace that is heard over another app’s line, or over none, nothing is passed on', async () => {
    const north = await aNeighbour({
      organisation: NORTH,
      env: ON_LINE,
      answers: (_, response) => void response.end(),
    });
    const south = await aNeighbour({
      organisation: { key: 'south', workspaces: ['T2'] },
      env: { SLACK_BOT_TOKEN: 'xoxb-2', SLACK_SIGNING_SECRET: 'shh' },
      answers: (_, response) => void response.end(),
    });
    const { take, answers } = aSlackDesk(north.neighbour, south.neighbour);
    await take(aCommand('mine', { team_id: 'T2' }));
    await take(aCommand('mine'), 'xapp-of-another');
    expect([...north.had, ...south.had]).toEqual([]);
    expect(answers).toHaveLength(2);
    expect(JSON.stringify(answers)).toContain('not set up for this workspace');
  });

  test('while its bot is away whoever waits is told that nothing was recorded, and Slack is left to send the rest again', async () => {
    const { neighbour } = await aNeighbour({ organisation: NORTH, env: ON_LINE });
    const { take, answers, urls } = aSlackDesk(neighbour);
    await take(aCommand('8.1.3 red'));
    expect(JSON.stringify(answers)).toContain('Not recorded');
    expect(JSON.stringify(answers)).toContain('8.1.3 red');
    await take(aTap('8.1.3 red'));
    expect(urls).toHaveLength(1);
    await expect(take(aDirectMessage('8.1.3 red'))).rejects.toThrow('Slack sends it again');
    expect(answers).toHaveLength(2);
  });
});

describe('what comes as if from Teams', () => {
  /** The door with two organisations on Teams, and what each had. */
  async function aTeamsDoor() {
    const told: string[] = [];
    const north = await aNeighbour({
      organisation: { key: 'north', tenants: [NORTH_TENANT] },
      answers: (_, response) => void response.writeHead(200, { 'x-of': 'north' }).end('{"a":1}'),
    });
    const south = await aNeighbour({ organisation: { key: 'south', tenants: [SOUTH_TENANT] } });
    const desk = createTeamsDesk({
      neighbours: () => [north.neighbour, south.neighbour],
      report: ({ what }) => void told.push(what),
    });
    const origin = await listening(desk);
    const send = (body: object) =>
      fetch(`${origin}/api/messages`, {
        method: 'POST',
        headers: { authorization: 'Bearer a.b.c', 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    return { north, south, send };
  }

  const of = (channel: string | undefined, conversation = channel) => ({
    type: 'message',
    channelData: { tenant: { id: channel } },
    conversation: { id: 'a:1', tenantId: conversation },
  });

  test('goes to the bot of its tenant to the byte, with its token, and the answer back', async () => {
    const { north, send } = await aTeamsDoor();
    const answer = await send(of(NORTH_TENANT.toUpperCase()));
    expect([answer.status, answer.headers.get('x-of'), await answer.text()]).toEqual([200, 'north', '{"a":1}']);
    expect(north.had).toMatchObject([{ url: '/api/messages', headers: { authorization: 'Bearer a.b.c' } }]);
    expect(JSON.parse(north.had[0]!.body.toString())).toEqual(of(NORTH_TENANT.toUpperCase()));
  });

  test.each([
    ['of a tenant that is nobody’s', of('2f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0'), 403],
    ['of two organisations at once', of(NORTH_TENANT, SOUTH_TENANT), 403],
    ['of one, in a conversation of nobody’s', of(NORTH_TENANT, 'another'), 403],
    ['of no tenant', { type: 'message' }, 403],
    ['that is nothing', [], 403],
    ['for a bot that is away', of(SOUTH_TENANT), 503],
  ])('%s reaches nobody', async (_, body, status) => {
    const { north, south, send } = await aTeamsDoor();
    expect((await send(body)).status).toBe(status);
    expect([...north.had, ...south.had]).toEqual([]);
  });
});

describe('a workspace that installs the app', () => {
  const OAUTH = {
    SLACK_CLIENT_ID: '1',
    SLACK_CLIENT_SECRET: 'c',
    SLACK_STATE_SECRET: 's',
    SLACK_SIGNING_SECRET: 'shh',
    RAGTIME_SECRET: 'x'.repeat(32),
  };

  test('does so with the organisation that its address names, to the last page', async () => {
    const answers = (_: Had, response: ServerResponse) =>
      void response.writeHead(200, { 'set-cookie': 'state=1' }).end();
    const north = await aNeighbour({ organisation: { key: 'north' }, env: OAUTH, answers });
    const south = await aNeighbour({ organisation: { key: 'south' }, env: OAUTH, answers });
    const origin = await listening((request, response) =>
      handleInstall(request, response, [north.neighbour, south.neighbour]),
    );
    const first = await fetch(`${origin}/slack/install?organisation=south`);
    expect(first.headers.getSetCookie()).toEqual([
      'state=1',
      expect.stringMatching(/^ragtime-organisation=south; .*HttpOnly/u),
    ]);
    await fetch(`${origin}/slack/oauth_redirect?code=1&state=2`, {
      headers: { cookie: 'state=1; ragtime-organisation=south' },
    });
    expect([north.had.length, south.had.map(({ url }) => url)]).toEqual([
      0,
      ['/slack/install?organisation=south', '/slack/oauth_redirect?code=1&state=2'],
    ]);
    for (const path of ['/slack/install', '/slack/install?organisation=east', '/slack/oauth_redirect?code=1']) {
      const page = await fetch(origin + path);
      expect([page.status, await page.text()]).toEqual([400, expect.stringContaining('For which organisation?')]);
    }
  });
});

test('readiness has what is wrong with each under its key, and one page has nothing of another', async () => {
  const north = await aNeighbour({
    organisation: { key: 'north' },
    answers: (_, response) => void response.writeHead(503).end('Slack: no line\nThe disk is full.\n'),
  });
  const south = await aNeighbour({
    organisation: { key: 'south' },
    answers: (_, response) => void response.end('ready\n'),
  });
  const east = await aNeighbour({ organisation: { key: 'east' } });
  const neighbours = [north.neighbour, south.neighbour, { ...east.neighbour, why: 'it is stopped', bot: null }];
  const origin = await listening(async (request, response) => {
    await isWatched(request.url ?? '', response, { neighbours, faults: ['The list cannot be read.'] });
  });
  const page = async (path: string) => (await fetch(origin + path)).text();
  expect(await page('/readyz')).toBe('The list cannot be read.\nnorth: Slack: no line\nnorth: The disk is full.\n');
  expect([await page('/readyz/south'), await page('/readyz/east')]).toEqual([
    'ready\n',
    'Its bot does not run: it is stopped.\n',
  ]);
  expect(await page('/metrics')).toContain('ragtime_organisation_up{organisation="east"} 0');
});
