import { describe, expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

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
    // What went wrong: the day of the reason was offered as the due date.
    ['8.1.3 31 Jan 2016, board said so on the 4th', 'board said so on the 4th'],
    ['8.1.3 31 January 2016 Cabinet of 16 November agreed it', 'Cabinet of 16 November agreed it'],
    ['8.1.3 31/01/2016 minutes 4/11', 'minutes 4/11'],
    ['8.1.3 31 Jan 2016, approved by SLT Monday', 'approved by SLT Monday'],
    ['8.1.3 to 31 Jan 2016 after the election on 6 May 2015', 'after the election on 6 May 2015'],
  ])('“/rag date %s” moves it at once', async (words, reason) => {
    const talk = await aTalk();
    await talk.say(OFFICE, `/rag date ${words}`);
    expect(await talk.standing('8.1.3')).toMatchObject({ agreed: '2016-01-31' });
    expect((await talk.ledger('8.1.3')).at(-1)?.event).toMatchObject({ reason });
  });
});

// What went wrong: a day behind a dash was taken for the reason, and the answer was that there was no day.
test.each([
  ['8.1.3 asap really - end of Feb 2016', '2016-02-29', 'asap really'],
  ['8.1.3 when Cabinet can: 15 March 2016', '2016-03-15', 'when Cabinet can'],
  ['8.1.3 soon please – by 31/01/2016', '2016-01-31', 'soon please'],
])('“/rag date %s” sets the day, with the words before it as its reason', async (words, agreed, reason) => {
  const talk = await aTalk();
  await talk.say(OFFICE, `/rag date ${words}`);
  expect(await talk.standing('8.1.3')).toMatchObject({ agreed });
  expect((await talk.ledger('8.1.3')).at(-1)?.event).toMatchObject({ reason });
});

test.each(['8.1.3 asap really - end of Feb', '8.1.3 not settled - 15 March 2016'])(
  '“/rag date %s” is asked about',
  async (words) => {
    const talk = await aTalk();
    expect((await talk.say(OFFICE, `/rag date ${words}`)).text).toContain('Nothing is recorded');
    expect(await talk.standing('8.1.3')).toMatchObject({ agreed: '2016-06-30' });
  },
);

// What went wrong: “answer TIA06 IT’s capital budget; TIA03 no budget, sorry” sent both halves to whoever asked about TIA06.
describe('an answer that holds another number with words of its own', () => {
  const asking = async (): Promise<Talk> => {
    const talk = await aTalk({ isGreeted: true });
    await talk.say('Ben Baker', '/rag 8.1.3 who pays for it?');
    await talk.say('Ann Archer', '/rag 8.1.1 is there a budget for it?');
    return talk;
  };
  const answersOf = async (talk: Talk, ref: string): Promise<readonly string[]> =>
    (await talk.ledger(ref)).flatMap(({ event }) =>
      event.kind === 'noted' && event.of !== undefined ? [event.words ?? ''] : [],
    );

  test.each([
    ['8.1.3 IT; 8.1.1 no, sorry', 'IT', 'no, sorry'],
    ['8.1.3: IT\n8.1.1: no, sorry', 'IT', 'no, sorry'],
    ['8.1.3 IT’s capital budget. 8.1.1 yes', 'IT’s capital budget', 'yes'],
  ])('“/rag answer %s” answers each', async (words, first, second) => {
    const talk = await asking();
    await talk.say(OFFICE, `/rag answer ${words}`);
    expect([await answersOf(talk, '8.1.3'), await answersOf(talk, '8.1.1')]).toEqual([[first], [second]]);
  });

  test.each(['8.1.3 IT, 8.1.1 no', '8.1.3 IT and 8.1.1 no budget', '8.1.3 IT; 8.1.2 is another matter'])(
    '“/rag answer %s” is shown before it is sent, and may be all of the first',
    async (words) => {
      const talk = await asking();
      const { notices } = await talk.say(OFFICE, `/rag answer ${words}`);
      expect([notices, await answersOf(talk, '8.1.3')]).toEqual([[], []]);
      await talk.tap(OFFICE, 'All of it is about 8.1.3');
      expect(await answersOf(talk, '8.1.3')).toEqual([words.replace('8.1.3 ', '')]);
    },
  );

  test.each(['8.1.3 IT, see 8.1.1 for how', '8.1.3 the same pot as 8.1.1', '8.1.3 IT, 2.5 days of it'])(
    '“/rag answer %s” is one answer',
    async (words) => {
      const talk = await asking();
      await talk.say(OFFICE, `/rag answer ${words}`);
      expect(await answersOf(talk, '8.1.3')).toEqual([words.replace('8.1.3 ', '')]);
    },
  );
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
