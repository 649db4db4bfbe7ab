import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { secret } from '#src/config.ts';
import { aFakeSlack } from '#test/kit/a-fake-slack.ts';
import { aSlack } from '#test/kit/a-slack.ts';
import { aWebSocketServer } from '#test/kit/a-web-socket-server.ts';

const CONFIG = { appToken: secret('xapp-test'), signingSecret: null };
/** A name that only the proxy can find. */
const BEYOND = 'wss-primary.slack.example';

/** A proxy that lets through to one port of this machine, and who was let through to where; `isShut` refuses everybody. */
async function aProxyTo(port: number, isShut = false) {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer();
  server.on('connect', ({ url = '', headers }, socket: Socket) => {
    asked.push(`${url} ${headers['proxy-authorization'] ?? 'nobody'}`);
    sockets.add(socket.on('error', () => {}));
    if (isShut) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const there = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(there).pipe(socket);
    });
    sockets.add(there.on('error', () => {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { asked, proxy: { address: secret(`http://rag:word@${host}`), host, except: 'localhost,127.0.0.1' } };
}

const BASIC = `Basic ${Buffer.from('rag:word').toString('base64')}`;

async function aLineBeyond({ isShut = false, at = BEYOND }: { isShut?: boolean; at?: string } = {}) {
  const line = await aWebSocketServer();
  const port = Number(new URL(line.url).port);
  const fake = aFakeSlack();
  fake.answers('apps.connections.open', { url: `ws://${at}:${port}/link` });
  const { asked, proxy } = await aProxyTo(port, isShut);
  const slack = await aSlack({ fake, config: CONFIG, proxy });
  return { line, slack, asked, port };
}

test('the line to Slack goes out through the proxy of the settings, by name and password', async () => {
  const { line, slack, asked, port } = await aLineBeyond();
  expect(slack.slack.health()).toEqual({ transport: 'socket', downFor: null });
  expect(line.opened()).toBe(1);
  expect(asked).toEqual([`${BEYOND}:${port} ${BASIC}`]);
});

test('a line to what the settings except goes out directly', async () => {
  const { line, slack, asked } = await aLineBeyond({ at: '127.0.0.1' });
  expect(slack.slack.health().downFor).toBeNull();
  expect([line.opened(), asked]).toEqual([1, []]);
});

test('a proxy that refuses the line is told as a line that is not there, without its password', async () => {
  const { line, slack } = await aLineBeyond({ isShut: true });
  expect(slack.slack.health().downFor).not.toBeNull();
  expect(line.opened()).toBe(0);
  expect(slack.reports.join('\n')).toContain('There is no line to Slack yet');
  expect(slack.reports.join('\n')).not.toContain('rag:word');
});
