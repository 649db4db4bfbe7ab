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

// What went wrong: the day that it was became the one that is expected, or the rating behind a day a note.
test.each([
  ['11 nov is now 30 Nov', '2015-11-30', undefined],
  ['amber, 4 December is now 30 Jan', '2016-01-30', 'amber'],
  ['11 Jan, R', '2016-01-11', 'red'],
  ['end of Jan, a', '2016-01-31', 'amber'],
])('“%s” expects %s', (said, forecast, rating) => {
  const { change, certainty } = partOf(said);
  expect([change.forecast, change.rating, certainty]).toEqual([forecast, rating, 'sure']);
});

// What went wrong: it was expected at the end of the month in which it is due.
test('“Dec is fine” of what is due on 4 December expects no later day', () => {
  expect(partOf('Dec is fine').change).toEqual({ rating: 'green', narrative: 'Dec is fine' });
});

describe('what has left somebody’s hands', () => {
  // What went wrong: it was a note, with no reading to tap.
  test.each([
    'letters all posted yesterday',
    'sent yesterday',
    'sent to Tom on Wednesday',
    'it went out on Monday',
    'letters went friday mate',
    'circulated 3 November for the comments',
  ])('“%s” may be done', (said) => {
    expect(partOf(said)).toMatchObject({ certainty: 'likely', change: { done: true } });
  });

  test.each([
    'letters sent but 12 bounced back',
    'sent 140 of 152, rest monday',
    'sent to legal on Monday',
    'will be sent on Monday',
    'not sent yesterday',
    'went well yesterday',
    'the board went over it all on monday',
    '15 Dec has gone',
  ])('“%s” is not done', (said) => {
    expect(partOf(said).change.done).toBeUndefined();
  });
});
