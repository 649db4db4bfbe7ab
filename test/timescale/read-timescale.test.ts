import { array, assert, constantFrom, integer, oneof, property, string } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { lastOfMonth } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { readTimescale } from '#src/timescale/read-timescale.ts';
import { READ_AT_MOST } from '#src/timescale/words.ts';
import { PHRASES } from './phrases.ts';
import { sayTimescale } from './say-timescale.ts';

const published = '2015-05-26' as Day;
const read = (text: string) => readTimescale(text, { published });
const NAMES = 'January February March April May June July August September October November December'.split(' ');

test.each(PHRASES)('“$words” in a plan of $published means $means', ({ words, published: day, means }) => {
  expect(sayTimescale(readTimescale(words, { published: day as Day }))).toBe(means);
});

test('there are more than three hundred phrases and none twice', () => {
  expect(PHRASES.length).toBeGreaterThan(300);
  expect(new Set(PHRASES.map(({ words, published: day }) => `${day} ${words}`)).size).toBe(PHRASES.length);
});

test('deadlines without names are named for the parts of the action', () => {
  const title =
    '17.9.1 Creation of more senior post in Community Safety to emphasise the importance of the function; and recruitment to post';
  const { milestones } = readTimescale('By end June 2015 By end September 2015', { published, title });
  expect(milestones).toEqual([
    { label: 'Creation of more senior post', due: '2015-06-30' },
    { label: 'Recruitment to post', due: '2015-09-30' },
  ]);
});

test.each([
  ['June 2015', ['due']],
  ['By end June 2015', []],
  ['By end June', ['year']],
  ['March', ['year', 'due']],
  ['May 2015 to end July 2015', ['start']],
  ['Autumn 2015', ['month', 'due']],
  ['Termly', ['every']],
  ['within 3 months', ['due']],
])('what “%s” does not say is marked: %j', (says, implied) => {
  expect(read(says).implied).toEqual(implied);
});

test.each([
  ['To be agreed', '“To be agreed” names no day: the office can set one.'],
  ['', 'The plan gives no words for time: the office can set a day.'],
  ['bi-monthly', '“bi-monthly” may mean every two months or twice a month: the office can set the interval.'],
  ['31 June 2015', '“31 June 2015” is not a day in the calendar: the office can set one.'],
  ['July 2015 to May 2015', '“July 2015 to May 2015” ends before it starts: the office can say which dates are meant.'],
  ['dependent on funding', '“dependent on funding” depends on something that has no day here: the office can set one.'],
  [
    'two weeks after the election',
    '“two weeks after the election” is counted from “the election”, and the plan does not say when that is: the office can set the day.',
  ],
  [
    '6 weeks from approval',
    '“6 weeks from approval” is counted from “approval”, and the plan does not say when that is: the office can set the day.',
  ],
  [
    'Approval + 6 weeks',
    '“Approval + 6 weeks” is counted from a day that the plan does not give: the office can set one.',
  ],
  [
    '31 March 2016 → 30 June 2016',
    '“31 March 2016 → 30 June 2016” may be a date that was moved or a run of days: the office can say which.',
  ],
  [
    '31 Jan 2016, may slip to March 2016',
    '“31 Jan 2016” may become “March 2016”: the office can say which date holds.',
  ],
  [
    '31 Jan 2016 (delayed)',
    '“delayed” says that the date moves, and not to when: the office can say which date holds.',
  ],
  ['~~Jan 2016~~', 'All the words are struck through: the office can say by when it is due, if it is at all.'],
])('the doubt about “%s” says what is needed', (says, doubt) => {
  expect(read(says).doubt).toBe(doubt);
});

test('any words are read without throwing, kept exactly, and never end before they start', () => {
  const anything = oneof(string({ unit: 'binary' }), wordSalad());
  assert(
    property(anything, (text) => {
      const { text: kept, start, due, milestones, kind, doubt } = read(text);
      expect(kept).toBe(text);
      expect(start === null || due === null || due >= start).toBe(true);
      expect(kind === 'unknown' && doubt === null).toBe(false);
      expect(milestones).not.toHaveLength(1);
    }),
    { numRuns: 800 },
  );
}, 90_000);

test('the end of a month is its last day, never its first', () => {
  const month = integer({ min: 1, max: 12 });
  const year = integer({ min: 2015, max: 2040 });
  const edge = constantFrom('end ', 'by end ', 'By the end of ', 'end-', 'END OF ');
  assert(
    property(edge, month, year, (words, month, year) => {
      const { due } = read(`${words}${NAMES[month - 1]} ${year}`);
      expect(due).toBe(lastOfMonth(year, month));
      expect(read(`${words}${NAMES[month - 1]}`).due?.endsWith('-01')).toBe(false);
    }),
  );
});

test('a year not said is never before the plan', () => {
  assert(
    property(constantFrom(...NAMES), constantFrom('', 'by ', 'by end ', 'mid '), (name, words) => {
      const { due, implied } = read(`${words}${name}`);
      expect((due ?? '') >= published).toBe(true);
      expect(implied).toContain('year');
    }),
  );
});

const NASTY = [
  'end ',
  'May ',
  ' ',
  '1',
  '(',
  '31/',
  'May 2015 to ',
  'first ',
  '<i>',
  'Note: ',
  'to be ',
  '12.',
  '~~',
  '~a',
  '\n',
  'é',
  '\uD800',
];

test.each(NASTY)('a million characters of %j are read without a pause, kept whole, and said to be long', (bit) => {
  const text = bit.repeat(Math.ceil(1_000_000 / bit.length));
  const { text: kept, doubt } = read(text);
  expect(kept === text).toBe(true);
  expect(doubt).toContain(`first ${READ_AT_MOST} characters`);
});

/** Words of the trade in any order, which reach deeper than letters at random. */
function wordSalad(): Arbitrary<string> {
  const words = (
    'by end of to – / and from until May June 2015 2016 2015/16 Q3 31 1st every 3 months monthly ongoing TBC onwards before after ' +
    'within completed Friday next week the ( ) , . : Note early mid spring Christmas FY 42185 31/3/16 election subject → ~~ ? minus plus slipped extended was originally'
  ).split(' ');
  return array(constantFrom(...words), { maxLength: 14 }).map((parts) => parts.join(' '));
}

test.each([
  ['Published', 'Publish the damp policy', 'done'],
  ['Published Jan 2026', 'Publish the damp policy', 'done to 2026-01-31'],
  ['Agreed 3 Feb 2026', 'Agree the framework', 'done to 2026-02-03'],
  ['Applied 3 Feb 2026', 'Apply for a licence', 'done to 2026-02-03'],
  ['Published in draft Jan 2026', 'Publish the damp policy', 'ask'],
  ['Published Jan 2026', 'Review the damp policy', 'ask'],
  ['Published', 'Recruit a manager', 'ask'],
  ['Planned Jan 2026', 'Plan the works', 'by 2026-01-31'],
])('“%s” of “%s” is “%s”: what was to be done is said to be done', (words, title, means) => {
  expect(sayTimescale(readTimescale(words, { published: '2026-03-16' as Day, title }))).toBe(means);
});
