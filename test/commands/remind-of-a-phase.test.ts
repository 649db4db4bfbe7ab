import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';
import { anAction, day } from '#test/kit/an-action.ts';

const OFFICE = 'Olive Office';
const PHASED = anAction({
  ref: '8.1.1',
  title: 'Clear the backlog',
  due: '2016-03-31',
  steps: [
    ['Phase 1', day('2015-10-30')],
    ['Phase 2', day('2016-03-31')],
  ],
});
const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ');
const aTalkOfPhases = () => aTalk({ actions: [PHASED], isGreeted: true });

test.each([
  '/rag remind 8.1.1 phase 1',
  '/rag remind 8.1.1 of phase 1',
  '/rag remind 8.1.1 ph 1',
  '/rag remind 8.1.1 the first phase',
])('“%s” says how a reminder asks, and the question about that phase is one tap away', async (said) => {
  const talk = await aTalkOfPhases();
  const { card, text, notices } = await talk.say(OFFICE, said);
  expect(plain(text)).toContain('A reminder asks about 8.1.1 as a whole');
  expect(plain(text)).toContain('“Phase 1” was due 30 Oct');
  expect(notices).toEqual([]);
  expect(card.buttons.map(({ label }) => label)).toEqual(['Ask about “Phase 1”', 'Remind of 8.1.1']);
  const asked = await talk.tap(OFFICE, 'Ask about “Phase 1”');
  expect(asked.card.heading).toBe('8.1.1 · Ann Archer is asked now');
  expect(plain(asked.notices.map(({ card: { heading } }) => heading).join())).not.toBe('');
});

test('of a phase that is done nobody is asked', async () => {
  const talk = await aTalkOfPhases();
  await talk.say('Ann Archer', '8.1.1 phase 1 done');
  expect(plain((await talk.say(OFFICE, '/rag remind 8.1.1 phase 1')).text)).toContain(
    '“Phase 1” was said to be done on 20 Nov',
  );
});

test('of a phase that there is not, those that there are are named', async () => {
  const talk = await aTalkOfPhases();
  const { card, text } = await talk.say(OFFICE, '/rag remind 8.1.1 phase 3');
  expect(plain(text)).toContain('“phase 3” is not one of its steps: “Phase 1” and “Phase 2”.');
  expect(card.buttons.map(({ label }) => label)).toEqual(['“Phase 1”', '“Phase 2”', 'Remind of 8.1.1']);
});

test.each([
  '8.1.1 phase 1 done except 3 boxes, phase 2 amber',
  '8.1.1 phase 1 done except 3 boxes; phase 2 amber',
  '8.1.1 phase 1 done except 3 boxes, and phase 2 amber',
])('“%s”: the second phase is recorded, and of the first it is asked', async (said) => {
  const talk = await aTalkOfPhases();
  const { card } = await talk.say('Ann Archer', said);
  const { steps } = await talk.standing('8.1.1');
  expect(steps.map(({ rating, doneOn }) => [rating, doneOn])).toEqual([
    [null, null],
    ['amber', null],
  ]);
  expect(card.heading).toBe('1 recorded, 1 to confirm');
  expect(card.asks).toMatchObject([{ step: { label: 'Phase 1' } }]);
});

test.each([
  "8.1.1 phase 2 can't start until phase 1 is done",
  '8.1.1 phase 1 green, phase 2 amber, if the council agrees',
  '8.1.1 once phase 1 is done, phase 2 amber',
  '8.1.1 phase 1 done, except phase 2 amber?',
])('“%s” is asked about as one', async (said) => {
  const talk = await aTalkOfPhases();
  await talk.say('Ann Archer', said);
  const { steps } = await talk.standing('8.1.1');
  expect(steps.map(({ rating, doneOn }) => [rating, doneOn])).toEqual([
    [null, null],
    [null, null],
  ]);
});
