import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

// What went wrong: a note of the office’s took a lead’s answer that waited for a tap, and no one was asked for it again.
test('a lead’s answer that waits for its meaning goes on waiting behind a note of the office’s', async () => {
  const { say, standing } = await aTalk();
  await say('Ben Baker', '8.1.2 gettin there, trainer poorly');
  expect((await standing('8.1.2')).unsettled?.words).toContain('trainer poorly');
  await say('Olive Office', '/rag note 8.1.2 the trainer is back on Monday');
  expect((await standing('8.1.2')).unsettled?.words).toContain('trainer poorly');
  expect((await say('Ben Baker', '8.1.2')).text).toContain('trainer poorly');
});

test('a rating of the office’s in its lead’s place settles them, as it always did', async () => {
  const { say, standing } = await aTalk();
  await say('Ben Baker', '8.1.2 gettin there, trainer poorly');
  await say('Olive Office', '8.1.2 amber, the trainer is ill');
  expect((await standing('8.1.2')).unsettled).toBe(null);
});

// What went wrong: what a checker wrote a minute after the yes was refused, and lost.
test('what a checker says of what is checked is kept, and the office has it', async () => {
  const { say, ledger } = await aTalk();
  await say('Ben Baker', '8.1.2 done, the register is signed');
  await say('Vera Venn', '8.1.2 yes');
  const { text } = await say('Vera Venn', '8.1.2 list is fine now');
  expect(text).toContain('Your words are kept with it');
  expect((await ledger('8.1.2')).at(-1)?.event).toMatchObject({ kind: 'noted', words: '8.1.2 list is fine now' });
});
