import { expect, onTestFinished, test } from 'vitest';
import { checkDigestChannel } from '#adapters/network/check-digest-channel.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { NotYet } from '#src/not-yet.ts';
import { lastDigestReaders } from '#src/ports/digest-readers.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Audience } from '#src/sight/audience.ts';
import { aTeamsCloud } from '#test/kit/teams/a-cloud.ts';
import { aTeams } from '#test/kit/teams/a-teams.ts';
import { isThreadIn } from '#test/kit/teams/a-connector.ts';
import { someJoin } from '#test/kit/teams/activities.ts';
import { LEADERS } from '#test/kit/teams/tenant.ts';
import type { Colleague } from '#test/kit/teams/tenant.ts';
import { aWorkforce, OLIVE } from './people/a-workforce.ts';

const ANN: Colleague = { name: 'Ann Archer', email: 'ann@council.example' };
const GUEST: Colleague = { name: 'Gail Guest', email: 'gail@firm.example', role: 'guest' };

/** The bot, started while so many are in the leadership's channel. */
async function startedWith(members: readonly Colleague[]) {
  const cloud = await aTeamsCloud({ people: [ANN] });
  onTestFinished(() => cloud.close());
  cloud.connector.people.setMembers(LEADERS, members);
  const ours = await aTeams({ cloud });
  const found = async () => (await lastDigestReaders(ours.database.installations, 'teams'))?.audience ?? null;
  return { ours, cloud, found };
}

async function post({ ours }: Awaited<ReturnType<typeof startedWith>>): Promise<void> {
  const card = { heading: 'The week', rating: null, blocks: [], buttons: [], mentions: [] };
  const key = `digest/${(count += 1)}` as OutKey;
  const say = [{ key, kind: 'digest' as const, to: { channel: 'slt' }, card, about: [], edits: null, holds: null }];
  await ours.database.register.write({ message: null, slot: null, entries: [], say, asked: [] });
  await ours.bot.work();
}

let count = 0;

test('at start it is found out who reads the leadership’s channel, and a guest there is told to the log', async () => {
  const open = await startedWith([ANN, GUEST]);
  expect(await open.found()).toBe('outsiders');
  expect(open.ours.reports).toContainEqual(
    expect.stringMatching(/^error: Guests .* read the leadership’s channel in Teams/u),
  );
  const closed = await startedWith([ANN]);
  expect(await closed.found()).toBe('members');
  expect(closed.ours.reports).toEqual([]);
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
  expect(await started.found()).toBe('outsiders');
  expect(started.ours.reports.join('\n')).toContain('nothing of a plan is posted');
});

test('where Teams keeps the bot out of the channel, that is said and not waited for', async () => {
  const started = await startedWith([ANN]);
  await started.ours.post(someJoin([]));
  await started.ours.settle();
  started.cloud.connector.next(({ path }) => path.endsWith('/pagedmembers'), { status: 403 });
  await post(started);
  expect(started.ours.reports.join('\n')).toContain('an owner adds the app to the team');
});

const asking = (audience: Messenger['audienceOf']) => ({ reaches: () => true, audienceOf: audience });

test('the office is told of readers from outside once a day, and of nothing else', async () => {
  const force = await aWorkforce({ people: [OLIVE] });
  const audiences: readonly Audience[] = ['outsiders', 'outsiders', 'members', 'unknown'];
  for (const audience of audiences)
    await checkDigestChannel(
      'Teams',
      asking(async () => audience),
      force.world,
    );
  const [told, ...more] = await force.said();
  expect(more).toEqual([]);
  expect(told!.to).toEqual({ person: OLIVE.id });
  expect(asText(told!.card, 300)).toContain('Guests or people of another organisation can read');
});

test('a channel that is not there yet is said to the log, and nobody is troubled', async () => {
  const force = await aWorkforce({ people: [OLIVE] });
  const absent = asking(() => Promise.reject(new NotYet('Ragtime is in no team yet', 1)));
  await checkDigestChannel('Teams', absent, force.world);
  expect(force.reported).toEqual([{ level: 'info', what: expect.stringContaining('Ragtime is in no team yet') }]);
  expect(await force.said()).toEqual([]);
});
