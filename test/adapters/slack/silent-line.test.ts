import { expect, test } from 'vitest';
import { createBackground } from '#adapters/network/background.ts';
import { createSocket } from '#adapters/slack/receive/socket.ts';
import { realClock } from '#src/calendar/clock.ts';
import { aFakeSlack } from '#test/kit/a-fake-slack.ts';
import { aSlackConfig } from '#test/kit/a-slack-config.ts';
import { aWebSocketServer } from '#test/kit/a-web-socket-server.ts';

test('a line on which Slack says nothing is given up, told, and another opened', async () => {
  const line = await aWebSocketServer();
  const fake = aFakeSlack();
  fake.answers('apps.connections.open', { url: line.url });
  line.greets(false);
  const reports: string[] = [];
  const report = ({ what }: { readonly what: string }): void => void reports.push(what);
  const world = { config: aSlackConfig(), proxy: null, fetch: fake.fetch, realClock, report };
  const background = createBackground(() => undefined);
  const rest = { take: async () => undefined, isOpen: () => true, background };
  const socket = createSocket({ world, appToken: 'xapp-test', ...rest, hello: 200, wait: async () => undefined });
  await socket.start();
  expect(socket.downSince()).not.toBeNull();
  expect(reports.join()).toContain('said nothing on it');
  line.greets(true);
  await expect.poll(() => socket.downSince(), { timeout: 9000 }).toBeNull();
  expect(line.opened()).toBeGreaterThan(1);
  await socket.stop();
}, 30_000);
