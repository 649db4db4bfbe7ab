import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { After } from '#adapters/network/after.ts';
import { createWatchedSlack } from '#adapters/slack/watched-slack.ts';
import { createSlack } from '#adapters/slack/start.ts';
import type { Slack } from '#adapters/slack/start.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';
import type { OpenDatabase } from '#db/open.ts';
import { createBot } from '#src/assembly/bot.ts';
import type { Bot } from '#src/assembly/bot.ts';
import type { Clock } from '#src/calendar/clock.ts';
import { fromMs, toMs } from '#src/calendar/instant.ts';
import type { SlackConfig } from '#src/config.ts';
import { aClock } from './a-clock.ts';
import { greetEverybody } from '#test/kit/greeted.ts';
import { aDatabase } from './a-database.ts';
import { aFakeSlack } from './a-fake-slack.ts';
import type { FakeSlack } from './a-fake-slack.ts';
import { anAction, aPerson, aPlan, aRoster, day } from './an-action.ts';
import { aSlackConfig } from './a-slack-config.ts';
import { ANN, onTheWire, signed, TEAM } from './slack-envelopes.ts';
import type { Wire } from './slack-envelopes.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';

/** The moment by the real clock at which the tests of this adapter happen, in seconds since 1970. */
export const REAL_NOW = 1_700_000_000;

/** The whole bot behind Slack's adapter on a loopback port, with a Slack of our own at the other end. */
export type ASlack = {
  readonly slack: Slack;
  /** What is known against the way to Slack, where that is watched. */
  readonly fault: () => string | null;
  readonly bot: Bot;
  readonly database: OpenDatabase;
  readonly fake: FakeSlack;
  readonly url: string;
  /** Posts an envelope as Slack does: signed, now. */
  readonly post: (envelope: Envelope, headers?: Readonly<Record<string, string>>) => Promise<Answered>;
  readonly send: (wire: Wire, headers?: Readonly<Record<string, string>>) => Promise<Answered>;
  /** Lets everything that was acknowledged be worked. */
  readonly settle: () => Promise<void>;
  readonly reports: readonly string[];
  /** The time that nobody waits for in a test: runs every timer that was set. */
  readonly runTimers: () => void;
  /** Moves the real time and the bot's on together. */
  readonly goesBy: (minutes: number) => void;
};

export type Answered = { readonly status: number; readonly text: string; readonly json: unknown };

export type ASlackSaid = {
  readonly database?: OpenDatabase;
  readonly fake?: FakeSlack;
  readonly config?: Partial<SlackConfig>;
  readonly proxy?: SlackWorld['proxy'];
  /** Where the page for the browser is; absent for none. */
  readonly page?: string;
  /** True where it is watched whether anything goes through to Slack, as in a bot that runs. */
  readonly isWatched?: true;
  /** True to run on the real timers. */
  readonly inRealTime?: boolean;
  /** False leaves what is stored for somebody else to work. */
  readonly works?: boolean;
};

export async function aSlack(said: ASlackSaid = {}): Promise<ASlack> {
  const database = said.database ?? (await aRegister());
  const fake = said.fake ?? aFakeSlack();
  const reports: string[] = [];
  const report: SlackWorld['report'] = ({ level, what, error }) =>
    void reports.push(
      `${level}: ${what}${error === undefined ? '' : ` (${error instanceof Error ? error.message : 'something else'})`}`,
    );
  const timers = new Set<() => void>();
  const handSet: After = (_, run) => {
    timers.add(run);
    return () => void timers.delete(run);
  };
  const clock = aClock();
  const realClock = aClock(fromMs(REAL_NOW * 1000));
  let bot: Bot | null = null;
  const world: SlackWorld = {
    config: aSlackConfig(said.config),
    proxy: said.proxy ?? null,
    ...database,
    work: async () => (said.works === false ? undefined : bot?.work()),
    clock,
    realClock,
    office: [],
    report,
    fetch: fake.fetch,
    ...(said.page === undefined ? {} : { page: said.page }),
  };
  const time = said.inRealTime === true ? undefined : handSet;
  const watched = said.isWatched === true ? await createWatchedSlack(world, time) : null;
  const slack = watched ?? (await createSlack(world, time));
  bot = createBot({ store: database, clock, messengers: [slack.messenger], office: [], digestNote: null, report });
  await slack.start();
  const url = await serve(slack);
  onTestFinished(() => slack.stop());
  const send = sending(url, realClock);
  return {
    slack,
    fault: watched?.fault ?? (() => null),
    bot,
    database,
    fake,
    url,
    reports,
    send,
    post: (envelope, headers) => send(onTheWire(envelope), headers),
    settle: () => slack.settled(),
    goesBy: (minutes) => {
      clock.forward({ minutes });
      realClock.forward({ minutes });
    },
    runTimers: () => {
      const due = Array.from(timers);
      timers.clear();
      for (const run of due) run();
    },
  };
}

/** A register with action 8.1.3 of Ann Archer and Ben Baker, and Ann's account; Olive is the office. */
export async function aRegister(): Promise<OpenDatabase> {
  const database = await aDatabase();
  await database.register.addPlan({
    plan: aPlan(),
    headings: [],
    actions: [anAction({ owners: ['Ann Archer'] }), anAction({ ref: '8.1.4', title: 'Sign the contract' })],
    at: aClock().now(),
    day: day('2015-05-26'),
  });
  const ann = aPerson('Ann Archer', { accounts: { slack: `${TEAM}/${ANN}` }, email: 'ann@council.example' });
  const ben = aPerson('Ben Baker', { accounts: {}, email: 'ben@council.example' });
  await database.register.saveRoster(aRoster({ people: [ann, ben, aPerson('Olive Office', { role: 'office' })] }));
  await greetEverybody(database.register);
  return database;
}

/** Has a Slack answer requests on a loopback port until the test ends; gives where. */
export async function serve(slack: Pick<Slack, 'handle'>): Promise<string> {
  const server = createServer((request, response) => {
    void slack.handle(request, response).then((isOurs) => {
      if (!isOurs) response.writeHead(418).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Sends what comes over the line as Slack does: signed, now. */
export function sending(url: string, realClock: Clock): ASlack['send'] {
  return async (wire, headers) => {
    const response = await fetch(`${url}/slack/events`, {
      method: 'POST',
      headers: headers ?? signed(wire, { at: Math.floor(toMs(realClock.now()) / 1000) }),
      body: wire.body,
    });
    const text = await response.text();
    return { status: response.status, text, json: text.startsWith('{') ? (JSON.parse(text) as unknown) : null };
  };
}
