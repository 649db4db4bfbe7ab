import { expect } from 'vitest';
import { story } from '#test/kit/a-story.ts';

/** Decisions that were a slip. */
export const TAKEN_BACK = [
  // What went wrong: a wrong date, lead or closure stood until it was mended by hand, and nobody told of it was told otherwise.
  story('a date that was decided by a slip is read back, and taken back with one tap', async ({ as }) => {
    const [karl, sam] = [as('Karl Battersby'), as('Sam Okafor')];
    const asked = await sam.says('/rag date 8.1.3 31 Jan because the supplier is late');
    expect(asked).toContain('8.1.3 · 31 Jan 2016, a Sunday?');
    expect(asked).toContain('You gave no year. Nothing is recorded yet.');
    expect(karl.hears()).toBe('');
    await sam.taps('Yes');
    expect(karl.hears()).toContain('Sun 31 Jan 2016');
    const undone = await sam.taps('Undo');
    expect(undone).toContain('8.1.3 · taken back');
    expect(undone).toContain('The due date is Mon 30 Nov 2015 again.');
    const told = karl.hears();
    expect(told).toContain('8.1.3 · taken back');
    expect(told).toContain('The due date is Mon 30 Nov 2015 again.');
    expect((await sam.says('/rag history 8.1.3 as received')).match(/#\d+ ·/gu)).toHaveLength(3);
  }),

  // What went wrong: who had heard that an action was theirs never heard that it was taken back, and asked about it.
  story(
    'an action that was given by a slip is taken back from whoever had heard that it is theirs, once',
    async ({ as, at }) => {
      const [karl, stuart, sam] = [as('Karl Battersby'), as('Stuart Booth'), as('Sam Okafor')];
      await at('2015-11-23T09:30:00Z');
      await at('2015-11-23T12:00:00Z');
      karl.hears();
      stuart.hears();
      await sam.says('/rag assign 17.10.1 "Stuart Booth"');
      expect(karl.hears()).toContain('17.10.1');
      const undo = await sam.copies('Undo');
      await at('2015-11-24T09:30:00Z');
      expect(stuart.hears()).toContain('17.10.1 is yours now');
      karl.hears();
      expect(await undo()).toContain('17.10.1 · taken back');
      const told = stuart.hears();
      expect(told).toContain('17.10.1 · taken back');
      expect(told).toContain('It is not yours any more');
      expect(karl.hears()).toContain('It is yours again.');
      await at('2015-11-25T09:30:00Z');
      expect(stuart.hears()).not.toContain('17.10.1');
      expect(karl.hears()).not.toMatch(/yours now|came to you/u);
    },
  ),

  story(
    'an action that was given and taken back before the morning is no news to the one who never heard of it',
    async ({ as, at }) => {
      const [stuart, sam] = [as('Stuart Booth'), as('Sam Okafor')];
      await at('2015-11-20T09:30:00Z');
      stuart.hears();
      await sam.says('/rag assign 17.10.1 "Stuart Booth"');
      await sam.taps('Undo');
      await at('2015-11-23T09:30:00Z');
      expect(stuart.hears()).not.toContain('17.10.1');
    },
  ),

  story('the 32nd of January is no day, and never the 31st', async ({ as }) => {
    const sam = as('Sam Okafor');
    const said = await sam.says('/rag date 8.1.3 32 January because the supplier is late');
    expect(said).toContain('8.1.3 · there is no 32 January');
    expect(said).toContain('January has 31 days.');
    expect(await sam.says('31 January 2016')).toContain('Sun 31 Jan 2016');
    expect(await sam.says('/rag history 8.1.3')).toContain('the supplier is late');
  }),

  story('what somebody has answered to since is not taken back, and it is said why', async ({ as, restarts }) => {
    const [karl, sam] = [as('Karl Battersby'), as('Sam Okafor')];
    await sam.says('/rag date 17.10.1 31 Jan 2016 because the consultation is late');
    const undo = await sam.copies('Undo');
    await karl.says('/rag 17.10.1 green');
    await restarts();
    const refused = await undo();
    expect(refused).toContain('Not taken back');
    expect(refused.replaceAll(/\s+/gu, ' ')).toContain(
      '17.10.1 stays as it is. Karl Battersby has answered since, on 20 Nov: Green ●. To change the date, set another.',
    );
    await sam.taps('Another date');
    await sam.says('28 Feb 2016 because the board meets then');
    expect(await sam.says('/rag 17.10.1')).toContain('Due 28 Feb 2016');
  }),

  story('one undo takes back what one line decided of two actions', async ({ as }) => {
    const sam = as('Sam Okafor');
    await sam.says('/rag close 8.1.3 8.1.4 as withdrawn because the grant has ended');
    expect(await sam.says('/rag undo')).toContain('2 taken back');
    expect(await sam.says('/rag reopen 8.1.3')).toContain('open already');
    expect(await sam.says('/rag reopen 8.1.4')).toContain('open already');
  }),

  story('an undo of days ago is asked about before it counts', async ({ as, at }) => {
    const karl = as('Karl Battersby');
    await karl.says('/rag 8.1.3 amber waiting on HR');
    await at('2015-11-24T12:00:00Z');
    karl.hears();
    const asked = await karl.says('/rag undo');
    expect(asked).toContain('Take back what you said on Fri 20 Nov 2015?');
    expect(await karl.says('/rag 8.1.3')).toContain('Waiting on');
    await karl.says('/rag undo');
    await karl.taps('Take it back');
    expect(await karl.says('/rag 8.1.3')).not.toContain('Waiting on');
  }),

  story('what was checked stays complete, whatever its lead takes back', async ({ as }) => {
    const [karl, priya] = [as('Karl Battersby'), as('Priya Nair')];
    await karl.says('/rag 8.1.3 done https://example.org/framework');
    await priya.says('/rag verify 8.1.3');
    karl.hears();
    expect((await karl.says('/rag undo')).replaceAll(/\s+/gu, ' ')).toContain(
      '8.1.3 was checked by Priya Nair on 20 Nov and stays complete. The programme office can open it again.',
    );
    expect(await karl.says('/rag 8.1.3')).toContain('https://example.org/framework');
  }),

  story('a name that is not spelt as anybody’s is asked about before anybody is told', async ({ as }) => {
    const sam = as('Sam Okafor');
    const asked = await sam.says('/rag assign 17.10.1 Stuart Boothe');
    expect(asked).toContain('I cannot find “Stuart Boothe”');
    const karl = as('Karl Battersby');
    expect(karl.hears()).toBe('');
    await sam.taps('Stuart Booth');
    expect(karl.hears()).toContain('given to Stuart Booth');
    await sam.taps('Undo');
    expect(karl.hears()).toContain('It is yours again.');
  }),
];
