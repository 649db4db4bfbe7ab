import { expect, test } from 'vitest';
import { aSlack } from '#test/kit/a-slack.ts';
import type { ASlack } from '#test/kit/a-slack.ts';
import { anEvent, TEAM } from '#test/kit/slack-envelopes.ts';

async function joins(said: object): Promise<ASlack> {
  const slack = await aSlack();
  const user = { id: 'U8', team_id: TEAM, profile: { real_name: 'Ben Baker', email: 'ben@council.example' }, ...said };
  slack.fake.answers('users.info', { user });
  await slack.post(anEvent({ type: 'team_join', user }));
  await slack.settle();
  return slack;
}

async function accountOf({ database }: ASlack, name: string): Promise<string | undefined> {
  const { people } = await database.register.roster();
  return people.find((one) => one.name === name)?.accounts['slack'];
}

test('somebody of the roster who joins the workspace is linked at once, by their address', async () => {
  expect(await accountOf(await joins({}), 'Ben Baker')).toBe(`${TEAM}/U8`);
});

test.each([
  ['a guest', { is_restricted: true }],
  ['a bot', { is_bot: true }],
  ['somebody of another organisation', { team_id: 'T9' }],
  ['somebody with another address', { profile: { real_name: 'Ben Baker', email: 'ben@elsewhere.example' } }],
])('%s who joins is nobody of the roster', async (_, said) => {
  expect(await accountOf(await joins(said), 'Ben Baker')).toBeUndefined();
});
