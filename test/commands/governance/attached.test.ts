import { expect, test } from 'vitest';
import { aTalk } from '#test/commands/a-talk.ts';

test.each([
  ['8.1.3 amber supplier late attached://F1/rota%20red.png', { rating: 'amber' }],
  ['8.1.3 done attached://F1/rota%20red.png', { done: true, evidence: 'attached://F1/rota%20red.png' }],
])('what is attached says nothing of how it stands: “%s”', async (said, change) => {
  const talk = await aTalk();
  await talk.say('Ann Archer', said);
  expect((await talk.ledger('8.1.3')).at(-1)?.event).toMatchObject({ kind: 'updated', change });
});
