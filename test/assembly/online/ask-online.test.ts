import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { askOnline } from '#src/assembly/online/ask-online.ts';
import { checkProxy } from '#src/assembly/online/check-proxy.ts';
import { openSecretsIn } from '#src/assembly/online/open-secrets.ts';
import { webCertificateEnds } from '#src/assembly/online/web-certificate.ts';
import { readConfig } from '#src/config.ts';
import type { Config } from '#src/config.ts';
import { secretFilesIn } from '#src/config/environment.ts';

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

const OURS = { 'content-security-policy': "default-src 'none'; style-src 'self'" };

/** What is said of a page that answers so. */
async function pageThat(status: number, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const port = await listening(createServer((_, response) => void response.writeHead(status, headers).end('page')));
  return pageAt(port);
}

async function pageAt(port: number): Promise<string> {
  const config = readConfig({ RAGTIME_WEB_URL: `http://127.0.0.1:${port}` }) as Config;
  const found = await askOnline(null, config);
  return found.map(({ what, state, says }) => `${state} ${what}: ${says}`).join('\n');
}

test('the page that answers is well, whoever is not signed in', async () => {
  expect(await pageThat(401, OURS)).toMatch(/^well page: it answers at http:\/\/127\.0\.0\.1:\d+\.$/u);
});

test('a proxy with nothing behind it, another program, and nothing at all', async () => {
  expect(await pageThat(502)).toMatch(/^mend page: at .+ nothing of Ragtime’s answers \(502\)\./u);
  expect(await pageThat(200)).toMatch(/^mend page: something else answers at .+ \(200\)\./u);
  expect(await pageAt(9)).toMatch(/^know page: .+ could not be reached from this machine/u);
});

test('the certificate that an address shows is looked at, trusted or not', async () => {
  const read = (name: string): string => readFileSync(`test/fixtures/teams/${name}.pem`, 'utf8');
  const port = await listening(createSecureServer({ cert: read('certificate'), key: read('certificate-key') }));
  expect(await webCertificateEnds(`https://127.0.0.1:${port}`)).toMatch(/^2036-/u);
  expect(await webCertificateEnds('http://127.0.0.1:1')).toBeNull();
  expect(await webCertificateEnds('https://127.0.0.1:9')).toBeNull();
});

test('a proxy that is there and one that is not, and nothing of its password', async () => {
  const port = await listening(createServer());
  const at = (where: number) => (readConfig({ HTTPS_PROXY: `http://u:hunter2@127.0.0.1:${where}` }) as Config).proxy!;
  const [there, gone] = [await checkProxy(at(port)), await checkProxy(at(9))];
  expect(there.state).toBe('well');
  expect(gone).toMatchObject({ state: 'mend', says: '127.0.0.1:9 could not be reached (ECONNREFUSED).' });
  expect(JSON.stringify([there, gone])).not.toContain('hunter2');
});

test('of the files with secrets those are named that others may read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ragtime-secrets-'));
  const [open, closed] = [join(folder, 'open'), join(folder, 'closed')];
  writeFileSync(open, 'hunter2');
  writeFileSync(closed, 'hunter2');
  chmodSync(open, 0o644);
  chmodSync(closed, 0o640);
  const env = { SLACK_BOT_TOKEN_FILE: open, TEAMS_APP_PASSWORD_FILE: closed, HOME: open };
  expect(await openSecretsIn(secretFilesIn(env))).toEqual([{ name: 'SLACK_BOT_TOKEN_FILE', path: open }]);
});

test('with nobody to ask it says so', async () => {
  expect(await askOnline(null, readConfig({}) as Config)).toEqual([
    expect.objectContaining({ what: 'online', state: 'know' }),
  ]);
});
