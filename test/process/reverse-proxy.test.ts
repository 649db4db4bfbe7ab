import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadSampleInto } from '#src/assembly/sample.ts';
import { openDatabase } from '#db/open.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { startProcess } from '#test/kit/a-process.ts';
import { aCommand, onTheWire, signed } from '#test/kit/slack-envelopes.ts';

const GUIDE = readFileSync('docs/service.md', 'utf8');

/** What the guide says of a kind of proxy, on this machine alone: another port, no certificate, our bot behind it. */
function asInTheGuide(kind: string, { port, bot }: { readonly port: number; readonly bot: string }): string {
  const text = new RegExp(`\`\`\`${kind}\\n([\\s\\S]+?)\`\`\``, 'u').exec(GUIDE)?.[1] ?? '';
  return text
    .replaceAll('http://127.0.0.1:3000', bot)
    .replace('listen 443 ssl', `listen 127.0.0.1:${port}`)
    .replace('*:443', `127.0.0.1:${port}`)
    .replaceAll(/^ *(?:ssl_\S+|SSL\w+) .*\n/gmu, '');
}

const KINDS = [
  {
    kind: 'nginx',
    program: '/usr/sbin/nginx',
    config: (text: string, folder: string) =>
      `daemon off; pid ${folder}/pid; error_log ${folder}/error;\nevents {}\nhttp { access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;\n${text}}\n`,
    args: (file: string, folder: string) => ['-c', file, '-p', folder],
  },
  {
    kind: 'apache',
    program: '/usr/sbin/apache2',
    config: (text: string, folder: string, port: number) =>
      `ServerRoot ${folder}\nServerName localhost\nPidFile ${folder}/pid\nErrorLog ${folder}/error\nListen 127.0.0.1:${port}\n${['mpm_event', 'authz_core', 'proxy', 'proxy_http'].map((one) => `LoadModule ${one}_module /usr/lib/apache2/modules/mod_${one}.so\n`).join('')}User www-data\nGroup www-data\n${text}`,
    args: (file: string) => ['-f', file, '-X'],
  },
] as const;

for (const one of KINDS)
  test.skipIf(!existsSync(one.program))(
    `behind ${one.kind} as the guide sets it up, what Slack signed is heard byte for byte, what nobody signed the bot refuses, and its health is shown to nobody${existsSync(one.program) ? '' : ` (skipped: ${one.program} is not installed)`}`,
    async () => {
      const address = await behind(one);
      const wire = onTheWire(aCommand('hélp “now” 🟢'));
      const headers = signed(wire, { at: Math.floor(Date.now() / 1000), secret: SECRET });
      const send = async (init: RequestInit) =>
        (await fetch(`${address}/slack/events`, { method: 'POST', ...init })).status;
      expect(await send({ headers, body: wire.body })).toBe(200);
      expect(await send({ headers: { 'content-type': 'application/json' }, body: '{}' })).toBe(401);
      for (const path of ['/healthz', '/readyz', '/metrics']) expect((await fetch(address + path)).status).toBe(404);
    },
  );

const SECRET = 'signing-secret-of-tests';

/** Starts the bot and the proxy before it; gives the proxy's address. */
async function behind({ kind, program, config, args }: (typeof KINDS)[number]): Promise<string> {
  const data = aDirectory();
  const store = await openDatabase(join(data, 'ragtime.db'), { as: 'tool' });
  await loadSampleInto(store.register, []);
  await store.close();
  const env = {
    PORT: '0',
    RAGTIME_BACKUPS: 'off',
    SLACK_BOT_TOKEN: 'xoxb-test',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: 'http://127.0.0.1:9/',
  };
  const bot = await startProcess({ args: ['start', '--data', data], env });
  onTestFinished(() => bot.kill());
  const folder = join(aDirectory(), 'proxy');
  mkdirSync(folder);
  const port = await aFreePort();
  const file = join(folder, 'conf');
  writeFileSync(file, config(asInTheGuide(kind, { port, bot: bot.url }), folder, port));
  const proxy = spawn(program, args(file, folder), { stdio: 'inherit' });
  onTestFinished(async () => {
    proxy.kill('SIGTERM');
    if (proxy.exitCode === null) await once(proxy, 'exit');
  });
  const address = `http://127.0.0.1:${port}`;
  const answers = (): Promise<boolean> =>
    fetch(address).then(
      () => true,
      () => false,
    );
  await expect.poll(answers).toBe(true);
  return address;
}

test('the unit of the guide is one that systemd takes', ({ skip }) => {
  const verify = '/usr/bin/systemd-analyze';
  skip(!existsSync(verify), 'systemd-analyze is not installed here.');
  const unit = /```ini\n([\s\S]+?)```/u.exec(GUIDE)?.[1] ?? '';
  const file = join(aDirectory(), 'ragtime.service');
  writeFileSync(
    file,
    unit.replaceAll('/opt/ragtime/node_modules/.bin/node', process.execPath).replace('User=ragtime', 'User=root'),
  );
  const { status, stderr } = spawnSync(verify, ['verify', '--man=no', file], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});

async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
