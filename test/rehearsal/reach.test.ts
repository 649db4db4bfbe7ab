import { beforeEach, describe, expect, test } from 'vitest';
import type { OpenDatabase } from '#db/open.ts';
import { liveThrough } from '#src/assembly/live-through.ts';
import { rehearsedReach } from '#src/assembly/rehearsed-reach.ts';
import { dayIn, LONDON, readInstant, withOffset } from '#src/calendar/instant.ts';
import type { Zone } from '#src/calendar/instant.ts';
import { readConfig } from '#src/config.ts';
import type { Config } from '#src/config.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { keepDigestReaders } from '#src/ports/digest-readers.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { aPerson, aPlan, anAction, day } from '#test/kit/an-action.ts';
import { greetEverybody } from '#test/kit/greeted.ts';

// What went wrong: a rehearsal reached everybody, and posted the digest where the real run found guests or no channel at all.

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'shh' };
const IN_CHANNEL = { ...SLACK, SLACK_DIGEST_CHANNEL: '#slt' };
const AT = readInstant('2015-06-05T09:00:00+01:00')!;
let database: OpenDatabase;

const PEOPLE = [
  aPerson('Ann Archer', { email: 'ann@example.gov.uk' }),
  aPerson('Ben Baker', { email: null }),
  aPerson('Cat Cole', { email: 'two@example.gov.uk' }),
  aPerson('Dan Dale', { email: 'two@example.gov.uk' }),
  aPerson('Olive Office', { email: 'olive@example.gov.uk', role: 'office' }),
];

type Filling = { readonly zone?: Zone; readonly accounts?: Readonly<Record<string, string>> };

/** Everybody leads something that is due on Monday 8 June 2015, and nobody holds the post that leads 9.1. */
async function fill({ zone = LONDON, accounts = {} }: Filling = {}) {
  const { register } = database;
  const people = PEOPLE.map((one) => {
    const account = accounts[one.name];
    return account === undefined ? one : { ...one, accounts: { slack: account } };
  });
  await register.saveRoster({ people, posts: [], bodies: [] });
  const actions = PEOPLE.map(({ name }, at) =>
    anAction({ ref: `${at + 1}.1`, due: '2015-06-08', owners: [name], position: at }),
  );
  // Something for the office's card too.
  const post = { name: null, post: 'Head of Housing', group: false, support: false };
  const unheld = anAction({ ref: '9.1', due: '2015-12-31', owners: [post], position: 9 });
  await register.addPlan({
    plan: aPlan({ zone }),
    headings: [],
    actions: [...actions, unheld],
    at: AT,
    day: dayIn(AT, zone),
  });
  await greetEverybody(register);
}

beforeEach(async () => {
  database = await aDatabase();
});

function configOf(env: Readonly<Record<string, string>>): Config {
  const config = readConfig(env);
  if (!('data' in config)) throw new Error(config.join('\n'));
  return config;
}

async function monday(env: Readonly<Record<string, string>>, zone: Zone = LONDON) {
  const said: { readonly message: Outgoing; readonly at: string }[] = [];
  const reach = await rehearsedReach(database, configOf(env));
  const onMessage = async (message: Outgoing, at: typeof AT) => void said.push({ message, at: withOffset(at, zone) });
  const days = { data: '', from: day('2015-06-08'), to: day('2015-06-08'), replies: [] };
  await liveThrough(database, { ...days, onMessage }, { office: [], report: () => undefined, reach });
  const nudges = said.filter(({ message }) => message.kind === 'nudge');
  return {
    asked: nudges.flatMap(({ message: { to } }) =>
      PEOPLE.filter(({ id }) => 'person' in to && id === to.person).map(({ name }) => name),
    ),
    digests: said.filter(({ message }) => message.kind === 'digest').length,
    office: said
      .filter(({ message }) => message.kind === 'office')
      .map(({ message }) => asText(message.card))
      .join('\n'),
    times: said.map(({ at }) => at.slice(11)),
  };
}

describe('a rehearsal of a bot', () => {
  test('at the console reaches everybody', async () => {
    await fill();
    const { asked, digests } = await monday({});
    expect(asked).toHaveLength(5);
    expect(digests).toBe(1);
  });

  test('in Slack, before its first start there, reaches whoever has an address of their own', async () => {
    await fill();
    expect((await monday(IN_CHANNEL)).asked).toEqual(['Ann Archer', 'Olive Office']);
  });

  test('in Slack, where people were found there, reaches whoever has an account, and the office’s card names the others', async () => {
    await fill({ accounts: { 'Ben Baker': 'T1/U1', 'Olive Office': 'T1/U2' } });
    const { asked, office } = await monday(IN_CHANNEL);
    expect(asked).toEqual(['Ben Baker', 'Olive Office']);
    expect(office).toContain('Ann Archer');
  });
});

describe('the digest of a rehearsal', () => {
  test.each([
    ['goes to the channel that the settings name', IN_CHANNEL, null, 1],
    ['goes nowhere where they name none', SLACK, null, 0],
    [
      'goes to a channel that members alone were found to read',
      IN_CHANNEL,
      { channel: '#slt', audience: 'members' },
      1,
    ],
    ['goes nowhere where guests were found to read', IN_CHANNEL, { channel: '#slt', audience: 'outsiders' }, 0],
    [
      'goes to another channel than that where guests were found',
      IN_CHANNEL,
      { channel: '#old', audience: 'outsiders' },
      1,
    ],
    ['goes out where it could not be found out who reads', IN_CHANNEL, { channel: '#slt', audience: 'unknown' }, 1],
  ] as const)('%s', async (_, env, found, count) => {
    await fill({ accounts: { 'Olive Office': 'T1/U2' } });
    if (found !== null) await keepDigestReaders('slack', { ...found, refusal: null, at: AT }, database.installations);
    expect((await monday(env)).digests).toBe(count);
  });
});

test.each([
  ['America/New_York', ['08:30:00-04:00', '09:00:00-04:00', '09:30:00-04:00']],
  ['Asia/Kolkata', ['08:30:00+05:30', '09:00:00+05:30', '09:30:00+05:30']],
])('a plan of %s has its digest, its office and its questions by the clock there', async (name, times) => {
  const zone = name as Zone;
  await fill({ zone });
  expect([...new Set((await monday({}, zone)).times)]).toEqual(times);
});
