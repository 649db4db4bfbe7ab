import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SIGNING_SECRET } from '#test/kit/slack-envelopes.ts';
import { runOnce, startProcess } from './a-process.ts';
import type { Process } from './a-process.ts';
import { anEmulatedSlack, BOT_TOKEN } from './an-emulated-slack.ts';
import type { EmulatedSlack, Standing } from './an-emulated-slack.ts';

const PLAN = '../shared/plans/rotherham-improvement-plan-2015.txt';
const ROSTER = '../shared/plans/rotherham-roster-2015.csv';
const OFFICE = 'Olive Office';
const STRENGTH = 60;

/** What is put after the title of a test that needs the real plan; null where it is there. */
export const MISSING = existsSync(PLAN) && existsSync(ROSTER) ? null : ' (skipped: ../shared is missing)';

/** A council of sixty people on a Slack of its own, with the real plan imported and nothing started. */
export type Council = {
  readonly slack: EmulatedSlack;
  /** The leadership's channel. */
  readonly leaders: string;
  readonly botUser: string;
  readonly file: string;
  /** Starts the real process with its clock at a moment. */
  readonly start: (at: string) => Promise<Process>;
  readonly userOf: (name: string) => string;
  readonly privately: (name: string) => Promise<string>;
  readonly shownTo: (name: string) => Promise<readonly Standing[]>;
  readonly close: () => Promise<void>;
};

export async function aCouncil(): Promise<Council> {
  const folder = mkdtempSync(join(tmpdir(), 'ragtime-slack-'));
  const data = join(folder, 'data');
  const roster = withAddresses(readFileSync(ROSTER, 'utf8'));
  writeFileSync(join(folder, 'people.csv'), roster.csv);
  const known = [...roster.names, OFFICE];
  const others = Array.from({ length: STRENGTH - known.length }, (_, at) => `Colleague ${at + 1}`);
  const people = [...known, ...others].map((name) => ({ name: handleOf(name), email: addressOf(name) }));
  const slack = await anEmulatedSlack(people, 'slt');
  const { members } = (await slack.ask('users.list')) as { members: { id: string; name: string }[] };
  const users = new Map(members.map(({ id, name }) => [name, id]));
  const { channels } = (await slack.ask('conversations.list')) as { channels: { id: string; name: string }[] };
  const leaders = channels.find(({ name }) => name === 'slt')?.id ?? '';
  const told = ['--roster', join(folder, 'people.csv'), '--published', '2015-05-26', '--data', data];
  await runOnce({ args: ['import', PLAN, ...told], env: {} });
  const env = {
    PORT: '0',
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
    SLACK_DIGEST_CHANNEL: leaders,
    RAGTIME_OFFICE: addressOf(OFFICE),
  };
  const started: Process[] = [];
  const userOf = (name: string): string => users.get(handleOf(name)) ?? '';
  const privately = async (name: string): Promise<string> => {
    const { channel } = (await slack.ask('conversations.open', { users: userOf(name) })) as { channel: { id: string } };
    return channel.id;
  };
  return {
    slack,
    leaders,
    botUser: users.get('ragtime') ?? '',
    file: join(data, 'ragtime.db'),
    start: async (at) => {
      const process = await startProcess({ args: ['start', '--data', data, '--at', at], env });
      started.push(process);
      return process;
    },
    userOf,
    privately,
    shownTo: async (name) => slack.standing(await privately(name)),
    close: async () => {
      for (const process of started) process.kill();
      await Promise.all(started.map(({ gone }) => gone));
      await slack.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function handleOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '.');
}

function addressOf(name: string): string {
  return `${handleOf(name)}@council.example`;
}

/** The roster with an address for each person; the e-mail is the last column of a line. */
function withAddresses(csv: string): { readonly csv: string; readonly names: readonly string[] } {
  const names: string[] = [];
  const lines = csv.split(/\r?\n/u).map((line) => {
    const name = /^person,([^,]+),/u.exec(line)?.[1];
    if (name === undefined) return line;
    names.push(name);
    return `${line.slice(0, line.lastIndexOf(','))},${addressOf(name)}`;
  });
  return { csv: lines.join('\n'), names };
}
