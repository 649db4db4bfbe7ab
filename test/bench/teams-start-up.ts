import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { APP_ID, TENANT } from '#test/kit/teams/tenant.ts';
import { bare, each } from './measure.ts';
import type { Bench } from './measure.ts';
import { importedRegister, WATCHED } from './start-up.ts';

/** `cpu` is that until it listened. */
type Ran = { readonly ms: number; readonly cpu: number; readonly mib: number };

/** Milliseconds in which the bot that listens gets wholly up. */
const SETTLES_IN = 1500;

// Nobody answers there, and nobody is asked anything before the process listens.
const NOWHERE = 'http://127.0.0.1:9/';
const SLACK = { SLACK_BOT_TOKEN: 'xoxb-bench-token', SLACK_SIGNING_SECRET: 'bench-secret', SLACK_API_URL: NOWHERE };
const TEAMS = {
  TEAMS_APP_ID: APP_ID,
  TEAMS_APP_PASSWORD: 'bench-secret',
  TEAMS_TENANT_ID: TENANT,
  TEAMS_SERVICE_URLS: NOWHERE,
  TEAMS_OPENID_METADATA: `${NOWHERE}openidconfiguration`,
  TEAMS_LOGIN_URL: NOWHERE,
};

/** As little as a process does that listens, and that can be asked to end. */
const EMPTY = `import { createServer } from 'node:http';
createServer().listen(0, '127.0.0.1', () => console.log('Listening on'));
process.on('SIGTERM', () => process.exit());`;

/** The bot from its start until it listens: with Slack alone against a server that does nothing, and what the SDK of Teams costs whoever uses it, and nobody else. */
export function teamsStartUp(): readonly Bench[] {
  const data = importedRegister();
  const [slack, teams, both] = [SLACK, TEAMS, { ...SLACK, ...TEAMS }];
  const newer = { ...TEAMS, TEAMS_SDK: '2' };
  const against = 'start with Slack alone';
  const time = (env: Env) => async () => each(await startUp(data, env), 'ms');
  const memory = (env: Env) => async () => bare((await startUp(data, env)).mib);
  const short = { against, rounds: 5, warmUp: 1, unit: 'ms', floor: time(slack) } as const;
  const held = { against, rounds: 3, warmUp: 0, unit: 'MiB', floor: memory(slack) } as const;
  const least = { against: 'an empty HTTP server', ours: time(slack) } as const;
  return [
    {
      ...short,
      ...least,
      name: 'start with Slack alone, until it listens',
      floor: async () => each(await empty(), 'ms'),
    },
    {
      ...short,
      ...least,
      name: 'the first start with Slack alone, until it listens: nothing is kept of one before',
      ours: time({ ...slack, NODE_DISABLE_COMPILE_CACHE: '1' }),
      floor: async () => each(await empty(), 'ms'),
    },
    {
      ...held,
      against: least.against,
      name: 'its most memory with Slack alone',
      ours: memory(slack),
      floor: async () => bare((await empty()).mib),
    },
    { ...short, name: 'start with Teams alone, until it listens', ours: time(teams) },
    { ...held, name: 'its most memory with Teams alone', ours: memory(teams) },
    { ...short, name: 'start with Teams alone over the Teams SDK, until it listens', ours: time(newer) },
    { ...held, name: 'its most memory with Teams alone over the Teams SDK', ours: memory(newer) },
    { ...short, name: 'start with Teams and Slack, until it listens', ours: time(both) },
    { ...held, name: 'its most memory with both', ours: memory(both) },
  ];
}

type Env = Readonly<Record<string, string>>;

function startUp(data: string, env: Env): Promise<Ran> {
  return untilItListens(['ragtime.mjs', 'start', '--data', data], env);
}

function empty(): Promise<Ran> {
  return untilItListens(['--input-type=module', '-e', EMPTY], {});
}

async function untilItListens(args: readonly string[], env: Env): Promise<Ran> {
  const start = performance.now();
  const child = spawn(process.execPath, [...WATCHED, ...args], {
    env: { PATH: process.env['PATH'], PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [ms, cpu] = [Number.NaN, Number.NaN];
  let heard = '';
  const hear = (chunk: string): void => {
    heard += chunk;
    if (!Number.isNaN(ms) || !heard.includes('Listening on')) return;
    ms = performance.now() - start;
    cpu = cpuOf(child.pid);
    // It can be asked to end once it is wholly up.
    setTimeout(() => child.kill('SIGTERM'), SETTLES_IN);
  };
  child.stdout.setEncoding('utf8').on('data', hear);
  child.stderr.setEncoding('utf8').on('data', hear);
  await new Promise((resolve) => child.once('close', resolve));
  const most = /\nmost (\d+) cpu/u.exec(heard)?.[1];
  if (Number.isNaN(ms) || most === undefined) throw new Error(`It did not start: ${heard}`);
  return { ms, cpu, mib: Number(most) / 1024 };
}

/** Milliseconds of CPU that another process has taken so far, in hundredths of a second; not known but on Linux. */
function cpuOf(pid: number | undefined): number {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return Number.NaN;
  const [user, system] = readFileSync(stat, 'utf8').split(') ')[1]!.split(' ').slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}
