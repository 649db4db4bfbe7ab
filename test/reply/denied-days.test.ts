import { expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import { refBook } from '#src/refs/ref-book.ts';
import { readReply } from '#src/reply/read-reply.ts';
import type { ReadingPart } from '#src/reply/reading.ts';

/** What is read of an answer to “Will it be done by 15 December?”, on 20 November 2015. */
function partIn(said: string): ReadingPart {
  const asked = {
    ref: '8.1.1',
    title: '',
    question: 'will-it-be-done' as const,
    agreed: '2015-12-15' as Day,
    rating: 'green' as const,
  };
  const today = '2015-11-20' as Day;
  const book = refBook(['8.1.1']);
  return readReply(said, { today, plans: [], isRef: (ref) => ref === '8.1.1', book, asked: [asked] }).parts[0]!;
}

// What went wrong: of “won’t make 15 Dec” 15 December was the day expected, and of “amber, won’t make 15 Dec” the note “15 Dec”.
const NO_TO_IT: readonly string[] = [
  'not by the 15th, board meets on the 23rd so it’ll be then',
  'yes but not by the 15th',
  'it will be, but not by 15 Dec',
  'won’t make 15 Dec',
  'we won’t make 15 Dec',
  'wont make 15 Dec',
  'can’t hit the 15th',
  'can’t do 15 Dec',
  'can’t see us hitting 15 Dec',
  'not going to meet 15 December',
  'unable to commit to 15 Dec',
  '15 Dec is off',
  '15 December is out',
  '15 Dec is unrealistic',
  '15 Dec isn’t doable',
  '15 Dec is not possible',
  '15 Dec is a no-go',
  '15 Dec no longer works',
  '15 Dec has gone',
  '15 Dec is too soon',
  '15 Dec? no',
  'no chance of 15 Dec',
  'forget 15 Dec',
  'we have lost 15 Dec',
  'will slip past 15 Dec',
  'not by 15 Dec',
  'not 15 Dec',
  'it won’t be 15 Dec',
  'never going to be 15 Dec',
  'unfortunately cannot finish by 15 Dec',
  'don’t expect it by 15 Dec',
  'no way it’s ready by 15 Dec',
  '15 Dec ain’t happening',
  'won’t make 15 Dec because HR are slow',
  'can’t hit the 15th, more like the 22nd',
];

test.each(NO_TO_IT)('“%s” is a no to that day: another is asked for, and the words stay whole', (said) => {
  const { change, asks, certainty } = partIn(said);
  expect(change).toEqual({ narrative: said });
  expect({ asks, certainty }).toEqual({ asks: 'date', certainty: 'likely' });
});

test.each([
  ['amber, won’t make 15 Dec', 'amber', 'won’t make 15 Dec'],
  ['red, 15 Dec is off', 'red', '15 Dec is off'],
  ['amber: 15 Dec no longer works', 'amber', '15 Dec no longer works'],
  ['15 Dec is slipping', 'amber', '15 Dec is slipping'],
  ['15 Dec looks impossible', 'red', '15 Dec looks impossible'],
  ['15 Dec is too tight', 'amber', '15 Dec is too tight'],
])('“%s” is %s and expects no day', (said, rating, narrative) => {
  expect(partIn(said)).toMatchObject({ certainty: 'sure', change: { rating, narrative } });
  expect(partIn(said).change.forecast).toBeUndefined();
});

test.each([
  ['won’t make 15 Dec, 31 Jan instead', '2016-01-31'],
  ['15 Dec is off, now 31 Jan', '2016-01-31'],
  ['missed 1 Dec, now 15 Dec', '2015-12-15'],
  ['we won’t hit 1 Dec, expect 15 Dec', '2015-12-15'],
  ['can’t do 1 Dec but 15 Dec is fine', '2015-12-15'],
  ['won’t be done until 15 Dec', '2015-12-15'],
  ['15 Dec not 31 Jan', '2015-12-15'],
  ['slips to 15 Dec', '2015-12-15'],
  ['15 Dec is the new date', '2015-12-15'],
  ['15 Dec is realistic', '2015-12-15'],
])('of “%s” the day expected stays %s', (said, forecast) => {
  expect(partIn(said)).toMatchObject({ certainty: 'sure', change: { forecast } });
});

test.each([
  '15 Dec isn’t a problem',
  '15 Dec is not at risk',
  '15 Dec won’t be a problem',
  'no reason we won’t make 15 Dec',
  'yes, no reason we won’t make 15 Dec',
])('“%s” is no sure no', (said) => {
  expect(partIn(said).certainty).toBe('likely');
});
