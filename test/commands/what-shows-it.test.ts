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

// What went wrong: a joint lead's link on what was called done was asked about as a rating.
describe('a link alone on what is said to be done', () => {
  test.each([
    ['Ben Baker', '8.1.3 https://moderngov.example/leases', 'https://moderngov.example/leases'],
    ['Ben Baker', '8.1.3: https://moderngov.example/leases', 'https://moderngov.example/leases'],
    ['Ben Baker', '8.1.3 see https://moderngov.example/leases', 'see https://moderngov.example/leases'],
    ['Ben Baker', '8.1.3 here it is: https://moderngov.example/leases', 'https://moderngov.example/leases'],
    ['Ben Baker', '8.1.3 link https://moderngov.example/leases', 'link https://moderngov.example/leases'],
    ['Ann Archer', '8.1.3 https://moderngov.example/leases', 'https://moderngov.example/leases'],
    // As people copy them: without what a browser puts before them.
    ['Ben Baker', '8.1.3 moderngov.example/leases', 'moderngov.example/leases'],
    ['Ben Baker', '8.1.3 see www.moderngov.example', 'see www.moderngov.example'],
    [
      'Ben Baker',
      '8.1.3 https://moderngov.example/a https://moderngov.example/b',
      'https://moderngov.example/a https://moderngov.example/b',
    ],
  ])('%s: “%s”', async (who, said, evidence) => {
    const talk = await aTalk();
    await talk.say('Ann Archer', '8.1.3 done');
    talk.setDay('2015-11-23');
    const { card } = await talk.say(who, said);
    expect(card.heading).toBe('Recorded: what shows 8.1.3');
    expect(await talk.standing('8.1.3')).toMatchObject({ stage: 'delivered', evidence, unsettled: null });
  });

  test.each([
    '8.1.3 not https://moderngov.example/leases',
    '8.1.3 https://moderngov.example/leases?',
    '8.1.3 https://moderngov.example/leases is out of date',
    '8.1.3 draft at https://moderngov.example/leases',
  ])('“%s” is asked about', async (said) => {
    const talk = await aTalk();
    await talk.say('Ann Archer', '8.1.3 done');
    talk.setDay('2015-11-23');
    await talk.say('Ben Baker', said);
    expect((await talk.standing('8.1.3')).evidence).toBe(null);
  });

  test('a colleague’s link stands beside what shows it already, and the same person’s in its place', async () => {
    const talk = await aTalk();
    await talk.say('Ann Archer', '8.1.3 done, minutes of 3 November');
    await talk.say('Ben Baker', '8.1.3 https://moderngov.example/leases');
    expect((await talk.standing('8.1.3')).evidence).toBe('minutes of 3 November; https://moderngov.example/leases');
    await talk.say('Ben Baker', '/rag show 8.1.3');
    await talk.say('Ben Baker', '8.1.3 https://moderngov.example/new');
    expect((await talk.standing('8.1.3')).evidence).toBe('https://moderngov.example/new');
  });

  test('on what is open it is asked about', async () => {
    const talk = await aTalk();
    await talk.say('Ben Baker', '8.1.3 https://moderngov.example/leases');
    expect((await talk.standing('8.1.3')).evidence).toBe(null);
  });
});
