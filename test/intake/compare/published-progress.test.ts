import { describe, expect, test } from 'vitest';
import { progressEvent } from '#src/intake/compare/published-progress.ts';
import type { Rating } from '#src/rating/scale.ts';
import type { Day } from '#src/calendar/day.ts';
import { aLedger } from '#test/kit/a-ledger.ts';

const PUBLISHED = '2026-03-16' as Day;

describe('progressEvent', () => {
  test.each<[string, Rating | null, string, boolean]>([
    ['a rating and words', 'amber', 'Advert is out', false],
    ['“Complete” as the whole of a line is done', null, 'Complete\nReported to Cabinet.', true],
    ['“Completed.” too', null, 'Completed.', true],
    ['“Complete the review” is not', null, 'Complete the review by May', false],
    ['“Not complete” is not', null, 'Not complete', false],
    ['blue is done, and nobody has verified it', 'blue', '', true],
  ])('%s', (_what, rating, words, done) => {
    expect(progressEvent({ rating, words }, PUBLISHED, [])).toEqual({ kind: 'progress', rating, done, words });
  });

  test.each([
    'Published',
    'COMPLETE ✔',
    '✔',
    'Completed Feb 2026',
    'Complete (27/02/2026)',
    'Complete – discharged by HMICFRS',
    'Signed off by the Board',
    'Completed and closed',
    'Complete and embedded',
    'Action complete',
    'Finished',
    '100% complete',
    '100%',
    'Green – complete',
    'Complete / Green',
    'G - Completed',
  ])('“%s” says that all of it is done', (words) => {
    expect(progressEvent({ rating: null, words }, PUBLISHED, [])?.done).toBe(true);
  });

  test.each([
    'Complete by June',
    'Completed June 2026',
    'Complete subject to audit',
    'Complete bar training',
    'Complete – awaiting sign off',
    'Mostly complete',
    '80% complete',
    'To be completed',
    'Complete?',
    'Closed – not achieved',
    'Closed by June',
    'Achieved and ongoing',
    'Green and on track',
    'Published and under review',
    'Draft published',
  ])('“%s” does not', (words) => {
    expect(progressEvent({ rating: null, words }, PUBLISHED, [])?.done).toBe(false);
  });

  test('what the last version said too is nothing new, and what an older one said is', () => {
    const amber = { kind: 'progress', rating: 'amber', done: false, words: 'Late' } as const;
    const green = { kind: 'progress', rating: 'green', done: false, words: '' } as const;
    const ledger = aLedger([
      ['Ann Archer', '2015-05-26', amber],
      ['Ann Archer', '2015-11-02', green],
    ]);
    expect(progressEvent({ rating: 'green', words: '' }, PUBLISHED, ledger)).toBeNull();
    expect(progressEvent({ rating: 'amber', words: 'Late' }, PUBLISHED, ledger)).toEqual(amber);
  });
});
