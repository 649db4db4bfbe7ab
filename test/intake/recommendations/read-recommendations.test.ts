import { describe, expect, test } from 'vitest';
import { formatOf } from '#src/intake/formats.ts';
import { readRecommendations } from '#src/intake/recommendations/read-recommendations.ts';
import { aFile, aRealFile, hasRealPlan } from '#test/intake/a-file.ts';
import { aDocument, aHeading, words } from '#test/intake/tables/a-document.ts';

describe('readRecommendations', () => {
  test('a recommendation has its words, and its progress where that is said to be one', () => {
    const { rows, issues } = readRecommendations(
      aDocument(
        aHeading(2, 'Recommendation 1: Publish a plan'),
        words('This matters.'),
        words('Lead: Jo Ash'),
        words('Target date: May 2024'),
        words('Status: Amber'),
        words('Progress'),
        words('A draft is'),
        words('with the board.'),
        aHeading(2, 'Recommendation 2'),
        words('Review it.'),
        words('It should be looked at again.'),
        aHeading(1, 'Thanks'),
        words('Thank you all.'),
      ),
    );
    expect(
      rows.map(({ ref, title, dates, leads, progress }) => [ref, title, dates.text, leads.text, progress]),
    ).toEqual([
      ['1', 'Publish a plan', 'May 2024', 'Jo Ash', { rating: 'amber', words: 'A draft is with the board.' }],
      ['2', 'Review it.', '', '', undefined],
    ]);
    expect(issues.map(({ found }) => found)).toEqual(['This matters.']);
  });

  test('a text that repeats its recommendations gives the progress under the last', async () => {
    const text = [
      '1. Introduction',
      'Recommendation 1\n\nPublish a plan.\n\nPlans help.',
      'Recommendation 2\n\nReview it.\n\nReviews help.',
      '2. Progress',
      'Recommendation 1\n\nPublish a plan.\n\nIt was\n\npublished.\n\n- twice\n- in print',
      'Recommendation 2\n\nReview it.\n\nNot yet.',
      '3. Thanks',
      'Thank you.',
    ].join('\n\n');
    const format = formatOf(aFile(text));
    const { rows = [] } = (await format?.read(aFile(text), { columns: null })) ?? {};
    expect(rows.map(({ ref, title, progress }) => `${ref} ${title} ${progress?.words}`)).toEqual([
      '1 Publish a plan. It was published.\n- twice\n- in print',
      '2 Review it. Not yet.',
    ]);
  });

  test.each(['Recommendation 3 was accepted and so was recommendation 4.', 'A recommendation is a wish.'])(
    '“%s” is prose',
    (text) => {
      expect(readRecommendations(aDocument(words(text))).rows).toEqual([]);
    },
  );
});

describe.skipIf(!hasRealPlan)('the real progress review (skipped where ../shared is missing)', () => {
  test('it is seven recommendations with the progress on each, and no dates or leads', async () => {
    const file = aRealFile('rotherham-peer-challenge-progress-2023.txt');
    const { rows = [], issues = [] } = (await formatOf(file)?.read(file, { columns: null })) ?? {};
    expect(rows.map(({ ref, dates, leads, progress }) => [ref, dates.text, leads.text, progress?.rating])).toEqual(
      ['1', '2', '3', '4', '5', '6', '7'].map((ref) => [ref, '', '', null]),
    );
    expect(rows[0]?.title).toBe("Celebrate the council's achievements!");
    expect(rows.map(({ title }) => /[.!]$/.test(title))).toEqual(rows.map(() => true));
    expect(rows.map(({ progress }) => progress?.words.split('\n').length)).toEqual([7, 5, 3, 4, 3, 6, 2]);
    expect(rows[6]?.progress?.words).toMatch(/^The council has a robust .* future financial challenges\.$/s);
    expect(issues).toHaveLength(1);
  });
});
