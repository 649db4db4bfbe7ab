import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

// What went wrong: the first question of a list was shown, and its buttons stood under another that was asked before.
test.each([
  ['8.1.3 4–15 Jan', '8.1.2 8.1.3 timescale'],
  ['8.1.3 timescale', '8.1.2 8.1.3 page 2'],
  ['8.1.3 timescale', '8.1.2 9.1.1 8.1.3 timescale'],
])('after “%s” the list of “%s” is asked in the order in which it is shown', async (before, said) => {
  const talk = await aTalk();
  await talk.say('Ben Baker', `/rag ${before}`);
  const { card } = await talk.say('Ben Baker', `/rag ${said}`);
  expect(card.heading).toBe('2 to confirm. First:');
  expect(card.asks.map(({ action }) => action)).toEqual(['RIP/8.1.2', 'RIP/8.1.3']);
  expect(new Set(card.buttons.filter(({ label }) => label === 'Amber').map(({ about }) => about))).toEqual(
    new Set(['RIP/8.1.2']),
  );
});

// What went wrong: the new date of what was recorded stood as a fifth answer beside the rating that was asked for.
test.each(['8.1.2 8.1.1 31 Jan 2016 8.1.2 31 Jan 2016'])(
  'of “%s” what is asked has four answers in sight, and the Undo of what was recorded',
  async (said) => {
    const talk = await aTalk();
    const { card } = await talk.say('Ben Baker', `/rag ${said}`);
    const inSight = card.buttons.filter(({ about, more }) => about === 'RIP/8.1.2' && more !== true);
    expect(inSight.filter(({ say }) => /new date|another date/iu.test(say))).toEqual([]);
  },
);
