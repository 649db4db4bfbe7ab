import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

const [ANN, OLIVE] = ['Ann Archer', 'Olive Office'];

// What went wrong: “no” under “Post the digest now?” was kept as words of which nobody knew the action, and stood before the office for weeks.
test.each([
  ['that asks whether the digest goes out', OLIVE, '/rag digest post'],
  ['that shows what a list would change', OLIVE, '/rag date overdue 31 March 2016 because the board moved'],
])('no, never mind and cancel under a card %s leave it as it is', async (_, who, asked) => {
  for (const no of ['no', 'No thanks', 'never mind', 'cancel']) {
    const talk = await aTalk();
    talk.setDay('2015-12-04');
    const { card } = await talk.say(who, asked);
    expect(card.typed?.yes).toBeDefined();
    const before = await talk.ledger('8.1.1');
    const { text } = await talk.say(who, no);
    expect([no, text]).toEqual([no, expect.stringContaining('Nothing is done')]);
    expect(await talk.ledger('8.1.1')).toEqual(before);
    expect((await talk.say(who, '/rag office')).text).not.toContain('“no');
  }
});

test('no to a question about an action is its answer', async () => {
  const talk = await aTalk();
  await talk.say(ANN, '8.1.1 maybe green');
  expect((await talk.say(ANN, 'no')).text).not.toContain('Nothing is done');
});
