import { expect, onTestFinished, test } from 'vitest';
import { createSlack } from '#adapters/slack/start.ts';
import { createBot } from '#src/assembly/bot.ts';
import { fromMs, readInstant, toMs } from '#src/calendar/instant.ts';
import type { Person } from '#src/people/person.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { sending, serve } from '#test/kit/a-slack.ts';
import { aSlackConfig } from '#test/kit/a-slack-config.ts';
import { aTime } from '#test/kit/a-time.ts';
import { anAction, aPerson, aPlan, aRoster, day } from '#test/kit/an-action.ts';
import { aFakeSlack } from '#test/kit/fake-slack.ts';
import type { SlackMember } from '#test/kit/fake-slack-members.ts';
import { anEvent, onTheWire } from '#test/kit/slack-envelopes.ts';
import { atDocumentedRates } from '#test/kit/slack-rates.ts';

// Of three hundred leads only the 69 who were linked in the first minute were once asked on the first morning.

/** Half a minute before the turn of the first morning. */
const START = readInstant('2015-06-05T09:29:30+01:00')!;
const MINUTE = 60_000;
/** How long Slack takes to answer a call, in milliseconds. */
const LATENCY = 250;

const numbers = (count: number, from = 0): readonly number[] => Array.from({ length: count }, (_, nth) => from + nth);
const nameOf = (nth: number): string => `Person ${nth}`;
const userOf = (nth: number): string => `U${1000 + nth}`;
const emailOf = (nth: number): string => `p${nth}@council.example`;
const titleOf = (nth: number): string => `Do the work of ${nth}.`;

const leadOf = (nth: number): Person => aPerson(nameOf(nth), { accounts: {}, email: emailOf(nth) });
const memberOf = (nth: number): SlackMember => ({
  id: userOf(nth),
  team_id: 'T1',
  tz: 'Europe/London',
  profile: { real_name: nameOf(nth), email: emailOf(nth) },
});

type Said = { readonly actions: number; readonly roster: readonly number[]; readonly members: readonly number[] };

/** A plan with a lead for each action, a roster with their addresses, and a workspace that keeps to its documented rates, all by one clock. */
async function aCouncil(said: Said) {
  const time = aTime();
  const clock = { now: () => fromMs(toMs(START) + Math.floor(time.now())) };
  const database = await aDatabase();
  const { register } = database;
  await register.saveRoster(aRoster({ people: said.roster.map(leadOf) }));
  const actions = numbers(said.actions).map((nth) => {
    const ref = `${1 + Math.floor(nth / 20)}.${1 + (nth % 20)}`;
    return anAction({ ref, title: titleOf(nth), owners: [nameOf(nth)], due: '2015-06-12', position: nth });
  });
  await register.addPlan({ plan: aPlan(), headings: [], actions, at: START, day: day('2015-05-26') });
  const members = said.members.map(memberOf);
  const fake = aFakeSlack({ now: time.now, members, beforeAnswer: () => time.sleep(LATENCY) });
  const refused = atDocumentedRates(fake);
  const around = { clock, office: [], report: () => {} };
  const world = { ...database, ...around, realClock: clock, config: aSlackConfig(), proxy: null, fetch: fake.fetch };
  const slack = await createSlack({ ...world, work: async () => {} }, () => () => {}, time);
  const bot = createBot({ ...around, store: database, messengers: [slack.messenger], digestNote: null });
  onTestFinished(() => slack.stop());
  let url: Promise<string> | null = null;
  return {
    time,
    register,
    members,
    fake,
    refused,
    slack,
    /** A pulse of the timetable at every minute, until one that has nothing to do. */
    minutesPass: async () => {
      for (let before = -1; fake.posts.length > before;) {
        before = fake.posts.length;
        time.forward(MINUTE - (toMs(clock.now()) % MINUTE));
        await bot.tick(clock.now());
      }
    },
    hears: async (event: object) => {
      url ??= serve(slack);
      const { status } = await sending(await url, clock)(onTheWire(anEvent(event)));
      expect(status).toBe(200);
      await slack.settled();
    },
    /** Who was asked about which work, in order. */
    asked: () => fake.posts.map(({ channel, text }) => `${channel} ${/Do the work of \d+\./u.exec(text)?.[0]}`),
  };
}

type Council = Awaited<ReturnType<typeof aCouncil>>;

const askedOf = (some: readonly number[]): readonly string[] => some.map((nth) => `D${userOf(nth)} ${titleOf(nth)}`);

test('three hundred leads are linked from two pages of the member list and all asked on the first morning, in under three minutes at Slack’s documented rates', async () => {
  const everybody = numbers(300);
  const council = await aCouncil({ actions: 300, roster: everybody, members: everybody });
  await council.slack.start();
  await council.slack.introduced();
  await council.minutesPass();
  expect(council.asked().toSorted()).toEqual(askedOf(everybody).toSorted());
  expect(council.fake.posts.at(-1)?.at).toBeLessThan(3 * MINUTE);
  expect(council.refused).toEqual([]);
  const methods = council.fake.calls.map(({ method }) => method);
  expect(methods.filter((method) => method.startsWith('users.'))).toEqual(['users.list', 'users.list']);
  expect(methods).not.toContain('conversations.open');
});

const LATE = numbers(25, 30);

const WAYS: readonly (readonly [string, Omit<Said, 'actions'>, (council: Council) => Promise<void>])[] = [
  [
    'comes to Slack',
    { roster: numbers(55), members: numbers(30) },
    async ({ hears, members }) => {
      members.push(...LATE.map(memberOf));
      for (const nth of LATE) await hears({ type: 'team_join', user: memberOf(nth) });
    },
  ],
  [
    'has their address in a new roster',
    { roster: numbers(30), members: numbers(55) },
    async ({ register, slack }) => {
      await register.saveRoster({
        ...(await register.roster()),
        people: [...(await register.roster()).people, ...LATE.map(leadOf)],
      });
      await slack.introduced();
    },
  ],
];

test.each(WAYS)(
  'during the hours of asking whoever %s is asked the same day, and nobody twice',
  async (_, said, come) => {
    const council = await aCouncil({ actions: 55, ...said });
    await council.slack.start();
    await council.slack.introduced();
    await council.minutesPass();
    expect(council.asked().toSorted()).toEqual(askedOf(numbers(30)).toSorted());
    council.time.forward(90 * MINUTE);
    await come(council);
    await council.minutesPass();
    expect(council.asked().toSorted()).toEqual(askedOf(numbers(55)).toSorted());
    expect(council.refused).toEqual([]);
  },
);
