import { expect, test } from 'vitest';
import { aTeams } from '#test/kit/teams/a-teams.ts';
import type { ATeams } from '#test/kit/teams/a-teams.ts';
import { anExecute, aPersonalMessage, aSubmit } from '#test/kit/teams/activities.ts';
import { actionsOn } from '#test/kit/teams/card-actions.ts';
import { chatOf } from '#test/kit/teams/tenant.ts';

const ANN = chatOf('Ann Archer');
/** Of a register that somebody tries beside this one. */
const OTHER = '0badcafe';
const SENTENCE = 'This card is from another copy of Ragtime';

async function said(ours: ATeams, activity: Parameters<ATeams['post']>[0]) {
  const answered = await ours.post(activity);
  await ours.settle();
  return answered;
}

test.each([
  ['words', { kind: 'say', say: '/rag 8.1.3 red the money is gone' }],
  ['a place on the card', { kind: 'nth', nth: 0, card: 'receipt/1' }],
  ['a note', { kind: 'say', say: '/rag note 8.1.3 hello' }],
  ['a line', { kind: 'say', say: '8.1.3 amber …', line: 'line' }],
  ['a form', { kind: 'form', ref: '8.1.3' }],
])('a press on a card of another register, with %s, changes nothing and is told so in its reply', async (_, data) => {
  const ours = await aTeams();
  await ours.teams.introduced();
  const before = await ours.database.register.head();
  const carried = { ragtime: { ...data, r: OTHER }, rating: 'red', line: 'late' };
  const { status, json } = await said(ours, anExecute(carried, { id: '17' }, { by: 'Ann Archer' }));
  expect(status).toBe(200);
  expect(json).toMatchObject({ statusCode: 200, value: expect.stringContaining(SENTENCE) });
  expect(await ours.database.register.head()).toEqual(before);
  expect(ours.cloud.connector.standing(ANN)).toEqual([]);
});

test('a press without a reply, of an older client, is told so in a message', async () => {
  const ours = await aTeams();
  await ours.teams.introduced();
  const before = await ours.database.register.head();
  const carried = { ragtime: { kind: 'say', say: '/rag 8.1.3 red', r: OTHER } };
  await said(ours, aPersonalMessage('/rag 8.1.3', { by: 'Ann Archer' }));
  await said(ours, aSubmit(carried, { id: '17' }, { by: 'Ann Archer' }));
  const shown = ours.cloud.connector.standing(ANN);
  expect(shown).toHaveLength(2);
  expect(JSON.stringify(shown[1])).toContain(SENTENCE);
  expect(await ours.database.register.head()).toEqual(before);
});

test('every button says of which register it is, and is heard by that one; so is a card of before there were marks', async () => {
  const ours = await aTeams();
  await ours.teams.introduced();
  await said(ours, aPersonalMessage('/rag 8.1.3', { by: 'Ann Archer' }));
  const [shown] = ours.cloud.connector.standing(ANN);
  const buttons = actionsOn(shown!.card).filter(({ says }) => says === null);
  expect(buttons.length).toBeGreaterThan(3);
  const [mark, ...others] = new Set(buttons.map(({ data }) => (data as { ragtime: { r?: string } }).ragtime.r));
  expect(mark).toMatch(/^[0-9a-f]{8}$/u);
  expect(others).toEqual([]);
  const green = buttons.find(({ data }) => JSON.stringify(data).includes('8.1.3 green'))!.data;
  await said(ours, anExecute(green, { id: shown!.id }, { by: 'Ann Archer' }));
  const old = { ragtime: { kind: 'say', say: '/rag 8.1.3 amber, waiting on HR' } };
  await said(ours, anExecute(old, { id: shown!.id }, { by: 'Ann Archer' }));
  const [action] = await ours.database.register.actions();
  const ledger = await ours.database.register.ledgerOf(action!.id);
  expect(ledger.flatMap(({ event }) => (event.kind === 'updated' ? [event.change.rating] : []))).toEqual([
    'green',
    'amber',
  ]);
});
