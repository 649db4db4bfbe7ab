import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

const OFFICE = 'Olive Office';
const WAITS = 'words about what was closed or checked wait for an answer since 20 Nov';

// What went wrong: a lead saw a closing otherwise, and the leadership’s digest counted it as settled without a word.
test.each([
  ['closed', '/rag close 8.1.3 as withdrawn, the grant has ended'],
  ['checked', '/rag verify 8.1.3 yes, seen'],
])('a lead who sees it otherwise than it was %s is in the digest until the office has answered', async (_, settles) => {
  const talk = await aTalk();
  if (settles.includes('verify')) await talk.say('Ann Archer', '8.1.3 done, the minutes are signed');
  await talk.say(OFFICE, settles);
  expect((await talk.say(OFFICE, '/rag digest')).text).not.toContain(WAITS);
  await talk.say('Ben Baker', '8.1.3 I see it otherwise, the annex is missing');
  const { text } = await talk.say(OFFICE, '/rag digest');
  expect(text.replaceAll(/\s+/gu, ' ')).toContain(WAITS);
  await talk.say(OFFICE, '/rag office');
  await talk.tap(OFFICE, 'Keep it closed');
  expect((await talk.say(OFFICE, '/rag digest')).text.replaceAll(/\s+/gu, ' ')).not.toContain(WAITS);
});
