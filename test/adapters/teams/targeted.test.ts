import { expect, test } from 'vitest';
import { aPlan } from '#test/kit/an-action.ts';
import { aTeams } from '#test/kit/teams/a-teams.ts';
import type { ATeams } from '#test/kit/teams/a-teams.ts';
import { aChannelMessage, aGroupMessage, anExecute, aPersonalMessage, asTargeted } from '#test/kit/teams/activities.ts';
import type { TeamsActivity } from '#test/kit/teams/activities.ts';
import { actionsOn } from '#test/kit/teams/card-actions.ts';
import { chatOf, GROUP_CHAT, LEADERS, objectIdOf, TENANT, userIdOf } from '#test/kit/teams/tenant.ts';

const ANN = userIdOf('Ann Archer');

async function aCouncil(): Promise<ATeams> {
  const ours = await aTeams();
  await ours.teams.introduced();
  await said(ours, aPersonalMessage('hello'));
  return ours;
}

async function said(ours: ATeams, activity: TeamsActivity): Promise<void> {
  await ours.post(activity);
  await ours.settle();
}

const targetedIn = ({ cloud }: ATeams, conversation: string) =>
  cloud.connector.shown.filter((one) => one.conversation === conversation && one.onlyFor !== null);

test.each([
  ['a channel', LEADERS, aChannelMessage],
  ['a group chat', GROUP_CHAT, aGroupMessage],
])('a command that nobody else saw in %s is answered to its asker alone', async (_, conversation, message) => {
  const ours = await aCouncil();
  await said(ours, asTargeted(message('8.1.3')));
  expect(targetedIn(ours, conversation)).toMatchObject([
    { summary: expect.stringContaining('Agree the framework'), onlyFor: ANN },
  ]);
  expect(ours.cloud.connector.standing(conversation)).toEqual([]);
});

test('where Teams refuses to show it so, it is answered in their own chat', async () => {
  const ours = await aCouncil();
  ours.cloud.connector.next(({ query }) => query['isTargetedActivity'] === 'true', { status: 403 });
  await said(ours, asTargeted(aChannelMessage('8.1.3')));
  expect(ours.cloud.connector.standing(LEADERS)).toEqual([]);
  expect(ours.cloud.connector.standing(chatOf('Ann Archer')).at(-1)?.summary).toContain('Agree the framework');
});

test('a press on what one person alone was shown is answered to them alone, and changes nothing', async () => {
  const ours = await aCouncil();
  await said(ours, asTargeted(aChannelMessage('8.1.3')));
  const [shown] = targetedIn(ours, LEADERS);
  await said(ours, pressOf('Green', shown!));
  const [first, receipt, ...more] = targetedIn(ours, LEADERS);
  expect(more).toEqual([]);
  expect([first, receipt]).toMatchObject([shown, { how: 'posted', summary: expect.stringContaining('Green') }]);
  expect(ours.cloud.connector.standing(LEADERS)).toEqual([]);
  expect(ours.cloud.connector.calls.filter(({ method }) => method === 'PUT')).toEqual([]);
});

test('somebody else who sends such a press was not shown it', async () => {
  const ours = await aCouncil();
  await said(ours, asTargeted(aChannelMessage('8.1.3')));
  const [shown] = targetedIn(ours, LEADERS);
  const { json } = await ours.post(pressOf('Green', shown!, 'Ben Baker'));
  await ours.settle();
  const ledger = await ours.database.register.ledgerIn(aPlan().key);
  expect(ledger.filter(({ event }) => event.kind === 'updated')).toEqual([]);
  expect(json).toMatchObject({ value: expect.stringContaining('8.1.3 is not yours to update') });
  expect(targetedIn(ours, LEADERS).map(({ onlyFor }) => onlyFor)).toEqual([ANN]);
  expect(ours.cloud.connector.standing(LEADERS)).toEqual([]);
});

test('of a restricted action its lead is told there, and whoever reads beside them is not', async () => {
  const ours = await aCouncil();
  const roster = await ours.database.register.roster();
  const accounts = { teams: `${TENANT}/${objectIdOf('Olive Office')}` };
  const people = roster.people.map((one) => (one.role === 'office' ? { ...one, accounts } : one));
  await ours.database.register.saveRoster({ ...roster, people });
  await said(ours, aPersonalMessage('/rag restrict 8.1.3', { by: 'Olive Office' }));
  await said(ours, asTargeted(aChannelMessage('8.1.3')));
  expect(targetedIn(ours, LEADERS)).toMatchObject([{ onlyFor: ANN }]);
  expect(ours.cloud.connector.standing(LEADERS)).toEqual([]);
});

/** A press in the leadership's channel. */
function pressOf(title: string, on: { readonly id: string; readonly card: object | null }, by = 'Ann Archer') {
  const action = actionsOn(on.card).find((one) => one.title === title);
  if (action === undefined) throw new Error(`There is no button ${title}.`);
  const { conversation, channelData } = aChannelMessage('');
  return anExecute(action.data, on, { conversation, channelData, by });
}
