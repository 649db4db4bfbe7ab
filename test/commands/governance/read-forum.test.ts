import { describe, expect, test } from 'vitest';
import { readForum } from '#src/commands/governance/forum-words/read-forum.ts';
import { day } from '#test/kit/an-action.ts';

const TODAY = day('2015-11-20');

/** How the secretaries of boards write their meetings; the days are what they mean on 20 November 2015. */
const MEETS = [
  ['Improvement Board meets 3 March, 7 April; papers 10 days before', '2016-03-03 2016-04-07', '10'],
  ['Improvement Board meets 3 March and 7 April, papers 10 working days before', '2016-03-03 2016-04-07', '10 working'],
  ['Cabinet meets on 14 December 2015 and 11 January 2016', '2015-12-14 2016-01-11', '-'],
  ['Cabinet meetings: 14/12/2015, 11/01/2016. Papers: 5 clear days', '2015-12-14 2016-01-11', '5 clear'],
  [
    'Joint Board meets 3, 10 and 17 March 2016 papers five clear working days before',
    '2016-03-03 2016-03-10 2016-03-17',
    '5 clear',
  ],
  [
    'Joint Board meets Thu 3 March at 2pm, Thu 7 April at 14:00, papers a week before the meeting',
    '2016-03-03 2016-04-07',
    '7',
  ],
  [
    'Joint Board meets the first Tuesday of each month until end of March 2016; papers due 2 weeks before',
    '2015-12-01 2016-01-05 2016-02-02 2016-03-01',
    '14',
  ],
  ['Scrutiny meets on the last Thursday of every month until 31 January 2016', '2015-11-26 2015-12-31 2016-01-28', '-'],
  ['Scrutiny meets every 4 weeks from 3 December 2015 until 1 February 2016', '2015-12-03 2015-12-31 2016-01-28', '-'],
  ['Scrutiny meets monthly from 4 January until 4 March, papers on the day', '2016-01-04 2016-02-04 2016-03-04', '0'],
  ['Improvement Board meets 2016-03-03; papers 3 working days in advance', '2016-03-03', '3 working'],
  ['Improvement Board, with papers 10 days before', '', '10'],
  ['Improvement Board', '', '-'],
  // Of a day that was a fortnight ago the one that was is meant.
  ['Improvement Board meets 5 November, 3 December', '2015-11-05 2015-12-03', '-'],
] as const;

describe('readForum', () => {
  test.each(MEETS)('“%s” meets %s, papers %s', (said, meetings, papers) => {
    const read = readForum(said, TODAY);
    expect(read.doubts).toEqual([]);
    expect(read.name).toMatch(/^(?:Improvement Board|Cabinet|Joint Board|Scrutiny)$/u);
    expect(read.meets.join(' ')).toBe(meetings);
    const { paperDays, paperUnit } = read.papers ?? { paperDays: '-' };
    expect([paperDays, paperUnit].filter((one) => one !== undefined).join(' ')).toBe(papers);
  });

  test.each([
    ['Improvement Board meets Tuesday 3 March', 'weekday'],
    ['Improvement Board meets 31 February', 'no-such-day'],
    ['Improvement Board meets March', 'not-a-day'],
    ['Improvement Board meets 3 March and whenever the chair likes', 'unread'],
    ['Improvement Board meets 3 March to 5 March', 'not-a-day'],
    ['Improvement Board meets now and then', 'unread'],
    ['Improvement Board meets', 'no-meetings'],
    ['Improvement Board meets 3 March; papers in good time', 'papers'],
    ['Improvement Board meets 3 March; papers 10 days after', 'papers'],
    ['Improvement Board meets the first Tuesday of each month but August', 'unread'],
  ])('“%s” is asked about: %s', (said, why) => {
    expect(readForum(said, TODAY).doubts.map((doubt) => doubt.why)).toContain(why);
  });

  test('further meetings, meetings that fall out and another name are told apart', () => {
    const said = readForum('also meets 5 May; does not meet 7 April; called Joint Board of Commissioners', TODAY);
    expect(said).toMatchObject({ name: 'Joint Board of Commissioners', isAll: false, doubts: [] });
    expect([said.meets, said.cancelled]).toEqual([['2016-05-05'], ['2016-04-07']]);
  });
});
