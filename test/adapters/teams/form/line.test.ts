import { expect, test } from 'vitest';
import { aTeams } from '#test/kit/teams/a-teams.ts';
import type { ATeams } from '#test/kit/teams/a-teams.ts';
import { anExecute, aPersonalMessage, aSubmit } from '#test/kit/teams/activities.ts';
import { listIn, objectIn, objectsUnder } from '#test/kit/block-kit-reading.ts';
import { checkAdaptiveCard } from '#test/kit/adaptive-card.ts';

test.each([
  ['a client of today', anExecute],
  ['an older client', aSubmit],
])('a reason that is asked for is written on the card, and recorded as the reason, by %s', async (_, press) => {
  const ours = await aTeams();
  const { data, on } = await asked(ours);
  await ours.post(press({ ...data, line: 'a second supplier\nis found' }, on));
  await ours.settle();
  expect(await reasons(ours)).toEqual(['a second supplier is found']);
});

test('a press without a word records nothing, and the question stands', async () => {
  const ours = await aTeams();
  const { data, on } = await asked(ours);
  await ours.post(anExecute({ ...data, line: '   ' }, on));
  await ours.settle();
  expect(await reasons(ours)).toEqual([]);
});

/** What the field's button sends on the card that asks why 8.1.3 is Amber. */
async function asked(ours: ATeams): Promise<{ readonly data: object; readonly on: { readonly id: string } }> {
  await ours.post(aPersonalMessage('8.1.3 amber'));
  await ours.settle();
  const shown = ours.cloud.connector.shown.at(-1)!;
  expect(checkAdaptiveCard(shown.card ?? {})).toEqual([]);
  const opens = objectsUnder(shown.card).find(({ title }) => title === 'Write it here');
  const [input] = listIn(objectIn(opens?.['card'])['body']);
  expect(input).toMatchObject({ type: 'Input.Text', isRequired: true });
  expect(String(input?.['label'])).toContain('back to Green');
  const send = objectsUnder(opens).find(({ title }) => title === 'Send');
  return { data: objectIn(send?.['data']), on: { id: shown.id } };
}

async function reasons({ database }: ATeams): Promise<readonly string[]> {
  const [plan] = await database.register.plans();
  const ledger = await database.register.ledgerIn(plan!.key);
  return ledger.flatMap(({ event }) =>
    event.kind === 'updated' && event.change.narrative !== undefined ? [event.change.narrative] : [],
  );
}
