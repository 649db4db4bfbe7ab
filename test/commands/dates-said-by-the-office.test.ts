import { expect, test } from 'vitest';
import { aTalk, ACTIONS } from './a-talk.ts';
import type { Talk } from './a-talk.ts';
import { EXTENDS, EXTENDS_UNCLEAR, NOT_EXTENDED } from './office-types/extends.ts';
import { anAction, personId } from '#test/kit/an-action.ts';

const OFFICE = 'Olive Office';
const LATE = 'the grant is late';
const BUDGET = { ref: '8.1.6', title: 'Review the budget', due: '2016-04-30', position: 6 };

async function aQuietDay(owner = 'Carol Cole'): Promise<Talk> {
  return aTalk({ actions: [...ACTIONS, anAction({ ...BUDGET, owners: [owner] })] });
}

async function saidBy(who: string, talk: Talk, ref = '8.1.6') {
  return (await talk.ledger(ref)).filter(({ by }) => by === personId(who)).map(({ event }) => event);
}

test.each(EXTENDS)('“%s” of the office, where no date was asked for, is read back as %s', async (said, day, reason) => {
  const talk = await aQuietDay();
  const { card } = await talk.say(OFFICE, said);
  expect(card.heading).toBe(`8.1.6 · set the date to ${day}?`);
  expect(await saidBy(OFFICE, talk)).toEqual([]);
  const told = await talk.tap(OFFICE, `Set the date to ${day}`);
  // A date moves with a reason: where none was given the next line is it.
  if (reason === null) await talk.say(OFFICE, LATE);
  const [decided, ...others] = await saidBy(OFFICE, talk);
  expect(others).toEqual([]);
  expect(decided, told.text).toMatchObject({ kind: 'date-agreed', reason: reason ?? LATE });
  expect((await talk.standing('8.1.6')).forecast).toBe(null);
});

test.each(EXTENDS_UNCLEAR)('“%s” of the office is asked about, and nothing is on record', async (said) => {
  const talk = await aQuietDay();
  const { text, card, notices } = await talk.say(OFFICE, said);
  expect(text).toContain('Nothing is recorded yet');
  expect(await saidBy(OFFICE, talk, said.slice(0, 5))).toEqual([]);
  expect(notices).toEqual([]);
  expect(card.buttons.some(({ label }) => label === 'Keep it as a note')).toBe(true);
});

test.each(EXTENDS_UNCLEAR.filter((said) => said.includes('forward')))('“%s” offers no later date', async (said) => {
  const talk = await aQuietDay();
  const { card } = await talk.say(OFFICE, said);
  expect(card.buttons.filter(({ label }) => label.startsWith('Set the date'))).toEqual([]);
});

test.each(NOT_EXTENDED)('“%s” of the office says what its lead expects', async (said) => {
  const talk = await aQuietDay();
  await talk.say(OFFICE, said);
  const [only] = await saidBy(OFFICE, talk);
  expect(only).toMatchObject({ kind: 'updated', change: { forecast: '2016-05-31' } });
});

test('a day that the office reads back may be what the lead expects, which a tap says too', async () => {
  const talk = await aQuietDay();
  await talk.say(OFFICE, '8.1.6 extend by a month');
  await talk.tap(OFFICE, 'Carol Cole expects it then');
  const [only] = await saidBy(OFFICE, talk);
  expect(only).toMatchObject({ kind: 'updated', change: { forecast: '2016-05-31' } });
});

test('whoever of the office leads it says what they expect, as any lead does', async () => {
  const talk = await aQuietDay(OFFICE);
  await talk.say(OFFICE, '8.1.6 another month, expected 31 May 2016');
  expect((await saidBy(OFFICE, talk)).some(({ kind }) => kind === 'date-agreed')).toBe(false);
});
