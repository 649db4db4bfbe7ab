import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

const WILL = 'Will Wood';

test.each([
  ['how many late', 'Overdue'],
  ['How many are late?', 'Overdue'],
  ['whats late', 'Overdue'],
  ["what's late?", 'Overdue'],
  ['what is overdue', 'Overdue'],
  ['which actions are late', 'Overdue'],
  ['how many of them are overdue now', 'Overdue'],
  ['who is red', 'Rated Red'],
  ['whos red?', 'Rated Red'],
  ['which ones are amber', 'Rated Amber'],
  ['what is due next', 'Due in the next 4 weeks'],
  ['what is the overall picture', 'Improvement plan'],
  ['whats the overall picture?', 'Improvement plan'],
  ['how are we doing', 'Improvement plan'],
  ['how is the plan going?', 'Improvement plan'],
])('“%s” of the leadership is answered with what it asks for', async (words, heading) => {
  const talk = await aTalk();
  const { card, text } = await talk.say(WILL, words);
  expect(text).not.toContain('Which action is this about?');
  expect(text).not.toContain('Only the programme office');
  expect(card.heading).toContain(heading);
});

// What went wrong: under a question “what’s amber?” was recorded as Amber.
test.each([
  ["what's amber?", '8.1.3'],
  ['what is red', '8.1.3'],
  ['which are amber?', 'Rated Amber'],
  ['who is red?', 'Rated Red'],
])('“%s” under a question rates nothing', async (words, heading) => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '8.1.3 we shall see what they say');
  const { card } = await talk.say('Ann Archer', words);
  expect(card.heading).toContain(heading);
  expect((await talk.standing('8.1.3')).declared).toBeNull();
});

test.each([
  ['what is late is the depot, the rest is fine'],
  ['who is red hot on this is Karl'],
  ['how late is it'],
  ['red because the supplier is late'],
])('“%s” asks for no list', async (words) => {
  const talk = await aTalk();
  const { card } = await talk.say('Ben Baker', words);
  expect(card.heading).not.toMatch(/^Overdue ·|^Rated |^Nothing/u);
});

test.each([['/rag overdue'], ['/rag red'], ['/rag due'], ['/rag stale'], ['how many late']])(
  'once every plan is archived “%s” says that no plan is asked about, and congratulates nobody',
  async (words) => {
    const talk = await aTalk();
    await talk.say('Olive Office', '/rag plans archive RIP yes');
    const { text } = await talk.say(WILL, words);
    expect(text).toContain('No plan is asked about now.');
    expect(text).not.toMatch(/Well done|Thank you/u);
  },
);

test.each([[WILL], ['Olive Office']])(
  'the status of an archived plan says so to %s, and offers nothing',
  async (who) => {
    const talk = await aTalk();
    await talk.say('Olive Office', '/rag plans archive RIP yes');
    const { card, text } = await talk.say(who, '/rag status');
    expect(text).toContain('archived');
    expect(text).not.toContain('Waiting for somebody');
    expect(card.buttons).toEqual([]);
  },
);
