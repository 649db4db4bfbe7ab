import { expect, test } from 'vitest';
import { heardInFull, heardReason, heardWords } from '#src/messages/text/heard-words.ts';
import { say } from '#src/messages/words/phrase.ts';

// What went wrong: “You: > as republished”, which a card had put into its tap and nobody had typed.
test('a reason that a card puts in its tap is said as the plan’s, and as nobody’s words', () => {
  const reason = say`as republished`;
  for (const blocks of [heardReason(reason), heardWords('Olive Office', reason), heardInFull('You', reason)])
    expect(blocks).toEqual([{ kind: 'said', text: 'Why: the plan was republished with it.' }]);
  expect(heardWords('Olive Office', say`as republished in May`)).toMatchObject([{ kind: 'heard' }]);
});
