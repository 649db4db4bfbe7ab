import { describe, expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aDelivery } from './a-delivery.ts';
import type { Talk } from './a-talk.ts';

const VERA = 'Vera Venn';
const ACTIONS = [
  anAction({ ref: '8.1.1', title: 'Recruit a manager', due: '2015-11-26', position: 0 }),
  anAction({ ref: '8.1.2', title: 'Train councillors', due: '2015-11-27', position: 1 }),
];

const asked = (): Promise<Talk> => aDelivery(ACTIONS, ' https://intranet/minutes');

const WAYS = [
  ['under the question', ''],
  ['behind the command', '/rag verify 8.1.1 '],
] as const;

// What went wrong: “complete joke” and “yes, subject to the signed copy” closed an action as checked.
describe.each(WAYS)('what is no plain yes, %s', (_, before) => {
  test.each([
    'complete subject to the signed copy',
    'yes, subject to the signed copy',
    'complete in draft',
    'yes, the draft minutes',
    'ok for now',
    'complete rubbish',
    'it is complete rubbish',
    'complete joke',
    'complete nonsense',
    'complete waste of paper',
    'yes, fine I suppose',
    'fine I suppose',
    'complete in name',
    'complete on paper, the register says otherwise',
    'yes, in principle',
    'ok, sort of',
    'yes, 3 of 5 were trained',
    'complete with caveats',
    'yes with reservations about the minutes',
    'ok, more or less',
    'complete as far as I can see',
    'yes, minutes due Monday',
    'ok, provided the minutes are signed',
    'verified in theory',
    'complete mess, saw it',
    'complete from 1 December',
    'complete, date 1 December',
    'yes on 1 December',
    'yes, 27 Nov',
    'yes from next Monday',
    'yes I have asked for it',
    'yes, asked them to send it',
    'yes, saw your message',
    'ok, got your reminder',
  ])('“%s” is asked about', async (words) => {
    const talk = await asked();
    const { text } = await talk.say(VERA, `${before}${words}`);
    expect(await talk.standing('8.1.1')).toMatchObject({ stage: 'delivered' });
    expect(text).not.toContain('open again');
  });
});

// What went wrong: “/rag verify 8.1.1 27 Nov”, typed a week before, closed it as checked.
test.each(['on 1 December', '27 Nov', 'by 27 November', 'tomorrow'])(
  '“%s” alone behind the command is asked about',
  async (words) => {
    const talk = await asked();
    await talk.say(VERA, `/rag verify 8.1.1 ${words}`);
    expect(await talk.standing('8.1.1')).toMatchObject({ stage: 'delivered' });
  },
);

describe.each(WAYS)('a plain yes, %s', (_, before) => {
  test.each([
    'yes, saw it',
    'complete, all there',
    'yes, all fine, thanks',
    'complete, well done everyone',
    'ok, happy with that',
    'yes, I rang them and it works',
    'complete, checked on site',
    'yes, signed copy is on file',
    'yes, 5 of 5 were trained',
    'verified, the posters are up',
    'it is complete, item 4 of the minutes',
    'yes, the policy is in force',
    'complete, no issues',
    'confirmed with the minutes of 3 March',
    'yes definitely complete',
    'ok, looked at it this morning',
    'complete on 12 November',
    'complete since 1 October',
    'yes, asked Stella and saw the contract',
  ])('“%s” completes it', async (words) => {
    const talk = await asked();
    await talk.say(VERA, `${before}${words}`);
    expect(await talk.standing('8.1.1')).toMatchObject({ stage: 'complete' });
  });
});

// What went wrong: “No. 4 in the register shows it” told the lead that it is not complete yet.
describe.each(WAYS)('what begins like a no and is none, %s', (_, before) => {
  test.each([
    'No. 4 in the register shows it',
    'No 7 on the agenda covers it',
    'no. 12 of the minutes',
    'no longer missing anything',
    'no more gaps',
    'not a problem',
    'not Maria’s version but the signed one is fine',
    'not before Monday',
    'not bad',
    'not too shabby',
    'not missing anything',
    'no, all there now',
    'no, it’s fine',
    'no, nothing missing',
    'not 8.1.2',
    'no, 8.1.2',
    'not this one',
  ])('“%s” is asked about, and its words are kept whole', async (words) => {
    const talk = await asked();
    const { text } = await talk.say(VERA, `${before}${words}`);
    expect(await talk.standing('8.1.1')).toMatchObject({ stage: 'delivered' });
    expect(text.replaceAll(/\s+/gu, ' ')).toContain(words.replace('8.1.2', '').trim());
  });
});

describe.each(WAYS)('a plain no, %s', (_, before) => {
  test.each([
    'not yet, no minutes',
    'not yet',
    'no, the link is dead',
    'No the link is dead',
    'No. The link is dead',
    'not complete: no minutes',
    'no evidence seen yet',
    'not until Carol has looked',
    'not signed off',
    'no minutes',
    'not there',
    'no longer on the website',
    'not good enough',
    'no, 2 of 5 were not trained',
    'not quite, page 2 is missing',
    'no, nothing to see',
  ])('“%s” sends it back, or asks only what is missing', async (words) => {
    const talk = await asked();
    const { text } = await talk.say(VERA, `${before}${words}`);
    const { stage } = await talk.standing('8.1.1');
    expect(stage === 'open' || text.includes('what is missing?')).toBe(true);
  });
});

// What went wrong: “8.1.2 was never mine, he just said so” became the words of the check of 8.1.1.
test.each([
  'am I supposed to be doing policies now?? 8.1.2 was never mine, he just said so',
  'by the way 8.1.2 is not mine',
  'right. 8.1.2 went to Ben',
])('what a checker says of another action is no word of the check: “%s”', async (words) => {
  const talk = await asked();
  const before = (await talk.ledger('8.1.1')).length;
  await talk.say(VERA, words);
  expect(await talk.ledger('8.1.1')).toHaveLength(before);
});

test.each([
  'who gave me 8.1.2, it was never mine',
  'no, 8.1.2 has to be finished first',
  'not yet, see 8.1.2',
  'yes, it is in the minutes of 8.1.2',
])('what names another action in passing is of the check still: “%s”', async (words) => {
  const talk = await asked();
  const before = (await talk.ledger('8.1.1')).length;
  await talk.say(VERA, words);
  expect((await talk.ledger('8.1.1')).length).toBeGreaterThan(before);
});
