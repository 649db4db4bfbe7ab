import { expect, test } from 'vitest';
import { asText } from '#src/messages/text/as-text.ts';
import { aTalk } from './a-talk.ts';

const OFFICE = 'Olive Office';

// The office shortened a title, and nobody could see any more what the plan calls the action.
test('an action whose title the office words otherwise shows the plan’s own beside it', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag edit 8.1.1 title "Hire a licensing manager"');
  await talk
    .tap(OFFICE, 'Change it')
    .catch(() => talk.tap(OFFICE, 'Yes'))
    .catch(() => null);
  const { text } = await talk.say('Ann Archer', '/rag 8.1.1');
  expect(text).toContain('8.1.1 Hire a licensing manager');
  expect(text).toContain('In the plan: “Recruit a licensing manager”');
  const words = (await talk.say('Ann Archer', '/rag as published 8.1.1')).text;
  expect(words).toContain('Recruit a licensing manager');
  expect(words).toContain('The programme office calls it “Hire a licensing manager”.');
});

test('an action that is as the plan has it says its title once', async () => {
  const talk = await aTalk();
  const { text } = await talk.say('Ann Archer', '/rag 8.1.1');
  expect(text.match(/Recruit a licensing manager/gu)).toHaveLength(1);
  expect(text).not.toContain('In the plan:');
});

// What went wrong: the card of the undo was headed by the title that had just been taken back.
test('a title that is taken back is said no more: the one that stands again is', async () => {
  const talk = await aTalk({ isGreeted: true });
  await talk.say(OFFICE, '/rag edit 8.1.1 title "Hire a licensing manager"');
  await talk.say(OFFICE, '/rag edit 8.1.1 title "Find a licensing manager"');
  const { text, notices } = await talk.tap(OFFICE, 'Undo');
  expect(text).toContain('Hire a licensing manager. Its words are as before again.');
  // What is taken back is named as that, and nowhere else.
  expect(text.split('Taken back:', 1)[0]).not.toContain('Find a licensing manager');
  expect(notices.map(({ card }) => asText(card, 1000)).join('\n')).toContain('Hire a licensing manager. ');
  expect((await talk.say(OFFICE, '/rag undo')).text).toContain('Recruit a licensing manager. Its words');
});
