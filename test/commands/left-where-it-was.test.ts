import { describe, expect, test } from 'vitest';
import { isRejectedDay } from '#src/reply/claims/rejected-day.ts';
import { aTalk } from './a-talk.ts';
import type { Told } from './a-talk.ts';

const [ANN, OLIVE, WILL] = ['Ann Archer', 'Olive Office', 'Will Wood'];

function noteOn({ card }: Told): string {
  return card.blocks.flatMap((block) => (block.kind === 'heard' ? [block.words] : [])).join(' | ');
}

// What went wrong: "32 January", "31 February" and what was meant at last stood together as the note of the answer.
describe('an attempt at a day that there cannot be', () => {
  test.each([
    ['32 January', true],
    ['expected 32 January', true],
    ['new date 31 February', true],
    ['no sorry, 31 June', true],
    ['it will be done by 30 Feb', true],
    ['30/2/2016', true],
    ['32 January, waiting on HR', false],
    ['the auditors come on 31 June', false],
    ['31 January', false],
    ['the bids are in', false],
  ])('“%s” says nothing else: %s', (words, is) => {
    expect(isRejectedDay(words)).toBe(is);
  });

  test('is no note of the answer that comes after it, and what else was said is', async () => {
    const talk = await aTalk();
    await talk.say(ANN, '/rag 8.1.1');
    await talk.say(ANN, 'the bids are coming along nicely I think');
    await talk.say(ANN, 'expected 32 January');
    await talk.say(ANN, '31 February');
    const told = await talk.say(ANN, 'expected 12 January');
    expect(told.card.heading).toContain('expected on 12 Jan 2016');
    expect(noteOn(told)).toBe('the bids are coming along nicely I think');
  });

  test('beside a rating is asked for again, and is no note on it', async () => {
    const talk = await aTalk();
    const told = await talk.say(ANN, '/rag 8.1.1 amber, new date 32 January');
    expect(told.text).toContain('There is no 32 January');
    expect(told.text).not.toContain('I did not understand all of it');
    expect(noteOn(told)).toBe('');
    const [line] = (await talk.ledger('8.1.1')).filter(({ event }) => event.kind === 'updated');
    expect(JSON.stringify(line?.event)).toContain('32 January');
  });

  test('with a reason beside it keeps the reason', async () => {
    const talk = await aTalk();
    const told = await talk.say(ANN, '/rag 8.1.1 amber, 32 January, the supplier has gone bust');
    expect(noteOn(told)).toContain('the supplier has gone bust');
  });
});

// What went wrong: words that named an action that is not there came along with the next answer, whatever it was about.
test('words with a number that there is not are no part of what is said after them', async () => {
  const talk = await aTalk();
  await talk.say(ANN, '99.9.9 amber waiting on HR');
  const asked = await talk.say(ANN, 'red, two fell through');
  expect(asked.text).not.toContain('99.9.9');
  await talk.tap(ANN, '8.1.1 Recruit a licensing manager');
  expect((await talk.standing('8.1.1')).narrative?.text).toBe('two fell through');
});

test('they wait for their own number all the same', async () => {
  const talk = await aTalk();
  await talk.say(ANN, '99.9.9 amber waiting on HR');
  await talk.say(ANN, 'about 8.1.1');
  const { declared, waitingOn } = await talk.standing('8.1.1');
  expect([declared?.rating, waitingOn]).toEqual(['amber', 'HR']);
});

// What went wrong: an answer that settled earlier words stood in the history under those words alone.
test('the history tells the answer that settled words beside the words that waited', async () => {
  const talk = await aTalk();
  await talk.say(ANN, '/rag 8.1.1');
  await talk.say(ANN, 'the bids are coming along nicely I think');
  talk.setDay('2015-11-23');
  await talk.say(ANN, 'amber');
  const { text } = await talk.say(OLIVE, '/rag history 8.1.1');
  expect(text).toMatch(/23 Nov · Ann Archer · first rating: Amber/u);
  expect(text).toMatch(/20 Nov · Ann Archer · kept the words/u);
});

test.each([
  ['👍', 'Good.'],
  ['ok', 'Good.'],
  ['thanks', 'You are welcome.'],
  ['thank you!', 'You are welcome.'],
  ['hello', 'Hello.'],
  ['hi', 'Hello.'],
])('“%s” is answered with “%s”', async (said, back) => {
  const talk = await aTalk();
  expect((await talk.say(WILL, said)).card.heading).toBe(`${back} Nothing waits for you.`);
});

test.each(['/rag digest', '/rag status', '/rag date 8.1.1 31 Jan', '/rag plans archive RIP'])(
  '“%s” of somebody else names who can help',
  async (said) => {
    const talk = await aTalk();
    expect((await talk.say(ANN, said)).text).toContain('Olive Office or Oscar Office can help.');
  },
);
