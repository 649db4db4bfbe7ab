import { describe, expect, onTestFinished, test } from 'vitest';
import { aTeamsCloud } from '#test/kit/teams/a-cloud.ts';
import type { Fate } from '#test/kit/teams/a-connector.ts';
import { aTeams, aTeamsRegister } from '#test/kit/teams/a-teams.ts';
import type { ATeams } from '#test/kit/teams/a-teams.ts';
import { aChannelMessage, anExecute, aPersonalMessage } from '#test/kit/teams/activities.ts';
import type { TeamsActivity } from '#test/kit/teams/activities.ts';
import { chatOf } from '#test/kit/teams/tenant.ts';
import { aRoster } from '#test/kit/an-action.ts';

const BEN = { by: 'Ben Baker' };

/** A bot whose register has Ben in the office, so that he may speak of every action, and no account of his. */
async function ours(): Promise<ATeams> {
  const database = await aTeamsRegister();
  const { people } = await database.register.roster();
  const all = people.map((one) => (one.name === 'Ben Baker' ? { ...one, role: 'office' as const } : one));
  await database.register.saveRoster(aRoster({ people: all }));
  const names = ['Ann Archer', 'Ben Baker', 'Olive Office', 'Some Body'];
  const email = (name: string) => `${name.split(' ')[0]?.toLowerCase()}@council.example`;
  const cloud = await aTeamsCloud({ people: names.map((name) => ({ name, email: email(name) })) });
  onTestFinished(() => cloud.close());
  return aTeams({ database, cloud });
}

async function settled(teams: ATeams, ...activities: readonly TeamsActivity[]): Promise<void> {
  for (const one of activities) expect((await teams.post(one)).status).toBe(200);
  await teams.settle();
}

const waiting = async ({ database }: ATeams) => (await database.inbox.waiting()).map(({ text }) => text);
const aside = async ({ database }: ATeams) => (await database.inbox.aside()).map(({ message }) => message.text);
const toldTo = ({ cloud }: ATeams, name: string) =>
  cloud.connector.standing(chatOf(name)).map(({ card }) => JSON.stringify(card));
const words = async ({ database }: ATeams) =>
  (await database.register.ledgerIn('RIP' as never)).flatMap(({ event }) =>
    event.kind === 'updated' ? [event.words] : [],
  );

describe.each<[string, Fate]>([
  ['answers 500', { status: 500 }],
  ['asks to wait', { status: 429, retryAfter: 60 }],
  ['answers 401', { status: 401 }],
  ['breaks the line', { reset: true }],
])('while Teams %s', (_, fate) => {
  test('words of somebody new wait, in their order, and are worked when it can say who wrote', async () => {
    const teams = await ours();
    const asksWho = ({ method, path }: { method: string; path: string }) =>
      method === 'GET' && path.includes('members');
    let isAway = true;
    teams.cloud.connector.next((call) => isAway && asksWho(call), fate, 1000);
    await settled(
      teams,
      aPersonalMessage('8.1.3 amber waiting on HR', BEN),
      aPersonalMessage('8.1.3 red no money', BEN),
    );
    expect(await waiting(teams)).toEqual(['8.1.3 amber waiting on HR', '8.1.3 red no money']);
    expect(await aside(teams)).toEqual([]);
    expect(toldTo(teams, 'Ben Baker').join()).toContain('I have your words');
    isAway = false;
    teams.goesBy(1);
    teams.runTimers();
    await teams.settle();
    expect(await words(teams)).toEqual(['8.1.3 amber waiting on HR', '8.1.3 red no money']);
  });
});

// What went wrong: what somebody new had written waited for up to ten minutes after Teams was there again.
test('words of somebody new are worked as soon as anything goes through to Teams again', async () => {
  const teams = await ours();
  let isAway = true;
  teams.cloud.connector.next(() => isAway, { status: 401 }, 1000);
  await settled(teams, aPersonalMessage('8.1.3 amber waiting on HR', BEN));
  expect(await waiting(teams)).toHaveLength(1);
  isAway = false;
  teams.goesBy(1);
  await settled(teams, aPersonalMessage('help', { by: 'Ann Archer' }));
  expect(await words(teams)).toEqual(['8.1.3 amber waiting on HR']);
});

test('a stranger is answered each time, in a channel before their eyes alone, and for a press', async () => {
  const teams = await ours();
  const by = { by: 'Some Body' };
  await settled(teams, aPersonalMessage('8.1.3 amber', by), aPersonalMessage('8.1.3 red', by));
  expect(toldTo(teams, 'Some Body')).toHaveLength(2);
  await settled(teams, anExecute({ ragtime: { kind: 'say', say: '/rag 8.1.3 red' } }, { id: '1' }, by));
  expect(toldTo(teams, 'Some Body')).toHaveLength(3);
  await settled(teams, aChannelMessage('8.1.3 red', by));
  const said = teams.cloud.connector.calls.filter(
    ({ method, path }) => method === 'POST' && path.includes('activities'),
  );
  const inChannel = said.filter(({ conversation }) => conversation?.includes('@thread.tacv2') === true);
  expect(inChannel.every(({ query }) => query['isTargetedActivity'] === 'true')).toBe(true);
  expect(await words(teams)).toEqual([]);
});
