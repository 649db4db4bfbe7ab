import { describe, expect, test } from 'vitest';
import { aReplyContext } from './a-reply.ts';
import type { Day } from '#src/calendar/day.ts';
import { readReply } from '#src/reply/read-reply.ts';

const AGREED = '2015-12-04' as Day;
const ASKED = { ref: '8.1.3', title: '', question: 'will-it-be-done', agreed: AGREED, rating: null } as const;

function partOf(said: string) {
  return readReply(said, { ...aReplyContext(), asked: [ASKED] }).parts[0]!;
}

describe('so much later than was agreed', () => {
  // What went wrong: no day was expected, and nobody was asked for one.
  test.each([
    ['will be late by 2 weeks', '2015-12-18'],
    ['2 weeks late', '2015-12-18'],
    ['late by about a month', '2016-01-04'],
    ['slipping by 10 days', '2015-12-14'],
    ['going to slip a fortnight', '2015-12-18'],
    ['it slipped about 3 weeks', '2015-12-25'],
    ['a fortnight over', '2015-12-18'],
    ['about a month behind', '2016-01-04'],
    ['a week or so late', '2015-12-11'],
    ["looks like we'll miss it by a week or so", '2015-12-11'],
    ["we'll overshoot by 10 days", '2015-12-14'],
    ['we will overrun by three weeks', '2015-12-25'],
    ['this is now out by six weeks', '2016-01-15'],
  ])('“%s” expects %s, with all its words as the note', (said, forecast) => {
    const { change, certainty } = partOf(said);
    expect([change.forecast, certainty, change.narrative]).toEqual([forecast, 'sure', said]);
  });

  test.each([
    ['might be late by a week', '2015-12-11'],
    ['could be 2 weeks late', '2015-12-18'],
    ['probably a month late', '2016-01-04'],
    ['two weeks to go', '2015-12-18'],
  ])('“%s” may expect %s, and is asked about', (said, forecast) => {
    const { change, certainty } = partOf(said);
    expect([change.forecast, certainty]).toEqual([forecast, 'likely']);
  });

  test.each([
    'not late by 2 weeks',
    'the invoice was late by 2 weeks',
    'over budget by 10%',
    'early by 2 weeks',
    'supplier was late by 2 weeks but we are on track',
  ])('“%s” expects no day', (said) => {
    expect(partOf(said).change.forecast).toBeUndefined();
  });

  // What went wrong: it was Amber without a day, since the date of what nobody asked about was not known.
  test('counts from the date of whatever it is said of', () => {
    const datesOf = () => ({ agreed: '2015-11-20' as Day });
    const { parts } = readReply('8.1.3 2 weeks late, 8.1.4 a month behind', {
      ...aReplyContext(),
      asked: [ASKED],
      datesOf,
    });
    expect(parts.map(({ change }) => change.forecast)).toEqual(['2015-12-18', '2015-12-20']);
  });
});
