import { expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';
import { aDelivery } from './a-delivery.ts';
import type { Talk } from './a-talk.ts';

const VERA = 'Vera Venn';
const ACTIONS = [
  anAction({ ref: '8.1.1', title: 'Recruit a manager', due: '2015-11-26', position: 0 }),
  anAction({ ref: '8.1.2', title: 'Train councillors', due: '2015-11-27', position: 1 }),
];

async function twoAsked(): Promise<Talk> {
  const talk = await aTalk({ actions: ACTIONS });
  for (const ref of ['8.1.1', '8.1.2']) await talk.say('Ann Archer', `/rag ${ref} done https://intranet/minutes`);
  await talk.say(VERA, '/rag checks');
  return talk;
}

// What went wrong: “both complete” asked which action it was about, and a thumb was told that nothing waits.
test.each([
  'both complete',
  'yes to both',
  'first yes, second not yet',
  '👍',
  'yes, saw it',
  'all done',
  'ok',
  'not yet',
  'the second one is fine',
  'neither',
])('“%s” under two checks records nothing, and each is one tap away', async (words) => {
  const talk = await twoAsked();
  const { card, text } = await talk.say(VERA, words);
  expect(text).not.toContain('Nothing waits');
  expect(card.buttons.map(({ label }) => label)).toEqual([
    'Both are complete',
    '8.1.1 is complete',
    '8.1.1: not yet',
    '8.1.2 is complete',
    '8.1.2: not yet',
  ]);
  for (const ref of ['8.1.1', '8.1.2']) expect((await talk.standing(ref)).stage).toBe('delivered');
  await talk.tap(VERA, 'Both are complete');
  for (const ref of ['8.1.1', '8.1.2']) expect((await talk.standing(ref)).stage).toBe('complete');
});

test.each(['both complete', '👍'])('“%s” where no card stands asks of which of those that wait', async (words) => {
  const talk = await aTalk({ actions: ACTIONS });
  for (const ref of ['8.1.1', '8.1.2']) await talk.say('Ann Archer', `/rag ${ref} done https://intranet/minutes`);
  expect((await talk.say(VERA, words)).card.heading).toBe('Which of these is complete?');
});

// What went wrong: “sorry, it isn't” after a check was answered with “not yours to update”.
test.each([
  'sorry, it isn’t',
  'hang on wrong one',
  'oops, wrong one',
  'sorry that was a mistake',
  'it is not complete',
  'not yet',
  'no, it’s not done',
  'wait',
])('“%s” after a check offers to take it back', async (words) => {
  const talk = await aDelivery(ACTIONS, ' https://intranet/minutes');
  await talk.say(VERA, 'it is complete');
  expect((await talk.standing('8.1.1')).stage).toBe('complete');
  await talk.say(VERA, words);
  await talk.tap(VERA, 'Take it back');
  expect((await talk.standing('8.1.1')).stage).toBe('delivered');
});

// What went wrong: “You can also write the number with yes or not yet” held until another card came; then it was “not yours to update”.
test.each([
  ['8.1.2 not yet, the link is dead', 'not-verified'],
  ['8.1.2 yes, the minutes are there', 'verified'],
] as const)('“%s” is a check from whoever may only check, whatever card came since', async (words, kind) => {
  const talk = await twoAsked();
  await talk.say(VERA, '/rag 8.1.1');
  await talk.say(VERA, words);
  expect((await talk.ledger('8.1.2')).at(-1)?.event.kind).toBe(kind);
  expect((await talk.standing('8.1.1')).stage).toBe('delivered');
});

test('two numbers with their words are two checks where no card stands', async () => {
  const talk = await aTalk({ actions: ACTIONS });
  for (const ref of ['8.1.1', '8.1.2']) await talk.say('Ann Archer', `/rag ${ref} done https://intranet/minutes`);
  await talk.say(VERA, '8.1.1 yes, seen; 8.1.2 not yet, the link is dead');
  expect((await talk.standing('8.1.1')).stage).toBe('complete');
  expect((await talk.standing('8.1.2')).stage).toBe('open');
});
