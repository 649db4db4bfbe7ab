import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { aCouncilPlan, MISSING } from '#test/kit/a-council-plan.ts';
import { startProcess } from '#test/kit/a-process.ts';
import { APP_ID, TENANT } from '#test/kit/teams/tenant.ts';

/** A proxy that lets nobody through, and what it was asked for. */
async function aClosedProxy(): Promise<{ readonly port: number; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const server = createServer();
  server.on('connect', ({ url = '', headers }, socket) => {
    asked.push(`${url} ${headers['proxy-authorization'] ?? 'nobody'}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port, asked };
}

test.skipIf(MISSING !== null)(
  `everything goes out through the proxy of the settings, and what it refuses shows in readiness${MISSING ?? ''}`,
  async () => {
    const { port, asked } = await aClosedProxy();
    const { data, remove } = await aCouncilPlan();
    onTestFinished(remove);
    const env = {
      PORT: '0',
      HTTPS_PROXY: `http://rag:word@127.0.0.1:${port}`,
      TEAMS_APP_ID: APP_ID,
      TEAMS_TENANT_ID: TENANT,
      TEAMS_APP_PASSWORD: 'the-secret-of-the-app',
    };
    const running = await startProcess({ args: ['start', '--data', data], env });
    onTestFinished(() => running.kill());
    const basic = `Basic ${Buffer.from('rag:word').toString('base64')}`;
    await vi.waitFor(() => expect(asked).toContain(`login.microsoftonline.com:443 ${basic}`), 20_000);
    await vi.waitFor(() => expect(asked).toContain(`login.botframework.com:443 ${basic}`), 20_000);
    await vi.waitFor(async () => {
      const response = await fetch(`${running.url}/readyz`);
      const says = expect.stringMatching(
        new RegExp(`^Teams: .*through the proxy 127\\.0\\.0\\.1:${port}$`, 'mu'),
      ) as string;
      expect([response.status, await response.text()]).toEqual([503, says]);
    }, 20_000);
    expect(running.log()).not.toContain('rag:word');
    expect(await running.end()).toBe(0);
  },
  60_000,
);
