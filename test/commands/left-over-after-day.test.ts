import { describe, expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

const OFFICE = 'Olive Office';

// What went wrong: “date 8.1.3 31 Jan 2016; 8.1.4 28 Feb 2016” moved one and kept the other as its reason, and “was 31 Jan 2016 now unclear” moved the date to the day that it was.
describe('a date with words that may say otherwise', () => {
  test.each([
    '8.1.3 31 Jan 2016; 8.1.1 28 Feb 2016',
    '8.1.3 31 Jan 2016: 8.1.1 28 Feb 2016',
    '8.1.3 31 Jan 2016 and 8.1.1 28 Feb 2016',
    '8.1.3 was 31 Jan 2016 now unclear',
    '8.1.3 originally 31 Jan 2016',
    '8.1.3 31 Jan 2016 now unclear',
    '8.1.3 31 Jan 2016 no longer known',
    '8.1.3 31 Jan 2016 - 8.1.1 stays',
    '8.1.3 31 Jan 2016; no, 28 Feb 2016',
    '8.1.3 formerly 31 Jan 2016',
    '8.1.3 Ann wanted 31 Jan 2016',
    '8.1.3 31 Jan 2016 - to be confirmed',
  ])('“/rag date %s” moves nothing before it is asked', async (words) => {
    const talk = await aTalk();
    await talk.say(OFFICE, `/rag date ${words}`);
    expect(await talk.standing('8.1.3')).toMatchObject({ agreed: '2016-06-30' });
    expect(await talk.standing('8.1.1')).toMatchObject({ agreed: '2015-10-30' });
  });

  test.each([
    ['8.1.3 31 Jan 2016 because 8.1.1 is late', '8.1.1 is late'],
    ['8.1.3 31 Jan 2016: supplier late', 'supplier late'],
    ['8.1.3 31 Jan 2016 because no, nobody signed', 'no, nobody signed'],
    ['8.1.3 31 Jan 2016 because the board of 4 January was moved', 'the board of 4 January was moved'],
  ])('“/rag date %s” moves it at once', async (words, reason) => {
    const talk = await aTalk();
    await talk.say(OFFICE, `/rag date ${words}`);
    expect(await talk.standing('8.1.3')).toMatchObject({ agreed: '2016-01-31' });
    expect((await talk.ledger('8.1.3')).at(-1)?.event).toMatchObject({ reason });
  });
});

describe('a question or a reminder from which somebody is left out', () => {
  test.each([
    'ask 8.1.3 but not Ben Baker: is it signed?',
    'ask 8.1.3 not Ann: is it signed?',
    'ask 8.1.3 except Ben, is it signed?',
  ])('“/rag %s” asks nobody before the office has said so', async (words) => {
    const talk = await aTalk();
    const { notices } = await talk.say(OFFICE, `/rag ${words}`);
    expect(notices).toEqual([]);
    expect((await talk.ledger('8.1.3')).map(({ event }) => event.kind)).not.toContain('chased');
  });

  test.each(['ask 8.1.3 is it not signed yet?', 'ask 8.1.3 not signed yet?', 'ask 8.1.3 who else but HR can sign?'])(
    '“/rag %s” is a question like any',
    async (words) => {
      const talk = await aTalk();
      await talk.say(OFFICE, `/rag ${words}`);
      expect((await talk.ledger('8.1.3')).map(({ event }) => event.kind)).toContain('chased');
    },
  );
});
