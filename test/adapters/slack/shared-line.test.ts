import { expect, test } from 'vitest';
import { createBackground } from '#adapters/network/background.ts';
import { createSocket } from '#adapters/slack/receive/socket.ts';
import { realClock } from '#src/calendar/clock.ts';
import { secret } from '#src/config.ts';
import { aFakeSlack } from '#test/kit/a-fake-slack.ts';
import { aSlack } from '#test/kit/a-slack.ts';
import { aSlackConfig } from '#test/kit/a-slack-config.ts';
import { aWebSocketServer } from '#test/kit/a-web-socket-server.ts';

async function aBotBesideAnother(lines: number) {
  const line = await aWebSocketServer();
  const fake = aFakeSlack();
  fake.answers('apps.connections.open', { url: line.url });
  line.counts(lines);
  return { line, slack: await aSlack({ fake, config: { appToken: secret('xapp-test'), signingSecret: null } }) };
}

test.each([2, 3, 9])('Slack counts %i lines where there is one of ours: another bot takes part', async (lines) => {
  const { slack } = await aBotBesideAnother(lines);
  expect(slack.slack.lineTrouble()).toMatchObject({ kind: 'shared', say: expect.stringContaining(`${lines} lines`) });
  expect(slack.slack.health().downFor).toBeNull();
});

test('one line is ours, and so are two while one takes the place of the other', async () => {
  const { line, slack } = await aBotBesideAnother(1);
  expect(slack.slack.lineTrouble()).toBeNull();
  line.counts(2);
  line.send({ type: 'disconnect', reason: 'refresh_requested' });
  await expect.poll(() => line.opened(), { timeout: 9000 }).toBe(2);
  await expect.poll(() => slack.slack.health().downFor).toBeNull();
  expect(slack.slack.lineTrouble()).toBeNull();
}, 30_000);

test('Socket Mode that was switched off is known as that, until Slack greets again', async () => {
  const { line, slack } = await aBotBesideAnother(1);
  slack.fake.answers('apps.connections.open', { ok: false, error: 'internal_error' });
  line.send({ type: 'disconnect', reason: 'link_disabled' });
  await expect.poll(() => slack.slack.lineTrouble()?.kind).toBe('off');
  slack.fake.answers('apps.connections.open', { url: line.url });
  await expect.poll(() => slack.slack.lineTrouble(), { timeout: 9000 }).toBeNull();
}, 30_000);

test('the lines are counted anew until the other is gone', async () => {
  const line = await aWebSocketServer();
  const fake = aFakeSlack();
  fake.answers('apps.connections.open', { url: line.url });
  line.counts(3);
  const world = { config: aSlackConfig(), proxy: null, fetch: fake.fetch, realClock, report: () => undefined };
  const background = createBackground(() => undefined);
  const rest = { take: async () => undefined, isOpen: () => true, background };
  const socket = createSocket({ world, appToken: 'xapp-test', ...rest, wait: async () => undefined, lookAgain: 50 });
  await socket.start();
  expect(socket.trouble()?.kind).toBe('shared');
  line.counts(1);
  await expect.poll(() => socket.trouble(), { timeout: 9000 }).toBeNull();
  await socket.stop();
}, 30_000);
