import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { After } from '#adapters/network/after.ts';
import type { Time } from '#adapters/network/people/gate.ts';
import { createTeams } from '#adapters/teams/start.ts';
import type { Teams } from '#adapters/teams/start.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';
import type { OpenDatabase } from '#db/open.ts';
import { createBot } from '#src/assembly/bot.ts';
import type { Bot } from '#src/assembly/bot.ts';
import { realClock } from '#src/calendar/clock.ts';
import type { Clock } from '#src/calendar/clock.ts';
import { fromMs, toMs } from '#src/calendar/instant.ts';
import type { TeamsConfig } from '#src/config.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { greetEverybody } from '#test/kit/greeted.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { anAction, aPerson, aPlan, aRoster, day } from '#test/kit/an-action.ts';
import { aTeamsCloud } from './a-cloud.ts';
import type { TeamsCloud } from './a-cloud.ts';
import { aTeamsConfig } from './a-config.ts';
import { from, sentNow } from './activities.ts';
import type { TeamsActivity } from './activities.ts';
import type { Said } from './keys.ts';
import { objectIdOf, TENANT } from './tenant.ts';

/** The whole bot behind Teams' adapter on a loopback port, with a cloud of our own at the other end. */
export type ATeams = {
  readonly teams: Teams;
  readonly bot: Bot;
  readonly database: OpenDatabase;
  readonly cloud: TeamsCloud;
  /** Where activities are posted. */
  readonly url: string;
  /** Posts an activity as Teams does: from the cloud's address, signed, unless said otherwise. */
  readonly post: (activity: TeamsActivity, said?: Said) => Promise<Answered>;
  /** Posts anything at all. */
  readonly send: (body: string, headers: Readonly<Record<string, string>>, method?: string) => Promise<Answered>;
  /** Lets everything that was acknowledged be worked. */
  readonly settle: () => Promise<void>;
  /** Moves the real time and the bot's on together. */
  readonly goesBy: (minutes: number) => void;
  /** The time that nobody waits for in a test: runs every timer that was set. */
  readonly runTimers: () => void;
  readonly reports: readonly string[];
};

export type Answered = { readonly status: number; readonly text: string; readonly json: unknown };

export type ATeamsSaid = {
  readonly database?: OpenDatabase;
  readonly cloud?: TeamsCloud;
  readonly config?: Partial<TeamsConfig>;
  readonly digestGoesElsewhere?: boolean;
  /** False leaves what is stored for somebody else to work. */
  readonly works?: boolean;
};

export async function aTeams(said: ATeamsSaid = {}): Promise<ATeams> {
  const database = said.database ?? (await aTeamsRegister());
  const cloud = said.cloud ?? (await aSmallCloud());
  const reports: string[] = [];
  const report: TeamsWorld['report'] = ({ level, what, error }) => {
    const why = error === undefined ? '' : ` (${error instanceof Error ? error.message : 'something else'})`;
    reports.push(`${level}: ${what}${why}`);
  };
  // The bot's clock is another than the real one, and runs as fast, as in a training.
  const [set, began] = [aClock(), toMs(realClock.now())];
  const clock: Clock = { now: () => fromMs(toMs(set.now()) + toMs(realClock.now()) - began) };
  let bot: Bot | null = null;
  const work = async (): Promise<void> => (said.works === false ? undefined : bot?.work());
  const config = { ...aTeamsConfig(cloud), ...said.config };
  let minutes = 0;
  const later: Clock = { now: () => fromMs(toMs(realClock.now()) + minutes * 60_000) };
  const world: TeamsWorld = { config, ...database, work, clock, realClock: later, office: [], report, fetch };
  const timers = new Set<() => void>();
  const handSet: After = (_, run) => {
    timers.add(run);
    return () => void timers.delete(run);
  };
  const { digestGoesElsewhere = false } = said;
  const teams = await createTeams({ ...world, digestGoesElsewhere }, handSet, hurried());
  bot = createBot({ store: database, clock, messengers: [teams.messenger], office: [], digestNote: null, report });
  await teams.start();
  // What is asked of Teams at start is answered before the test begins.
  await teams.settled();
  const url = await serve(teams);
  onTestFinished(() => teams.stop());
  const send = sending(url);
  return {
    teams,
    bot,
    database,
    cloud,
    url,
    send,
    post: (one, said) => {
      const activity = sentNow(one.serviceUrl.startsWith('https://smba.') ? from(cloud.service, one) : one);
      return send(JSON.stringify(activity), { ...JSON_TYPE, authorization: cloud.keys.authorize(activity, said) });
    },
    settle: () => teams.settled(),
    goesBy: (by) => {
      set.forward({ minutes: by });
      minutes += by;
    },
    runTimers: () => {
      const due = Array.from(timers);
      timers.clear();
      for (const run of due) run();
    },
    reports,
  };
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

/** Nobody waits in a test: a pause is over at once. */
export function hurried(): Time {
  let now = 0;
  return { now: () => now, sleep: async (milliseconds) => void (now += milliseconds) };
}

/** A tenant of the three people of the register; closed when the test ends. */
export async function aSmallCloud(): Promise<TeamsCloud> {
  const names = ['Ann Archer', 'Ben Baker', 'Olive Office'];
  const email = (name: string) => `${name.split(' ')[0]?.toLowerCase()}@council.example`;
  const cloud = await aTeamsCloud({ people: names.map((name) => ({ name, email: email(name) })) });
  onTestFinished(() => cloud.close());
  return cloud;
}

/** A register with action 8.1.3 of Ann Archer and Ben Baker, and Ann's account; Olive is the office. */
export async function aTeamsRegister(given?: OpenDatabase): Promise<OpenDatabase> {
  const database = given ?? (await aDatabase());
  await database.register.addPlan({
    plan: aPlan(),
    headings: [],
    actions: [anAction({ owners: ['Ann Archer'] }), anAction({ ref: '8.1.4', title: 'Sign the contract' })],
    at: aClock().now(),
    day: day('2015-05-26'),
  });
  const accounts = { teams: `${TENANT}/${objectIdOf('Ann Archer')}` };
  const ann = aPerson('Ann Archer', { accounts, email: 'ann@council.example' });
  const ben = aPerson('Ben Baker', { accounts: {}, email: 'ben@council.example' });
  await database.register.saveRoster(aRoster({ people: [ann, ben, aPerson('Olive Office', { role: 'office' })] }));
  await greetEverybody(database.register);
  return database;
}

async function serve(teams: Teams): Promise<string> {
  const server = createServer((request, response) => {
    void teams.handle(request, response).then((isOurs) => {
      if (!isOurs) response.writeHead(418).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
}

function sending(url: string): ATeams['send'] {
  return async (body, headers, method = 'POST') => {
    const response = await fetch(url, { method, headers, ...(method === 'GET' ? {} : { body }) });
    const text = await response.text();
    return { status: response.status, text, json: text.startsWith('{') ? (JSON.parse(text) as unknown) : null };
  };
}
