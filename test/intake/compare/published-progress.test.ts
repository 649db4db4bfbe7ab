import { describe, expect, test } from 'vitest';
import { progressEvent } from '#src/intake/compare/published-progress.ts';
import type { Rating } from '#src/rating/scale.ts';
import { aLedger } from '#test/kit/a-ledger.ts';

describe('progressEvent', () => {
  test.each<[string, Rating | null, string, boolean]>([
    ['a rating and words', 'amber', 'Advert is out', false],
    ['“Complete” as the whole of a line is done', null, 'Complete\nReported to Cabinet.', true],
    ['“Completed.” too', null, 'Completed.', true],
    ['“Complete the review” is not', null, 'Complete the review by May', false],
    ['“Not complete” is not', null, 'Not complete', false],
    ['blue is done, and nobody has verified it', 'blue', '', true],
  ])('%s', (_what, rating, words, done) => {
    expect(progressEvent({ rating, words }, [])).toEqual({ kind: 'progress', rating, done, words });
  });

  test('what the last version said too is nothing new, and what an older one said is', () => {
    const amber = { kind: 'progress', rating: 'amber', done: false, words: 'Late' } as const;
    const green = { kind: 'progress', rating: 'green', done: false, words: '' } as const;
    const ledger = aLedger([
      ['Ann Archer', '2015-05-26', amber],
      ['Ann Archer', '2015-11-02', green],
    ]);
    expect(progressEvent({ rating: 'green', words: '' }, ledger)).toBeNull();
    expect(progressEvent({ rating: 'amber', words: 'Late' }, ledger)).toEqual(amber);
  });
});
