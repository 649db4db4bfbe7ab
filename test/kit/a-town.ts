import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import { aCommand, aDirectMessage, onTheWire, signed } from './slack-envelopes.ts';
import { runOnce, startProcess } from './a-process.ts';
import type { Process } from './a-process.ts';
import { aSlackOfSeveral } from './a-slack-of-several.ts';
import type { SlackOfSeveral, Workspace } from './a-slack-of-several.ts';

/** One of the two: its workspace, its app's secret, its one lead, and a word of its plan that is in no other. */
export type Council = Workspace & {
  readonly key: string;
  readonly secret: string;
  readonly lead: string;
  readonly user: string;
  readonly word: string;
};

export const NORTH: Council = councilOf({
  key: 'north',
  team: 'T111',
  lead: 'Nia Rees',
  user: 'UNIA',
  word: 'lighthouse',
});
export const SOUTH: Council = councilOf({
  key: 'south',
  team: 'T222',
  lead: 'Sol Vane',
  user: 'USOL',
  word: 'viaduct',
});

function councilOf(said: Pick<Council, 'key' | 'team' | 'lead' | 'user' | 'word'>): Council {
  const { key, lead, user } = said;
  const members = {
    [user]: `${lead.toLowerCase().replace(' ', '.')}@${key}.example`,
    [`UOFF${key}`]: `office@${key}.example`,
  };
  return { ...said, members, secret: `${key}-secret-${'x'.repeat(20)}`, token: `xoxb-${key}` };
}

/** Two organisations in one installation, each with its own Slack app, workspace, plan and people. */
export type Town = {
  readonly data: string;
  readonly slack: SlackOfSeveral;
  readonly env: Readonly<Record<string, string>>;
  /** Where a council has its own. */
  readonly folderOf: (council: Council) => string;
  /** Runs a command line to its end; throws with what it said where it fails. */
  readonly run: (...args: readonly string[]) => Promise<void>;
  readonly start: (...args: readonly string[]) => Promise<Process>;
  readonly close: () => Promise<void>;
};

/** What a town may be other than two workspaces of Slack with a file each. */
type Said = {
  /** What the environment says besides. */
  readonly over?: Readonly<Record<string, string>>;
  /** Whether each has a schema on the server that the environment names. */
  readonly schemas?: boolean;
  /** The tenant of each where they are on Teams instead. */
  readonly tenants?: Readonly<Record<string, string>>;
  /** Which two they are, where they are others. */
  readonly councils?: readonly [Council, Council];
};

export async function aTown({
  over = {},
  schemas = false,
  tenants,
  councils = [NORTH, SOUTH],
}: Said = {}): Promise<Town> {
  const [first] = councils;
  const data = mkdtempSync(join(tmpdir(), 'ragtime-'));
  const slack = await aSlackOfSeveral(workspacesOf(councils));
  const onSlack = { SLACK_API_URL: slack.apiUrl, ...slackOf(first) };
  const env = { RAGTIME_DATA: data, PORT: '0', ...officeOf(first), ...(tenants === undefined ? onSlack : {}), ...over };
  const started: Process[] = [];
  const run: Town['run'] = async (...args) => void (await runOnce({ args, env }));
  const town: Town = {
    data,
    slack,
    env,
    folderOf: ({ key }) => (key === NORTH.key ? data : join(data, 'organisations', key)),
    run,
    start: async (...args) => {
      const running = await startProcess({ args: ['start', ...args], env });
      started.push(running);
      return running;
    },
    close: async () => {
      for (const one of started) one.kill();
      await Promise.all(started.map(({ gone }) => gone));
      await slack.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
  for (const council of councils) {
    const { key, team } = council;
    const whose = tenants === undefined ? ['--workspace', team] : ['--tenant', tenants[key] ?? ''];
    const place = schemas ? ['--schema', key] : [];
    const domain = ['--domain', `${key}.example`];
    await run('organisation', 'add', key, '--name', `${key} council`, ...whose, ...domain, ...place);
    await load(council, town, tenants === undefined ? slackOf(council) : {});
  }
  return town;
}

/** Where both are in one workspace it has the people of both. */
function workspacesOf(councils: readonly Council[]): readonly Workspace[] {
  const byTeam = Map.groupBy(councils, ({ team }) => team);
  return [...byTeam.values()].map(([first, ...others]) => {
    const members = Object.assign({}, first!.members, ...others.map((one) => one.members)) as Council['members'];
    return { ...first!, members };
  });
}

/** The same two with one app in one workspace: the domain of an address alone says whose somebody is. */
export const TOGETHER: readonly [Council, Council] = [
  NORTH,
  { ...SOUTH, team: NORTH.team, token: NORTH.token, secret: NORTH.secret },
];

function slackOf({ token, secret, key }: Council): Readonly<Record<string, string>> {
  return { SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: secret, SLACK_DIGEST_CHANNEL: leadersOf(key) };
}

/** The channel of a council's leadership. */
export function leadersOf(key: string): string {
  return `C0${key.toUpperCase()}001`;
}

function officeOf({ key }: Council): Readonly<Record<string, string>> {
  return { RAGTIME_OFFICE: `office@${key}.example` };
}

async function load(
  council: Council,
  { data, folderOf, run }: Town,
  own: Readonly<Record<string, string>>,
): Promise<void> {
  const { key, lead, word, members, user } = council;
  const folder = folderOf(council);
  mkdirSync(folder, { recursive: true });
  if (key !== NORTH.key) {
    const lines = Object.entries({ ...officeOf(council), ...own }).map(([name, value]) => `${name}=${value}\n`);
    writeFileSync(join(folder, 'settings.env'), lines.join(''));
  }
  const [plan, people] = [join(data, `${key}.csv`), join(data, `${key}-people.csv`)];
  writeFileSync(plan, `Ref,Action,Timescale,Lead\n1.1,Mend the ${word},By end June 2030,${lead}\n`);
  writeFileSync(
    people,
    `kind,name,email,role\nperson,${lead},${members[user]},\nperson,Olive Office,office@${key}.example,office\n`,
  );
  await run('import', plan, '--roster', people, '--published', '2026-01-05', '--organisation', key);
}

/** A command of a council's lead, with an address at which more can be shown. */
export function aCommandOf(council: Pick<Council, 'team' | 'user'>, text: string, said: object = {}): Envelope {
  return aCommand(text, { team_id: council.team, user_id: council.user, channel_id: 'C9', ...said });
}

/** A private message of a council's lead to the bot. */
export function aMessageOf({ team, user }: Pick<Council, 'team' | 'user'>, text: string): Envelope {
  const { kind, body } = aDirectMessage(text, { user, team, channel: `D${user.slice(1)}` });
  const authorizations = [{ enterprise_id: null, team_id: team, user_id: `UBOT${team}`, is_bot: true }];
  return { kind, body: { ...body, team_id: team, context_team_id: team, authorizations } };
}

/** What is answered to an envelope that an app has signed. */
export async function tell(
  url: string,
  envelope: Envelope,
  secret: string,
): Promise<{ readonly status: number; readonly text: string }> {
  const wire = onTheWire(envelope);
  const headers = signed(wire, { secret, at: Math.floor(Date.now() / 1000) });
  const response = await fetch(`${url}/slack/events`, { method: 'POST', headers, body: wire.body });
  return { status: response.status, text: await response.text() };
}

let asked = 0;

/** What a council's lead reads in the end to a command: at once, or where a later answer is shown; a status where it is refused. */
export async function answerTo(
  { slack }: Town,
  url: string,
  [council, text]: readonly [Council, string],
): Promise<string> {
  const path = `answer${(asked += 1)}`;
  const said = aCommandOf(council, text, { response_url: `${slack.hooks}${path}` });
  const { status, text: answer } = await tell(url, said, council.secret);
  if (status !== 200) return `status ${status}`;
  return vi.waitFor(() => {
    const shown = [answer, ...slack.shownAt(path)].join('\n').trim();
    if (shown === '') throw new Error('Nothing was answered yet.');
    return shown;
  }, 20_000);
}
