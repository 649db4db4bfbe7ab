import { describe, expect, test } from 'vitest';
import { readReview } from '#src/commands/governance/read-review.ts';
import { reviewDays } from '#src/plan/governance/reviews/review.ts';
import type { Review } from '#src/plan/governance/reviews/review.ts';
import { day } from '#test/kit/an-action.ts';

const TODAY = day('2015-06-16');

/** The rhythm of plans as their programme offices say it; the days are those to the end of February 2017. */
const SAID = [
  [
    'Three-monthly review every 3 months from 26 August 2015 until 26 May 2016',
    'Three-monthly review',
    '2015-08-26 2015-11-26 2016-02-26 2016-05-26',
  ],
  ['Review of powers every three months from 26 Aug 2016', 'Review of powers', '2016-08-26 2016-11-26 2017-02-26'],
  ['12-month review on 26 February 2016', '12-month review', '2016-02-26'],
  ['Reviews 6, 12, 18 and 24 months after 26 February 2015', 'Reviews', '2015-08-26 2016-02-26 2016-08-26 2017-02-26'],
  [
    'Six-monthly report every 6 months from 26 August 2015',
    'Six-monthly report',
    '2015-08-26 2016-02-26 2016-08-26 2017-02-26',
  ],
  [
    'Report to the Secretaries of State on 26 August, 26 February',
    'Report to the Secretaries of State',
    '2015-08-26 2016-02-26',
  ],
  ['Peer review monthly from 31 October 2016', 'Peer review', '2016-10-31 2016-11-30 2016-12-31 2017-01-31 2017-02-28'],
  [
    'Phase 2 review, quarterly from 1 July 2016 until 1 January 2017',
    'Phase 2 review',
    '2016-07-01 2016-10-01 2017-01-01',
  ],
] as const;

describe('readReview', () => {
  test.each(SAID)('“%s” is “%s” on %s', (said, name, on) => {
    const read = readReview(said, TODAY);
    expect([read.name, read.unread]).toEqual([name, null]);
    const review: Review = { key: 'X' as Review['key'], name, on: [], ...read.when };
    expect(reviewDays(review, day('2015-01-01'), day('2017-02-28')).join(' ')).toBe(on);
  });

  test.each([
    'Review every blue moon from 26 August 2015',
    'Review every 3 months from some time',
    'Review on a day to be agreed',
    'Review 6 months after the start',
    'Review on Tuesday 26 August 2015',
  ])('“%s” says no day for certain', (said) => {
    expect(readReview(said, TODAY).when).toBeNull();
  });
});
