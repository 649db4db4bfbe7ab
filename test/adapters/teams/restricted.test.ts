import { expect, test } from 'vitest';
import { aTeams } from '#test/kit/teams/a-teams.ts';
import type { ATeams } from '#test/kit/teams/a-teams.ts';
import { aChannelMessage, aGroupMessage, anExecute, aPersonalMessage } from '#test/kit/teams/activities.ts';
import type { TeamsActivity } from '#test/kit/teams/activities.ts';
import { actionsOn } from '#test/kit/teams/card-actions.ts';
import { anOwnView } from '#test/kit/teams/own-view.ts';
import { chatOf, GROUP_CHAT, LEADERS, objectIdOf, TENANT, userIdOf } from '#test/kit/teams/tenant.ts';

const ANN = chatOf('Ann Archer');

/** Olive of the office has an account; `restrict` has her restrict 8.1.3, which Ann leads. */
async function aCouncil() {
  const ours = await aTeams();
  await ours.teams.introduced();
  const roster = await ours.database.register.roster();
  const accounts = { teams: `${TENANT}/${objectIdOf('Olive Office')}` };
  const people = roster.people.map((one) => (one.role === 'office' ? { ...one, accounts } : one));
  await ours.database.register.saveRoster({ ...roster, people });
  await said(ours, aPersonalMessage('hello'));
  const restrict = () => said(ours, aPersonalMessage('/rag restrict 8.1.3', { by: 'Olive Office' }));
  return { ours, restrict };
}

async function said(ours: ATeams, activity: TeamsActivity): Promise<void> {
  await ours.post(activity);
  await ours.settle();
}

const wordsIn = ({ cloud }: ATeams, conversation: string) =>
  cloud.connector.standing(conversation).map(({ summary }) => summary);

/** What Ann alone was shown, in her own chat or where she asked. */
const toAnnAlone = ({ cloud }: ATeams) =>
  cloud.connector.shown
    .filter(({ conversation, onlyFor }) => conversation === ANN || onlyFor === userIdOf('Ann Archer'))
    .map(({ summary }) => summary);

test.each([
  ['the action', '8.1.3', '8.1.3 Agree the framework'],
  ['its history', 'history 8.1.3', '8.1.3 Agree the framework · history'],
  ['an update of it', '8.1.3 amber waiting on HR', 'Recorded: 8.1.3 is Amber'],
  ['a list with it', 'mine', 'Your actions'],
])('of a restricted action its lead is answered alone wherever they ask: %s', async (_, words, heading) => {
  const { ours, restrict } = await aCouncil();
  await restrict();
  for (const ask of [aChannelMessage(words), aGroupMessage(words)]) await said(ours, ask);
  expect([...wordsIn(ours, LEADERS), ...wordsIn(ours, GROUP_CHAT)]).toEqual([]);
  expect(toAnnAlone(ours).filter((one) => one.startsWith(heading))).toHaveLength(2);
});

test('a card in a channel whose action was restricted since is taken down there, and a late press on it is answered alone', async () => {
  const { ours, restrict } = await aCouncil();
  await said(ours, aChannelMessage('8.1.3'));
  const [shown] = ours.cloud.connector.standing(LEADERS);
  const { json } = await ours.post(anOwnView(shown!));
  await restrict();
  const green = actionsOn((json as { readonly value: object }).value).find(({ title }) => title === 'Green')!;
  const { conversation, channelData } = aChannelMessage('');
  await said(ours, anExecute(green.data, shown!, { conversation, channelData }));
  expect(wordsIn(ours, LEADERS)).toEqual(['Taken down\nAn action in it is now restricted.']);
  expect((await ours.post(anOwnView(shown!))).json, 'its buttons are not to be had any more').toEqual({});
  expect(toAnnAlone(ours).at(-1)).toContain('There has been an update since that message');
});

test('anything else is answered where it is asked, and who may not see a restricted action is told so alone', async () => {
  const { ours, restrict } = await aCouncil();
  await restrict();
  await said(ours, aChannelMessage('8.1.4'));
  await said(ours, aChannelMessage('8.1.3', { by: 'Ben Baker' }));
  const there = ours.cloud.connector.shown.filter(({ conversation }) => conversation === LEADERS);
  expect(there.map(({ summary, onlyFor }) => [summary, onlyFor])).toEqual([
    [expect.stringContaining('8.1.4 Sign the contract'), null],
    [expect.stringContaining('restricted'), userIdOf('Ben Baker')],
  ]);
});
