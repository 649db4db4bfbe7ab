import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';
import { asText } from '#src/messages/text/as-text.ts';

const ANN = 'Ann Archer';

// What was shown beside a rating was the last note, whatever rating it had been said of.
test.each([
  ['amber, then red without a word', ['8.1.1 amber, the supplier withdrew', '8.1.1 red'], 'the supplier withdrew'],
  ['red, then green without a word', ['8.1.1 red, no money', '8.1.1 green'], 'no money'],
  ['waiting, then green', ['8.1.1 amber waiting on HR', '8.1.1 green'], 'HR'],
  ['green with a word, then amber', ['8.1.1 green, going well', '8.1.1 amber'], 'going well'],
])('%s: the reason for the rating before does not stand beside the new one', async (_, said, gone) => {
  const talk = await aTalk({ isGreeted: true });
  for (const words of said) await talk.say(ANN, words);
  expect((await talk.say(ANN, '/rag 8.1.1')).text).not.toContain(gone);
  expect((await talk.say(ANN, '/rag mine')).text).not.toContain(gone);
  expect((await talk.say(ANN, '/rag history 8.1.1')).text).toContain(gone);
});

test.each([
  [
    'a reason holds while the rating does',
    ['8.1.1 amber, the supplier withdrew', '8.1.1 amber'],
    'the supplier withdrew',
  ],
  [
    'a reason that comes in the next line is of the rating',
    ['8.1.1 red', 'the supplier withdrew'],
    'the supplier withdrew',
  ],
  ['a note after a rating stands beside it', ['8.1.1 amber, late', '/rag 8.1.1 note: advert is out'], 'advert is out'],
  [
    'what was waited for is waited for still when it gets worse',
    ['8.1.1 amber waiting on HR', '8.1.1 red'],
    'Waiting on HR',
  ],
])('%s', async (_, said, stays) => {
  const talk = await aTalk({ isGreeted: true });
  for (const words of said) await talk.say(ANN, words);
  expect((await talk.say(ANN, '/rag 8.1.1')).text).toContain(stays);
});

test('undone, the reason stands with its rating again', async () => {
  const talk = await aTalk({ isGreeted: true });
  await talk.say(ANN, '8.1.1 amber, the supplier withdrew');
  await talk.say(ANN, '8.1.1 red');
  await talk.say(ANN, 'undo');
  expect((await talk.say(ANN, '/rag 8.1.1')).text).toContain('the supplier withdrew');
});

// A word or two that only asked, or that was put right by the next line, was quoted to the office as the reason.
test.each([
  ['done?', 'not done, waiting on legal, now end of Jan', 'waiting on legal'],
  ['is it?', 'amber, the supplier withdrew, now 31 Jan 2016', 'the supplier withdrew'],
  ['hmm', 'red no money until April, now 30 Apr 2016', 'no money until April'],
  ['car crash this week', 'now end of Jan, waiting on HR', 'waiting on HR'],
])('after “%s” the reason that the office sees for “%s” is “%s” alone', async (first, then, reason) => {
  const talk = await aTalk({ isGreeted: true });
  const asked = await talk.say('Olive Office', '/rag remind 8.1.2');
  await talk.bring('Ben Baker', asked.notices[0]!.card, ['8.1.2']);
  await talk.say('Ben Baker', first);
  await talk.say('Ben Baker', then);
  const office = (await talk.say('Olive Office', '/rag office')).text.replaceAll(/\s+/gu, ' ');
  expect(office).toContain(reason);
  expect(office).not.toContain(first);
});

test('a tap that settles words keeps them as the reason of what they are settled as', async () => {
  const talk = await aTalk({ isGreeted: true });
  const asked = await talk.say('Olive Office', '/rag remind 8.1.2');
  await talk.bring('Ben Baker', asked.notices[0]!.card, ['8.1.2']);
  await talk.say('Ben Baker', 'board was a bit of a car crash');
  const { card } = await talk.tap('Ben Baker', 'Red');
  expect(asText(card)).toContain('8.1.2 is Red');
  expect((await talk.standing('8.1.2')).narrative?.text).toBe('board was a bit of a car crash');
});

// What went wrong: “dunno” was read back as “why 8.1.1 is Red”, and nobody was asked any more.
test.each([
  'dunno',
  'not sure',
  'no idea tbh',
  'idk',
  'tbc',
  'who knows',
  'no reason really',
  '2',
  'option 3',
  'yes',
  'link to follow',
  'no lucy does that',
])('“%s” is no reason: it is a note, and the reason is asked for once more', async (words) => {
  const talk = await aTalk({ isGreeted: true });
  await talk.say(ANN, '8.1.1 red');
  const { text } = await talk.say(ANN, words);
  expect(text).not.toContain('why 8.1.1');
  expect(text).toContain('it is still Red');
  expect(text).toContain('What would get it back to Green?');
  expect((await talk.say(ANN, 'the supplier withdrew')).text).toContain('why 8.1.1 is Red');
});
