import { describe, expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

// What went wrong: papers, places and witnesses were kept as notes, and “nope” was kept as evidence.
describe('the answer to what shows that something is done', () => {
  test.each([
    'handover cert no. 4471',
    'contract no 12',
    'signed leases in the safe',
    'SharePoint > Policies > 2015',
    'ask Gwen Price',
    'Gwen saw it',
    'in the shared drive',
    'photo on the wall',
    'board paper 14',
    'https://x.gov.uk/a',
    'the doors are open',
  ])('“%s” is kept as that', async (said) => {
    const talk = await aTalk();
    await talk.say('Ann Archer', '8.1.1 done');
    await talk.say('Ann Archer', said);
    const { evidence, forecast, declared, notMine } = await talk.standing('8.1.1');
    expect({ evidence, forecast, declared, notMine }).toEqual({
      evidence: said,
      forecast: null,
      declared: null,
      notMine: [],
    });
  });

  test.each(['no', 'none', 'nope', 'n/a', 'tbc', 'dunno', 'haven’t got any', 'nothing in writing yet'])(
    '“%s” is none: it stays said to be done, and what shows it may follow',
    async (said) => {
      const talk = await aTalk();
      await talk.say('Ann Archer', '8.1.1 done');
      const { card } = await talk.say('Ann Archer', said);
      expect(card.heading).toBe('Kept as a note on 8.1.1; it is said to be done, and nothing shows it yet');
      expect(await talk.standing('8.1.1')).toMatchObject({ stage: 'delivered', evidence: null });
      await talk.say('Ann Archer', 'minutes of 3 November');
      expect((await talk.standing('8.1.1')).evidence).toBe('minutes of 3 November');
    },
  );

  test.each([
    ['8.1.1 now 31 Jan 2016', '2016-01-31'],
    ['by 31 Jan 2016, waiting on the report', '2016-01-31'],
  ])('“%s” is no such answer', async (said) => {
    const talk = await aTalk();
    await talk.say('Ann Archer', '8.1.1 done');
    await talk.say('Ann Archer', said);
    expect((await talk.standing('8.1.1')).evidence).toBe(null);
  });
});
