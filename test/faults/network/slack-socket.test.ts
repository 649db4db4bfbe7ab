import { expect, test } from 'vitest';
import { secret } from '#src/config.ts';
import { aFakeSlack } from '#test/kit/a-fake-slack.ts';
import { aRegister, aSlack } from '#test/kit/a-slack.ts';
import type { ASlackSaid } from '#test/kit/a-slack.ts';
import { aWebSocketServer } from '#test/kit/a-web-socket-server.ts';
import type { WebSocketServer } from '#test/kit/a-web-socket-server.ts';
import { aCommand, aDirectMessage, aSubmission, onTheWire } from '#test/kit/slack-envelopes.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';

const TYPE = { event: 'events_api', command: 'slash_commands', interactive: 'interactive' } as const;
const CONFIG = { appToken: secret('xapp-test'), signingSecret: null };

async function onALine(said: ASlackSaid = {}) {
  const line = await aWebSocketServer();
  const fake = said.fake ?? aFakeSlack();
  fake.answers('apps.connections.open', { url: line.url });
  return { line, slack: await aSlack({ ...said, fake, config: CONFIG }) };
}

function sendOver(line: WebSocketServer, { kind, body }: Envelope, id: string): void {
  line.send({ envelope_id: id, type: TYPE[kind], payload: body, accepts_response_payload: kind !== 'event' });
}

test('a message over the line is stored, acknowledged under its envelope’s id, and answered', async () => {
  const { line, slack } = await onALine();
  expect(slack.slack.health()).toEqual({ transport: 'socket', downFor: null });
  sendOver(line, aDirectMessage('8.1.3 amber', { ts: '1700.2' }), 'e1');
  await expect.poll(() => line.received, { timeout: 9000 }).toEqual([{ envelope_id: 'e1', payload: {} }]);
  await slack.settle();
  expect(slack.fake.of('chat.postMessage')).toHaveLength(1);
});

test('a command’s answer goes back over the line, and so do the errors of a form', async () => {
  const { line } = await onALine();
  sendOver(line, aCommand('8.1.3'), 'e1');
  await expect
    .poll(() => line.received)
    .toMatchObject([{ envelope_id: 'e1', payload: { response_type: 'ephemeral' } }]);
  sendOver(line, aSubmission({}), 'e2');
  await expect
    .poll(() => line.received[1])
    .toMatchObject({ envelope_id: 'e2', payload: { response_action: 'errors' } });
});

test('what cannot be stored is not acknowledged, so that Slack sends it again, and its writer is told after the last time', async () => {
  const database = await aRegister();
  let isFull = true;
  const receive: typeof database.inbox.receive = (message) =>
    isFull ? Promise.reject(new Error('the disk is full')) : database.inbox.receive(message);
  const { line, slack } = await onALine({ database: { ...database, inbox: { ...database.inbox, receive } } });
  const said = aDirectMessage('8.1.3 amber', { ts: '1700.2' });
  sendOver(line, said, 'e1');
  await expect.poll(() => slack.reports.length).toBeGreaterThan(0);
  line.send({ envelope_id: 'e1', type: 'events_api', payload: said.body, retry_attempt: 3 });
  await expect.poll(() => slack.fake.of('chat.postMessage'), { timeout: 9000 }).toMatchObject([{ channel: 'U7' }]);
  isFull = false;
  sendOver(line, said, 'e1');
  await expect.poll(() => line.received, { timeout: 9000 }).toEqual([{ envelope_id: 'e1', payload: {} }]);
});

test('a line that Slack takes back, or that dies, is opened anew, and what was sent twice is worked once', async () => {
  const { line, slack } = await onALine();
  line.send({ type: 'disconnect', reason: 'refresh_requested' });
  await expect.poll(() => line.opened(), { timeout: 5000 }).toBe(2);
  await expect.poll(() => slack.slack.health().downFor).toBeNull();
  const said = aDirectMessage('8.1.3 amber', { ts: '1700.2' });
  sendOver(line, said, 'e1');
  await expect.poll(() => line.received).toHaveLength(1);
  line.cut();
  await expect.poll(() => line.opened(), { timeout: 8000 }).toBe(3);
  await expect.poll(() => slack.slack.health().downFor).toBeNull();
  sendOver(line, said, 'e1');
  await expect.poll(() => line.received).toHaveLength(2);
  await slack.settle();
  expect(slack.fake.of('chat.postMessage')).toHaveLength(1);
});

test('without a line the bot starts all the same, and says for how long there has been none', async () => {
  const fake = aFakeSlack();
  fake.answers('apps.connections.open', { ok: false, error: 'invalid_auth' });
  const slack = await aSlack({ fake, config: CONFIG });
  expect(slack.slack.health()).toMatchObject({ transport: 'socket', downFor: 0 });
  expect(slack.reports.join('\n')).toContain('There is no line to Slack yet: Slack said invalid_auth.');
});

test('in Socket Mode nothing comes in over HTTP', async () => {
  const { slack } = await onALine();
  const wire = onTheWire(aDirectMessage('8.1.3 amber'));
  expect((await slack.send(wire)).status).toBe(404);
});

test('a stopped bot takes nothing more from the line', async () => {
  const { line, slack } = await onALine();
  await slack.slack.stop();
  sendOver(line, aDirectMessage('8.1.3 amber'), 'e1');
  expect(await slack.database.inbox.waiting()).toEqual([]);
  expect(line.received).toEqual([]);
});

// What went wrong: such a frame ended the process, and as nobody had acknowledged it, Slack sent it to the next one.
test.each([
  ['without a payload', { envelope_id: 'e1', type: 'events_api' }],
  ['with a payload of nothing', { envelope_id: 'e1', type: 'events_api', payload: null }],
  ['without an event', { envelope_id: 'e1', type: 'events_api', payload: {} }],
  ['with an event of no type', { envelope_id: 'e1', type: 'events_api', payload: { event: {} } }],
  ['with a command of nothing', { envelope_id: 'e1', type: 'slash_commands' }],
  ['with a press of nothing', { envelope_id: 'e1', type: 'interactive', payload: 'x' }],
  ['of no kind', { envelope_id: 'e1', payload: { type: 'x' } }],
])('a frame %s is acknowledged and changes nothing, and the line goes on', async (_what, frame) => {
  const { line, slack } = await onALine();
  line.send(frame);
  await expect.poll(() => line.received, { timeout: 5000 }).toEqual([{ envelope_id: 'e1', payload: {} }]);
  sendOver(line, aDirectMessage('8.1.3 amber', { ts: '1700.2' }), 'e2');
  await expect.poll(() => line.received, { timeout: 5000 }).toHaveLength(2);
  expect(line.opened()).toBe(1);
  expect(slack.reports.join('\n')).toContain('without what it is about');
});

test.each([
  ['another bot uses the same token', { type: 'hello', num_connections: 3 }, 'another bot takes part'],
  ['Socket Mode was switched off', { type: 'disconnect', reason: 'link_disabled' }, 'switched off'],
  ['too many lines are open', { type: 'disconnect', reason: 'too_many_websockets' }, 'too many'],
])('it is in the log that %s', async (_what, frame, said) => {
  const { line, slack } = await onALine();
  line.send(frame);
  await expect.poll(() => slack.reports.join('\n'), { timeout: 5000 }).toContain(said);
});

test('a line that Slack wants back still carries what is said until the new one is there, and health shows no gap', async () => {
  const { line, slack } = await onALine();
  line.send({ type: 'disconnect', reason: 'refresh_requested' });
  expect(slack.slack.health().downFor).toBeNull();
  await expect.poll(() => line.opened(), { timeout: 9000 }).toBe(2);
  expect(slack.slack.health().downFor).toBeNull();
  sendOver(line, aDirectMessage('8.1.3 amber', { ts: '1700.2' }), 'e1');
  await expect.poll(() => line.received, { timeout: 9000 }).toEqual([{ envelope_id: 'e1', payload: {} }]);
}, 30_000);

// What went wrong: the old line was closed as soon as a try at a new one failed, and for its last seconds nothing was heard.
test('a line that Slack wants back goes on while no other can be opened', async () => {
  const { line, slack } = await onALine();
  slack.fake.answers('apps.connections.open', { ok: false, error: 'internal_error' });
  line.send({ type: 'disconnect', reason: 'refresh_requested' });
  await expect.poll(() => slack.reports.join('\n'), { timeout: 9000 }).toContain('There is no line to Slack yet');
  expect(slack.slack.health().downFor).toBeNull();
  sendOver(line, aDirectMessage('8.1.3 amber', { ts: '1700.2' }), 'e1');
  await expect.poll(() => line.received, { timeout: 9000 }).toEqual([{ envelope_id: 'e1', payload: {} }]);
  slack.fake.answers('apps.connections.open', { url: line.url });
  await expect.poll(() => line.opened(), { timeout: 9000 }).toBe(2);
  expect(slack.slack.health().downFor).toBeNull();
}, 30_000);
