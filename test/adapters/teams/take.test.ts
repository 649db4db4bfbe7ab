import { expect, test } from 'vitest';
import { threadOf } from '#adapters/teams/ids.ts';
import { aTeams, aTeamsRegister } from '#test/kit/teams/a-teams.ts';
import type { ATeams } from '#test/kit/teams/a-teams.ts';
import { aChannelMessage, anExecute, aPersonalMessage, aReaction, aSubmit } from '#test/kit/teams/activities.ts';
import type { TeamsActivity } from '#test/kit/teams/activities.ts';
import { chatOf, LEADERS, objectIdOf, TENANT, userIdOf } from '#test/kit/teams/tenant.ts';

const ANN = chatOf('Ann Archer');

async function posting(ours: ATeams, ...activities: readonly TeamsActivity[]): Promise<void> {
  for (const one of activities) expect((await ours.post(one)).status).toBe(200);
  await ours.settle();
}

function said(ours: ATeams, conversation = ANN): readonly string[] {
  return ours.cloud.connector.standing(conversation).map(({ card }) => JSON.stringify(card));
}

test('a message is on the disk when it is acknowledged, and what an earlier run left is worked by the next', async () => {
  const ours = await aTeams({ works: false });
  await posting(ours, aPersonalMessage('8.1.3 amber, waiting on HR'));
  expect((await ours.database.inbox.waiting()).map(({ text }) => text)).toEqual(['8.1.3 amber, waiting on HR']);
  await ours.bot.recover();
  await ours.bot.work();
  expect(said(ours)).toHaveLength(1);
});

test('the same activity twice is one, and so is one press under two ids', async () => {
  const ours = await aTeams();
  const message = aPersonalMessage('8.1.3 amber, waiting on HR');
  await posting(ours, message, message);
  expect(said(ours)).toHaveLength(1);
  const data = { ragtime: { kind: 'say', say: '/rag undo' } };
  const on = { id: ours.cloud.connector.shown[0]!.id };
  await Promise.all([ours.post(anExecute(data, on)), ours.post(anExecute(data, on)), ours.post(aSubmit(data, on))]);
  await ours.settle();
  const [plan] = await ours.database.register.plans();
  const kinds = (await ours.database.register.ledgerIn(plan!.key)).map(({ event }) => event.kind);
  expect(kinds.filter((kind) => kind === 'undone')).toHaveLength(1);
});

test('a hundred messages of one chat and one press among them are all answered', async () => {
  const ours = await aTeams();
  const messages = Array.from({ length: 100 }, (_, at) => aPersonalMessage(`/rag 8.1.3 amber, waiting on HR ${at}`));
  const answers = await Promise.all(messages.map((one) => ours.post(one)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  await ours.settle();
  // So many may wait for a while, and then their writer is told that all are there.
  expect(said(ours).filter((card) => !card.includes('Your messages are all here'))).toHaveLength(100);
  expect(await ours.database.inbox.waiting()).toEqual([]);
});

test('an emoji on a receipt is a change of mind, and a thumb is none', async () => {
  const ours = await aTeams();
  await posting(ours, aPersonalMessage('8.1.3 amber, waiting on HR'));
  const on = { id: ours.cloud.connector.shown[0]!.id };
  await posting(ours, aReaction('like', on), aReaction('1f7e2_greencircle', on));
  const [plan] = await ours.database.register.plans();
  const events = (await ours.database.register.ledgerIn(plan!.key)).map(({ event }) => event);
  const rated = events.flatMap((event) => (event.kind === 'updated' ? [event.change.rating] : []));
  expect(rated).toEqual(['amber', 'green']);
});

test.each([
  ['a client of today', anExecute],
  ['an older client', aSubmit],
])('a form sent off from a card that has grown old is recorded all the same, by %s', async (_, press) => {
  const ours = await aTeams();
  await posting(ours, aPersonalMessage('/rag 8.1.3'));
  const old = await ours.database.threads.last(threadOf({ tenant: TENANT, conversation: ANN, root: null }));
  const on = { id: ours.cloud.connector.shown[0]!.id };
  await posting(ours, aPersonalMessage('8.1.3 green'));
  const form = { ragtime: { kind: 'form', ref: '8.1.3', card: old!.key }, rating: 'red', note: 'it rains' };
  await posting(ours, press(form, on));
  const [plan] = await ours.database.register.plans();
  const events = (await ours.database.register.ledgerIn(plan!.key)).map(({ event }) => event);
  const changes = events.flatMap((event) => (event.kind === 'updated' ? [event.change] : []));
  expect(changes).toEqual([{ rating: 'green' }, { rating: 'red', narrative: 'it rains' }]);
});

test('a press that is sent again is told that nothing was done twice, and an older client nothing', async () => {
  const ours = await aTeams();
  const data = { ragtime: { kind: 'say', say: '/rag 8.1.3 amber, waiting on HR' } };
  const on = { id: '1700000009000' };
  expect(JSON.stringify((await ours.post(anExecute(data, on))).json)).toContain('Received, thank you.');
  expect(JSON.stringify((await ours.post(anExecute(data, on))).json)).toContain('nothing was done twice');
  expect(await ours.post(aSubmit(data, on))).toMatchObject({ status: 200, text: '' });
});

test('somebody known by e-mail alone is linked before they are heard', async () => {
  const ours = await aTeams();
  await posting(ours, aPersonalMessage('/rag 8.1.3 amber, waiting on HR', { by: 'Ben Baker' }));
  expect(said(ours, chatOf('Ben Baker')).join('')).not.toContain('I do not know you');
  const { people } = await ours.database.register.roster();
  expect(people.find(({ name }) => name === 'Ben Baker')?.accounts['teams']).toBe(
    `${TENANT}/${objectIdOf('Ben Baker')}`,
  );
});

test('stopping waits for what was acknowledged', async () => {
  const ours = await aTeams();
  expect((await ours.post(aPersonalMessage('8.1.3 amber, waiting on HR'))).status).toBe(200);
  await ours.teams.stop();
  expect(await ours.database.inbox.waiting()).toEqual([]);
  expect(said(ours)).toHaveLength(1);
});

/** Teams before a register that takes nothing in until it is said to be mended. */
async function onAFullDisk(): Promise<ATeams & { readonly mend: () => void }> {
  const database = await aTeamsRegister();
  let isFull = true;
  const receive: typeof database.inbox.receive = (message) =>
    isFull ? Promise.reject(new Error('the disk is full')) : database.inbox.receive(message);
  const ours = await aTeams({ database: { ...database, inbox: { ...database.inbox, receive } } });
  return { ...ours, mend: () => void (isFull = false) };
}

async function longAfter(ours: ATeams): Promise<void> {
  ours.runTimers();
  await ours.settle();
}

test('whoever wrote what could not be stored, and what Teams never sends again, is told once that nothing is recorded', async () => {
  const ours = await onAFullDisk();
  const message = aPersonalMessage('8.1.3 amber, waiting on HR');
  for (const _ of [1, 2]) expect((await ours.post(message)).status).toBe(500);
  await ours.settle();
  expect(said(ours)).toEqual([]);
  await longAfter(ours);
  expect(said(ours)).toEqual([expect.stringMatching(/nothing is recorded.*8\.1\.3 amber, waiting on HR/u)]);
  await longAfter(ours);
  expect(said(ours)).toHaveLength(1);
});

test('what Teams does send again, and is stored, is answered and no more is said', async () => {
  const ours = await onAFullDisk();
  const message = aPersonalMessage('8.1.3 amber, waiting on HR');
  expect((await ours.post(message)).status).toBe(500);
  ours.mend();
  expect((await ours.post(message)).status).toBe(200);
  await longAfter(ours);
  expect(said(ours)).toEqual([expect.stringContaining('Amber')]);
});

test('in a channel the writer alone is told, and in their own chat where Teams shows nothing to one alone', async () => {
  const ours = await onAFullDisk();
  expect((await ours.post(aChannelMessage('8.1.3 amber'))).status).toBe(500);
  await longAfter(ours);
  const loss = { summary: expect.stringContaining('Not recorded') as string };
  expect(ours.cloud.connector.shown).toMatchObject([
    { ...loss, conversation: expect.stringContaining(LEADERS) as string, onlyFor: userIdOf('Ann Archer') },
  ]);
  expect((await ours.post(aChannelMessage('8.1.3 red'))).status).toBe(500);
  ours.cloud.connector.next(({ query }) => query['isTargetedActivity'] === 'true', { status: 403 });
  await longAfter(ours);
  expect(ours.cloud.connector.standing(ANN)).toMatchObject([loss]);
});

test('where Teams takes nothing either it is tried again, and at last the log says that nobody was told', async () => {
  const ours = await onAFullDisk();
  ours.cloud.connector.next(({ method }) => method === 'POST', { status: 500 }, 6);
  expect((await ours.post(aPersonalMessage('8.1.3 amber'))).status).toBe(500);
  for (let time = 0; time < 7; time += 1) await longAfter(ours);
  expect(said(ours)).toEqual([]);
  expect(ours.reports.filter((line) => line.includes('could not be told so'))).toHaveLength(1);
});
