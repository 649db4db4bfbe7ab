import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aRegister, aSlack, REAL_NOW } from '#test/kit/a-slack.ts';
import type { ASlack } from '#test/kit/a-slack.ts';
import {
  aCommand,
  anAction,
  aDirectMessage,
  aMention,
  anEdit,
  anEvent,
  aTap,
  onTheWire,
  signed,
} from '#test/kit/slack-envelopes.ts';
import type { Wire } from '#test/kit/slack-envelopes.ts';

const JSON_TYPE = 'application/json';
const FORM = 'application/x-www-form-urlencoded';
const SAID = onTheWire(aDirectMessage('8.1.3 amber', { ts: '1700.2' }));

/** What a request answers, once it is certain that it left the whole database as it was. */
async function changesNothing(slack: ASlack, request: () => Promise<{ status: number }>): Promise<number> {
  const before = await slack.database.image();
  const { status } = await request();
  await slack.settle();
  expect((await slack.database.image()).equals(before), 'the database is as it was').toBe(true);
  return status;
}

describe('a request', () => {
  test.each<{ is: string; wire?: Wire; headers?: (wire: Wire) => Record<string, string>; status: number }>([
    { is: 'without a signature', headers: () => ({ 'content-type': JSON_TYPE }), status: 401 },
    {
      is: 'signed with another secret',
      headers: (wire) => signed(wire, { at: REAL_NOW, secret: 'another' }),
      status: 401,
    },
    { is: 'signed for another body', headers: () => signed({ ...SAID, body: '{}' }, { at: REAL_NOW }), status: 401 },
    { is: 'that expired', headers: (wire) => signed(wire, { at: REAL_NOW - 301 }), status: 401 },
    { is: 'from the future', headers: (wire) => signed(wire, { at: REAL_NOW + 301 }), status: 401 },
    {
      is: 'with a time stamp that is none',
      headers: (wire) => ({ ...signed(wire, { at: REAL_NOW }), 'x-slack-request-timestamp': 'now' }),
      status: 401,
    },
    {
      is: 'over a megabyte',
      wire: { body: `{"type":"${'x'.repeat(1_048_576)}"}`, contentType: JSON_TYPE },
      status: 413,
    },
    { is: 'that is no JSON', wire: { body: '{"type":', contentType: JSON_TYPE }, status: 400 },
    { is: 'that is a list', wire: { body: '[]', contentType: JSON_TYPE }, status: 400 },
    { is: 'that says nothing', wire: { body: '{}', contentType: JSON_TYPE }, status: 400 },
    { is: 'with an empty form', wire: { body: '', contentType: FORM }, status: 400 },
    { is: 'with a form of another make', wire: { body: 'a=b', contentType: FORM }, status: 400 },
    { is: 'with a broken payload', wire: { body: 'payload=%7B', contentType: FORM }, status: 400 },
    {
      is: 'for the certificate',
      wire: { body: 'token=x&ssl_check=1', contentType: FORM },
      headers: () => ({ 'content-type': FORM }),
      status: 200,
    },
    { is: 'of a kind we do not know', wire: onTheWire(anEvent({ type: 'star_added' })), status: 200 },
    {
      is: 'about a limit',
      wire: { body: '{"type":"app_rate_limited","team_id":"T1"}', contentType: JSON_TYPE },
      status: 200,
    },
  ])('$is is answered $status and changes nothing', async ({ wire = SAID, headers, status }) => {
    const slack = await aSlack();
    expect(
      await changesNothing(slack, () => slack.send(wire, (headers ?? ((one) => signed(one, { at: REAL_NOW })))(wire))),
    ).toBe(status);
  });

  test('that goes on for more than a megabyte without saying so is answered 413', async () => {
    const slack = await aSlack();
    const pieces = new ReadableStream({
      pull: (stream) => stream.enqueue(new Uint8Array(65_536)),
    });
    const headers = signed(SAID, { at: REAL_NOW });
    const ask = () => fetch(`${slack.url}/slack/events`, { method: 'POST', body: pieces, duplex: 'half', headers });
    expect(await changesNothing(slack, ask)).toBe(413);
  });

  // What went wrong: anybody could have a megabyte read, again and again, before it was known not to be Slack's.
  test.each([
    ['without a signature', () => ({})],
    ['with a signature of no shape', () => ({ ...signed(SAID, { at: REAL_NOW }), 'x-slack-signature': 'v0=abc' })],
    ['signed an hour ago', () => ({ ...signed(SAID, { at: REAL_NOW }), 'x-slack-request-timestamp': '1' })],
    [
      'that says it is a look at our certificate, and is large',
      () => ({ 'content-type': 'application/x-www-form-urlencoded', 'content-length': '100000' }),
    ],
  ])('%s is refused before a byte of its body is read', async (_what, headers) => {
    const slack = await aSlack();
    const { hostname, port } = new URL(slack.url);
    const line = request({ hostname, port, path: '/slack/events', method: 'POST', headers: headers() });
    // Only the headers go out: the body never comes.
    line.flushHeaders();
    const [response] = (await once(line, 'response')) as [IncomingMessage];
    line.destroy();
    expect(response.statusCode).toBe(401);
  });

  test('at another path or by another method is answered 404 or 405', async () => {
    const slack = await aSlack();
    const ask = (path: string, method: string) => () =>
      fetch(`${slack.url}${path}`, { method, headers: signed(SAID, { at: REAL_NOW }) });
    expect(await changesNothing(slack, ask('/slack/events', 'GET'))).toBe(405);
    expect(await changesNothing(slack, ask('/slack/events', 'DELETE'))).toBe(405);
    expect(await changesNothing(slack, ask('/slack/elsewhere', 'POST'))).toBe(404);
    expect(await changesNothing(slack, ask('/healthz', 'GET')), 'left to others').toBe(418);
  });

  test('that asks whether we are there gets its own words back', async () => {
    const slack = await aSlack();
    const wire = { body: '{"type":"url_verification","challenge":"3eZbrw1a","token":"x"}', contentType: JSON_TYPE };
    expect((await slack.send(wire)).json).toEqual({ challenge: '3eZbrw1a' });
    expect((await slack.send(wire, { 'content-type': JSON_TYPE })).status).toBe(401);
  });

  test('with any byte of its body flipped is answered 401 and changes nothing', async () => {
    const slack = await aSlack();
    const before = await slack.database.image();
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        const bytes = Buffer.from(SAID.body);
        bytes[at % bytes.length]! ^= 1 << bit;
        const response = await fetch(`${slack.url}/slack/events`, {
          method: 'POST',
          headers: signed(SAID, { at: REAL_NOW }),
          body: bytes,
        });
        expect(response.status).toBe(401);
      }),
      { numRuns: 50 },
    );
    expect((await slack.database.image()).equals(before)).toBe(true);
  });

  test('that comes twice is worked once, retry or replay', async () => {
    const slack = await aSlack();
    const headers = signed(SAID, { at: REAL_NOW });
    expect((await slack.send(SAID, headers)).status).toBe(200);
    await slack.settle();
    const ledger = await slack.database.register.ledgerIn('RIP' as never);
    const retried = { ...headers, 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' };
    expect(await changesNothing(slack, () => slack.send(SAID, retried))).toBe(200);
    expect(await slack.database.register.ledgerIn('RIP' as never)).toEqual(ledger);
    expect(slack.fake.of('chat.postMessage')).toHaveLength(1);
  });

  test('whose first delivery never came is heard by its retry', async () => {
    const slack = await aSlack();
    await slack.send(SAID, { ...signed(SAID, { at: REAL_NOW }), 'x-slack-retry-num': '2' });
    await slack.settle();
    expect(slack.fake.of('chat.postMessage')).toHaveLength(1);
  });

  test('that cannot be stored is not acknowledged', async () => {
    const database = await aRegister();
    const inbox = { ...database.inbox, receive: () => Promise.reject(new Error('the disk is full')) };
    const slack = await aSlack({ database: { ...database, inbox } });
    expect((await slack.send(SAID)).status).toBe(500);
    expect(slack.reports.join('\n')).toContain('could not be stored');
  });

  test.each([
    ['a message', aDirectMessage('8.1.3 amber', { ts: '1700.2' }), '8.1.3 amber'],
    ['a mention', aMention('<@UBOT> 8.1.3 amber', { ts: '1700.2' }), '8.1.3 amber'],
    ['an edit', anEdit({ ts: '1700.2', text: '8.1.3 red' }), '8.1.3 red'],
  ])(
    'that holds %s and cannot be stored is told to its writer once Slack sends it no more',
    async (_what, said, words) => {
      const database = await aRegister();
      const inbox = { ...database.inbox, receive: () => Promise.reject(new Error('the disk is full')) };
      const slack = await aSlack({ database: { ...database, inbox } });
      const wire = onTheWire(said);
      for (const times of ['0', '1', '2']) {
        await slack.send(wire, { ...signed(wire, { at: REAL_NOW }), 'x-slack-retry-num': times });
        await slack.settle();
      }
      expect(slack.fake.of('chat.postMessage')).toEqual([]);
      const last = await slack.send(wire, { ...signed(wire, { at: REAL_NOW }), 'x-slack-retry-num': '3' });
      await slack.settle();
      expect(last.status).toBe(500);
      expect(slack.fake.of('chat.postMessage')).toMatchObject([
        {
          channel: 'U7',
          text: expect.stringMatching(new RegExp(`Not recorded[^]*send it again[^]*${words}`, 'u')) as string,
        },
      ]);
    },
  );

  test('after the bot stopped is left to the next one', async () => {
    const slack = await aSlack();
    await slack.slack.stop();
    expect((await slack.send(SAID)).status).toBe(503);
  });
});

test('what was acknowledged is worked by the next process when this one dies', async () => {
  const database = await aRegister();
  const dying = await aSlack({ database, works: false });
  expect((await dying.send(SAID)).status).toBe(200);
  await dying.settle();
  expect(await database.inbox.waiting()).toMatchObject([{ id: 'slack:T1/D1/1700.2', text: '8.1.3 amber' }]);
  const next = await aSlack({ database });
  await next.bot.recover();
  await next.bot.work();
  expect(await database.inbox.waiting()).toEqual([]);
  expect(next.fake.of('chat.postMessage')[0]?.['text']).toContain('8.1.3');
});

test('a mention that Slack tells twice is one message', async () => {
  const slack = await aSlack();
  const said = { ts: '1700.2' };
  await slack.post(aMention('<@UBOT> 8.1.3', said));
  await slack.post(
    anEvent({ type: 'message', channel_type: 'channel', channel: 'C1', user: 'U7', text: '<@UBOT> 8.1.3', ...said }),
  );
  await slack.settle();
  expect(slack.fake.of('chat.postMessage')).toMatchObject([{ channel: 'C1', thread_ts: '1700.2' }]);
});

test('two secrets count while one is replaced', async () => {
  const { secret } = await import('#src/config.ts');
  const slack = await aSlack({ config: { signingSecret: secret('the-new-one, the-old-one') } });
  for (const one of ['the-new-one', 'the-old-one']) {
    expect((await slack.send(SAID, signed(SAID, { at: REAL_NOW, secret: one }))).status).toBe(200);
  }
});

test('what is not signed with the secret is counted in the log, with what may be wrong while nothing else came', async () => {
  const slack = await aSlack();
  const wrong = [
    signed(SAID, { at: REAL_NOW, secret: 'another' }),
    signed(SAID, { at: REAL_NOW - 3600 }),
    signed(SAID, { at: REAL_NOW, secret: 'another' }),
  ];
  for (const headers of wrong.slice(0, 2)) await slack.send(SAID, headers);
  expect(slack.reports).toEqual([]);
  expect(slack.slack.unheard()).toBeNull();
  slack.runTimers();
  expect(slack.slack.unheard()).toMatch(/^2 requests without Slack’s signature .*SLACK_SIGNING_SECRET/u);
  await slack.send(SAID);
  expect(slack.slack.unheard()).toBeNull();
  await slack.send(SAID, wrong[2]);
  await slack.slack.stop();
  expect(slack.reports).toEqual([
    expect.stringMatching(/^error: 2 requests without Slack’s signature were refused\. .*SLACK_SIGNING_SECRET.*clock/u),
    'info: 1 request without Slack’s signature was refused.',
  ]);
});

// What went wrong: a machine whose clock was set wrong in the midst of a day heard nobody any more, and its log had nothing against that.
test('whatever came before, a minute in which nothing is signed as of now is told with what may be wrong', async () => {
  const slack = await aSlack();
  const isOld = signed(SAID, { at: REAL_NOW - 3600 });
  await slack.send(SAID);
  await slack.send(SAID, isOld);
  slack.runTimers();
  await slack.send(SAID, isOld);
  slack.runTimers();
  expect(slack.reports).toEqual([
    'info: 1 request without Slack’s signature was refused.',
    expect.stringMatching(/^error: 1 request without .*clock of this machine/u),
  ]);
});

test('somebody who does not belong here is told so each time, in a line after the first, and nothing they write is worked', async () => {
  const slack = await aSlack();
  slack.fake.answers('users.info', {
    user: { id: 'U9', team_id: 'T1', is_restricted: true, profile: { email: 'guest@elsewhere.example' } },
  });
  for (const ts of ['1700.1', '1700.2', '1700.3']) await slack.post(aDirectMessage('8.1.3 red', { user: 'U9', ts }));
  await slack.settle();
  const said = slack.fake.of('chat.postMessage').map(({ text }) => String(text).split('\n')[0]);
  expect(said).toEqual([
    'I do not know you yet',
    ...Array(2).fill('Kept. Ask Olive Office in the programme office to add you'),
  ]);
  expect(await slack.database.register.ledgerIn('RIP' as never)).toHaveLength(2);
  expect((await slack.database.inbox.message('slack:T1/D1/1700.3' as never))?.text).toBe('8.1.3 red');
});

test('a newcomer is linked by e-mail before their first words are worked', async () => {
  const slack = await aSlack();
  slack.fake.answers('users.info', {
    user: { id: 'U8', team_id: 'T1', profile: { real_name: 'Ben', email: 'ben@council.example' } },
  });
  await slack.post(aDirectMessage('mine', { user: 'U8' }));
  await slack.settle();
  expect(slack.fake.of('chat.postMessage')[0]?.['text']).not.toContain('not in the roster');
  expect(await slack.database.register.personAt('slack:T1/U8' as never)).toMatchObject({ name: 'Ben Baker' });
});

describe('a command', () => {
  test('is answered in the acknowledging response when the answer is quick', async () => {
    const slack = await aSlack();
    const { status, json } = await slack.post(aCommand('8.1.3'));
    expect(status).toBe(200);
    expect(json).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('8.1.3') as string });
    await slack.settle();
    expect(slack.fake.calls.filter(({ method }) => method === 'response_url' || method === 'chat.postMessage')).toEqual(
      [],
    );
  });

  test('is acknowledged with nothing when the answer is slow, and answered at the address that came with it', async () => {
    const slack = await aSlack({ works: false });
    const answer = slack.post(aCommand('8.1.3'));
    await expect.poll(() => slack.database.inbox.waiting()).toHaveLength(1);
    slack.runTimers();
    expect(await answer).toMatchObject({ status: 200, text: '' });
    await slack.bot.work();
    expect(slack.fake.of('response_url')).toMatchObject([{ response_type: 'ephemeral', replace_original: false }]);
    expect(slack.fake.of('chat.postMessage')).toEqual([]);
  });

  test('that a restart left unanswered is answered privately', async () => {
    const database = await aRegister();
    const dying = await aSlack({ database, works: false });
    const answer = dying.post(aCommand('8.1.3'));
    await expect.poll(() => database.inbox.waiting()).toHaveLength(1);
    dying.runTimers();
    await answer;
    const next = await aSlack({ database });
    await next.bot.recover();
    await next.bot.work();
    expect(next.fake.of('chat.postMessage')).toMatchObject([{ channel: 'U7' }]);
  });

  test('of somebody unknown is answered every time: they look at an empty line', async () => {
    const slack = await aSlack();
    slack.fake.answers('users.info', { user: { id: 'U9', team_id: 'T1', is_stranger: true } });
    for (const trigger_id of ['1', '2']) {
      expect((await slack.post(aCommand('mine', { user_id: 'U9', trigger_id }))).json).toMatchObject({
        response_type: 'ephemeral',
      });
    }
  });
});

test('a press is acknowledged with nothing, and answered under its message', async () => {
  const slack = await aSlack();
  const { status, text } = await slack.post(aTap('/rag 8.1.3 green'));
  expect({ status, text }).toEqual({ status: 200, text: '' });
  await slack.settle();
  expect(slack.fake.of('chat.postMessage')[0]).toMatchObject({ channel: 'D1', thread_ts: '1700.1' });
});

test.each([
  [
    'whose words went with its card',
    { type: 'button', action_id: 'say/0', value: JSON.stringify({ n: 0, c: 'gone' }) },
  ],
  ['that says nothing to us', { type: 'button', action_id: 'say/0', value: 'yes' }],
  ['behind three dots', { type: 'overflow', action_id: 'more/1', selected_option: { value: 'yes' } }],
])('a press of a button %s is told beside its card that nothing was recorded', async (_, button) => {
  const slack = await aSlack();
  const before = await slack.database.register.head();
  expect((await slack.post(anAction(button))).status).toBe(200);
  await slack.settle();
  expect(JSON.stringify(slack.fake.of('response_url'))).toContain('This button is out of date');
  expect(await slack.database.register.head()).toEqual(before);
});

test('a press on a card that only its reader sees is answered at the address that came with it', async () => {
  const slack = await aSlack();
  const container = { type: 'message', message_ts: '1700.1', channel_id: 'C1', is_ephemeral: true };
  await slack.post(aTap('/rag 8.1.3', { container }));
  await slack.settle();
  expect(slack.fake.of('response_url')).toMatchObject([{ response_type: 'ephemeral' }]);
});

test('a button that is tapped again before the card has changed is tapped once, and later it is heard again', async () => {
  const slack = await aSlack();
  await slack.post(aDirectMessage('8.1.3', { ts: '1700.2' }));
  await slack.settle();
  const button = {
    type: 'button',
    action_id: 'say/0',
    value: JSON.stringify({ s: '/rag 8.1.3 amber', c: 'receipt/slack:T1/D1/1700.2' }),
  };
  for (const _ of 'xx') await slack.post(anAction(button));
  await slack.settle();
  const shown = slack.fake.of('chat.update').at(-1)?.['text'];
  expect(shown).toContain('Recorded: 8.1.3 is Amber');
  slack.goesBy(1);
  await slack.post(anAction(button));
  await slack.settle();
  expect(slack.fake.of('chat.update').at(-1)?.['text']).toContain('There has been an update since');
});
