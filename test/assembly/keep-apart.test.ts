import { expect, test } from 'vitest';
import { refuseSharedLine } from '#src/assembly/watch/keep-apart.ts';
import { serve } from '#src/assembly/serve.ts';
import { talk } from '#src/assembly/talk.ts';
import { realClock } from '#src/calendar/clock.ts';
import { readInstant } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { OpenDatabase } from '#db/open.ts';
import { readConfig } from '#src/config.ts';
import type { Config } from '#src/config.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { aWebSocketServer } from '#test/kit/a-web-socket-server.ts';

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'shh' };
const TRIAL = readInstant('2015-11-20T09:29:30Z');

type Run = {
  readonly database: OpenDatabase;
  readonly data?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly at?: Instant | null;
  readonly line?: string;
};

/** Starts a server on a register and ends it at once; what it refuses, it throws. */
async function served({
  database,
  data = './real',
  env = SLACK,
  at = null,
  line = '',
}: Run): Promise<readonly string[]> {
  const config = readConfig({ PORT: '0', ...env }) as Config;
  const said: string[] = [];
  const kept = { ...database, close: async () => undefined };
  await serve(
    { data, at },
    {
      config,
      report: ({ what }) => void said.push(what),
      migrate: async () => null,
      open: async () => kept,
      fetch: async () => Response.json({ ok: true, url: line }),
      untilAsked: async () => undefined,
    },
  );
  return said;
}

function console(database: OpenDatabase, bot: boolean, data = './real'): Promise<void> {
  const printed: string[] = [];
  return talk(
    { data, as: null, today: null, at: null, json: false, bot },
    {
      config: readConfig({}) as Config,
      clock: realClock,
      account: 'deploy',
      report: () => undefined,
      migrate: async () => null,
      open: async () => ({ ...database, close: async () => undefined }),
      openCopy: () => Promise.reject(new Error('Nothing is copied.')),
      input: async function* () {
        yield 'help';
      },
      isTerminal: false,
      screen: { colour: false, boxes: false, width: 80 },
      write: async (text) => void printed.push(text),
    },
  );
}

const REFUSED =
  /^People are served from the register in .+ since .+, so no trial was started on it: .+ --data \.\/trial\.$/u;

test('a trial by a moved clock, one of Teams without identities and a console bot are refused on a register that serves people', async () => {
  const database = await aDatabase();
  await served({ database });
  await expect(served({ database, at: TRIAL })).rejects.toThrow(REFUSED);
  await expect(served({ database, env: { TEAMS_DEV: '1' } })).rejects.toThrow(REFUSED);
  await expect(console(database, true)).rejects.toThrow(REFUSED);
  // The bot itself starts again as ever.
  await served({ database });
});

test('on a copy that lies elsewhere they run, and so does the console that asks nobody', async () => {
  const database = await aDatabase();
  await served({ database });
  await expect(served({ database, at: TRIAL, data: './trial' })).resolves.toBeDefined();
  await expect(console(database, true, './trial')).resolves.toBeUndefined();
  await expect(console(database, false)).resolves.toBeUndefined();
});

test('a register that trials were run on is nobody’s yet', async () => {
  const database = await aDatabase();
  await served({ database, at: TRIAL });
  await served({ database, env: { TEAMS_DEV: '1' } });
  await expect(console(database, true)).resolves.toBeUndefined();
});

test('a trial whose Slack app has another line open is ended, and says how to have an app of its own', async () => {
  const line = await aWebSocketServer();
  const env = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
  const database = await aDatabase();
  await served({ database, env, at: TRIAL, line: line.url });
  line.counts(2);
  const trial = served({ database, env, at: TRIAL, line: line.url });
  await expect(trial).rejects.toThrow(/^The trial was ended: 2 lines are open to this Slack app.+docs\/slack\.md/u);
  // The real one goes on, and tells the office.
  await served({ database, env, line: line.url });
});

test('a line of its own alone ends no trial', async () => {
  const stop = async (): Promise<void> => undefined;
  await expect(refuseSharedLine([{ stop }, { shared: () => null, stop }])).resolves.toBeUndefined();
});
