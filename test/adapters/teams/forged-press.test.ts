import { aCard } from '#test/kit/a-card.ts';
import { expect, test } from 'vitest';
import { createClaim } from '#adapters/teams/receive/claims.ts';
import { hearTap } from '#adapters/teams/hear/tap.ts';
import { factsFromStore } from '#adapters/teams/receive/facts-from-store.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { day, personId } from '#test/kit/an-action.ts';
import { aTeams } from '#test/kit/teams/a-teams.ts';
import type { ATeams } from '#test/kit/teams/a-teams.ts';
import { anExecute, aPersonalMessage } from '#test/kit/teams/activities.ts';
import { actionsOn } from '#test/kit/teams/card-actions.ts';
import { chatOf, TENANT } from '#test/kit/teams/tenant.ts';

const ANN = chatOf('Ann Archer');
const BEN = chatOf('Ben Baker');

/** Ann was shown action 8.1.3 in her own chat; `key` names that card, as its buttons carry it. */
async function withAnnsCard() {
  const ours = await aTeams();
  await ours.teams.introduced();
  await said(ours, aPersonalMessage('/rag 8.1.3', { by: 'Ann Archer' }));
  const [shown] = ours.cloud.connector.standing(ANN);
  const data = actionsOn(shown!.card)[0]!.data as { readonly ragtime: { readonly card: string } };
  return { ours, shown: shown!, key: data.ragtime.card };
}

async function said(ours: ATeams, activity: Parameters<ATeams['post']>[0]) {
  const answered = await ours.post(activity);
  await ours.settle();
  return answered;
}

const press = (data: object) => anExecute({ ragtime: data }, { id: '17' }, { by: 'Ben Baker' });

test.each([
  ['words', (card: string) => ({ kind: 'say', say: '/rag 8.1.3 red the money is gone', card })],
  ['a note', (card: string) => ({ kind: 'say', say: '/rag note 8.1.4 hello', card })],
  ['a form', (card: string) => ({ kind: 'form', ref: '8.1.3', card })],
])(
  'a press that names somebody else’s card, with %s, leaves that card as it is and is answered to its presser',
  async (_, forge) => {
    const { ours, shown, key } = await withAnnsCard();
    const forged = anExecute({ ragtime: forge(key), rating: 'red' }, { id: '17' }, { by: 'Ben Baker' });
    const { json } = await said(ours, forged);
    expect(ours.cloud.connector.standing(ANN)).toEqual([shown]);
    expect(json).toMatchObject({ value: expect.stringMatching(/^8\.1\.[34] is not yours to update\./u) });
    expect(ours.cloud.connector.standing(BEN)).toEqual([]);
  },
);

test('a place on somebody else’s card is no button for anybody else', async () => {
  const { ours, shown, key } = await withAnnsCard();
  const answered = await said(ours, press({ kind: 'nth', nth: 0, card: key }));
  expect(answered.json).toMatchObject({ value: expect.stringContaining('out of date') });
  expect(ours.cloud.connector.standing(ANN)).toEqual([shown]);
});

test('a press on one’s own card changes it where it stands', async () => {
  const { ours, shown } = await withAnnsCard();
  const green = actionsOn(shown.card).find(({ title }) => title === 'Green');
  await said(ours, anExecute(green!.data, shown, { by: 'Ann Archer' }));
  expect(ours.cloud.connector.standing(ANN)).toMatchObject([{ id: shown.id, how: 'changed' }]);
});

test('a reminder of which it is not known whether it arrived is before whom it asks, and before nobody else', async () => {
  const ours = await aTeams();
  await ours.teams.introduced();
  const card = 'nudge/2015-06-05/person:ann-archer' as OutKey;
  const { register, outbox } = ours.database;
  const reminder: Outgoing = {
    key: card,
    kind: 'nudge',
    day: day('2015-06-05'),
    to: { person: personId('Ann Archer') },
    card: aCard({ heading: '8.1.3' }),
    about: [],
    edits: null,
    holds: null,
  };
  await register.write({ message: null, slot: null, entries: [], say: [reminder], asked: [] });
  await outbox.giveUp(card, 'uncertain', 'the line broke');
  const press = (by: string) => anExecute({ ragtime: { kind: 'say', say: 'help', card } }, { id: '17' }, { by });
  const cardOf = async (by: string) => {
    const facts = factsFromStore(ours.database as unknown as TeamsWorld, createClaim(ours.database.inbox));
    const body = press(by);
    return hearTap({ tenant: TENANT, service: body.serviceUrl, body }, { ...facts, momentOf: () => aClock().now() });
  };
  expect(await cardOf('Ann Archer')).toMatchObject({ card });
  expect(await cardOf('Ben Baker')).toMatchObject({ card: null });
});
