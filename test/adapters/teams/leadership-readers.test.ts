import { expect, onTestFinished, test } from 'vitest';
import { findDigestReaders } from '#src/ports/digest-readers.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { TeamsConfig } from '#src/config.ts';
import { aCard } from '#test/kit/a-card.ts';
import { day } from '#test/kit/an-action.ts';
import { aTeamsCloud } from '#test/kit/teams/a-cloud.ts';
import { isThreadIn } from '#test/kit/teams/a-connector.ts';
import { aTeams, aTeamsRegister } from '#test/kit/teams/a-teams.ts';
import type { ATeamsSaid } from '#test/kit/teams/a-teams.ts';
import { someJoin } from '#test/kit/teams/activities.ts';
import { chatOf, LEADERS, objectIdOf, TEAM, TENANT } from '#test/kit/teams/tenant.ts';
import type { Colleague } from '#test/kit/teams/tenant.ts';

const ANN: Colleague = { name: 'Ann Archer', email: 'ann@council.example' };
const OLIVE: Colleague = { name: 'Olive Office', email: 'olive@council.example' };
const GUEST: Colleague = { name: 'Gail Guest', email: 'gail@firm.example', role: 'guest' };

/** The bot with Olive linked, started while so many are in the leadership's channel. */
async function startedWith(
  members: readonly Colleague[],
  config: Partial<TeamsConfig> = {},
  said: Pick<ATeamsSaid, 'digestGoesElsewhere'> = {},
) {
  const cloud = await aTeamsCloud({ people: [ANN, OLIVE] });
  onTestFinished(() => cloud.close());
  cloud.connector.people.setMembers(LEADERS, members);
  const ours = await aTeams({ cloud, config, database: await aRegister(), ...said });
  await ours.teams.introduced();
  await ours.settle();
  const toOffice = () =>
    cloud.connector
      .standing(chatOf('Olive Office'))
      .map(({ summary }) => summary)
      .filter((words) => words.includes('The digest cannot be posted'));
  return { ours, cloud, toOffice, found: () => findDigestReaders('teams', ours.database.installations) };
}

async function aRegister() {
  const database = await aTeamsRegister();
  const roster = await database.register.roster();
  const accounts = { teams: `${TENANT}/${objectIdOf('Olive Office')}` };
  const people = roster.people.map((one) => (one.role === 'office' ? { ...one, accounts } : one));
  await database.register.saveRoster({ ...roster, people });
  return database;
}

async function post({ ours }: Awaited<ReturnType<typeof startedWith>>): Promise<void> {
  const digest = { key: `digest/${(count += 1)}` as OutKey, kind: 'digest' as const, to: { channel: 'slt' } };
  const holding = { about: [], edits: null, holds: null };
  const say = [{ ...digest, ...holding, day: day('2015-06-08'), card: aCard({ heading: 'The week' }) }];
  await ours.database.register.write({ message: null, slot: null, entries: [], say, asked: [] });
  await ours.bot.work();
}

let count = 0;

test('at start it is found out who reads the leadership’s channel; of members alone the log says so', async () => {
  const started = await startedWith([ANN]);
  expect(await started.found()).toMatchObject({ channel: `${LEADERS} in ${TEAM}`, audience: 'members', refusal: null });
  expect(started.ours.reports.join('\n')).toMatch(/info: .*on Teams: nobody but members of the organisation reads it/u);
  expect(started.toOffice()).toEqual([]);
});

test('of a guest there the log and the office are told', async () => {
  const started = await startedWith([ANN, GUEST]);
  expect(await started.found()).toMatchObject({ audience: 'outsiders' });
  expect(started.ours.reports.join('\n')).toMatch(/error: .*on Teams: guests or people of another organisation/u);
  expect(started.toOffice()).toEqual([expect.stringContaining('guests or people of another organisation can read it')]);
});

// What went wrong: with the digest in Slack the office read that it cannot be posted.
test('where the digest goes to Slack, the office is not told that it cannot be posted on Teams', async () => {
  const started = await startedWith([ANN, GUEST], {}, { digestGoesElsewhere: true });
  expect(started.ours.reports.join('\n')).toMatch(/error: .*on Teams: guests or people of another organisation/u);
  expect(started.toOffice()).toEqual([]);
});

test('nothing of a plan is posted there while a guest reads it, and it is asked before each post', async () => {
  const started = await startedWith([ANN]);
  await post(started);
  const digests = () => started.cloud.connector.calls.filter(isThreadIn(LEADERS)).length;
  expect(digests()).toBe(1);
  started.cloud.connector.people.setMembers(LEADERS, [ANN, GUEST]);
  await started.ours.post(someJoin(['Gail Guest']));
  await started.ours.settle();
  await post(started);
  expect(digests()).toBe(1);
  expect(await started.found()).toMatchObject({ audience: 'outsiders' });
  expect(started.ours.reports.join('\n')).toContain('nothing of a plan is posted');
});

test('where Teams keeps the bot out of the channel, that is said and not waited for', async () => {
  const started = await startedWith([ANN]);
  await started.ours.post(someJoin([]));
  await started.ours.settle();
  started.cloud.connector.next(({ path }) => path.endsWith('/pagedmembers'), { status: 403 });
  await post(started);
  expect(started.ours.reports.join('\n')).toContain('an owner adds the app to the team');
  expect(await started.found()).toMatchObject({ refusal: expect.stringContaining('an owner adds the app') as string });
});

test('a channel that is not there yet is said to the log, and nobody is troubled', async () => {
  const started = await startedWith([ANN], { digestTeam: null, digestChannel: 'SLT' });
  expect(started.ours.reports).toEqual([expect.stringMatching(/^info: .*SLT on Teams: Ragtime is in no team yet/u)]);
  expect(await started.found()).toMatchObject({ audience: 'unknown', refusal: null });
  expect(started.toOffice()).toEqual([]);
});
