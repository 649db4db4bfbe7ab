import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { asSvg } from '#adapters/pictures/as-svg.ts';
import { pictureOfMix } from '#src/chart/charts/rating-mix.ts';
import { inParts } from '#src/chart/in-parts.ts';
import { PICTURE_KINDS } from '#src/chart/pictures.ts';
import { mixChart } from '#src/messages/digest/digest-numbers.ts';
import { PICTURE_NAMES } from '#src/picture/picture-name.ts';
import { tableOfPicture } from '#src/picture/picture-table.ts';
import type { Picture } from '#src/picture/picture.ts';
import { replayGovernance } from '#src/plan/governance/governance.ts';
import { aWeek } from '#test/digest/a-week.ts';
import { day } from '#test/kit/an-action.ts';
import { ACTIONS, HAPPENED, pictureFacts, picturesOf } from './a-pictured-plan.ts';

const PICTURES = picturesOf(pictureFacts());

test('every kind of picture is in the list, and each has something to show of a plan that runs', () => {
  expect(PICTURE_KINDS).toHaveLength(globSync('src/chart/charts/*.ts').length);
  expect(PICTURE_KINDS.map(({ name }) => name)).toEqual(PICTURE_NAMES);
  expect([...PICTURES.keys()]).toEqual([
    'rating-mix',
    'burn-up',
    'timeline',
    'slippage',
    'load',
    'wall',
    'indicator-3',
  ]);
});

test.each([
  [
    'burn-up',
    'Lines over the months of Improvement plan: by Mon 30 Nov 2015, 2 actions were to be done as published; 1 is said to be done, 1 of them checked and complete. All 4 that have a date were to be done by Thu 31 Dec 2015.',
  ],
  [
    'timeline',
    'A row for each section of Improvement plan shows in which month its actions fall due and how they stand on Mon 30 Nov 2015: 1 late, 1 still to come and 1 checked and complete. 1 review is marked, the next on Tue 1 Dec 2015 (Quarterly review). 1 restricted action is not in it.',
  ],
  [
    'slippage',
    'A bar for each section of Improvement plan in which something has slipped shows how many days later than published the middle one of those actions is. The longest: 1 Leadership, 122 days (1 action). In 1 of 2 sections nothing has slipped. 1 restricted action is not in it.',
  ],
  [
    'load',
    'A bar for each lead of Improvement plan shows how many open actions they answer for on Mon 30 Nov 2015. Ann Archer has 2, of them 1 late; Ben Baker has 1, of them 0 late. 1 restricted action is not in it.',
  ],
  [
    'wall',
    'A column for each week of the next three months of Improvement plan shows what falls due, 2 actions in all. No day has too much of it.',
  ],
  [
    'indicator-3',
    'A line through 2 readings, from 12.5 days as at Tue 30 Jun 2015 to 9 days as at Wed 30 Sep 2015, lower is better. The target is 8 days, which is not met.',
  ],
])('the picture %s says in words what it shows', (id, words) => {
  expect(PICTURES.get(id)?.inWords).toBe(words);
});

test('the rating mix is the digest’s own, number by number', () => {
  const chart = mixChart(aWeek({ actions: ACTIONS, happened: HAPPENED }))!;
  const mix = PICTURES.get('rating-mix');
  const digests = pictureOfMix(chart);
  expect(mix).toEqual({ ...digests, inWords: digests.inWords.replace('to today:', 'to Mon 30 Nov 2015:') });
  expect(asWords(mix!).rows.at(-1)).toEqual(['30 Nov', '1', '1', '0', '3']);
  expect(asWords(mix!).headings).toEqual(['Week of', 'Amber ▲', 'Blue ★', 'To check ☆', 'Not rated']);
});

test('every number that is drawn is in the table', () => {
  expect(asWords(PICTURES.get('timeline')!)).toEqual({
    headings: ['Section', 'Month', 'Late', 'Still to come', 'Checked and complete'],
    rows: [
      ['1 Leadership', 'Jul 2015', '1', '0', '0'],
      ['1 Leadership', 'Dec 2015', '0', '1', '0'],
      ['2 Licensing', 'Sep 2015', '0', '0', '1'],
    ],
  });
  expect(asWords(PICTURES.get('indicator-3')!)).toEqual({
    headings: ['As at', 'Reading', 'Target 8 days'],
    rows: [
      ['Tue 30 Jun 2015', '12.5', '8'],
      ['Wed 30 Sep 2015', '9', '8'],
    ],
  });
});

/** The table of a picture as somebody reads it. */
function asWords(picture: Picture) {
  const { columns, rows } = tableOfPicture(picture);
  return { headings: columns.map(({ heading }) => heading), rows: rows.map((row) => row.map(({ text }) => text)) };
}

test('a restricted action is counted in sums over the plan and named nowhere', () => {
  expect(JSON.stringify([...PICTURES])).not.toMatch(/secret|inquiry/iu);
  expect(JSON.stringify([...PICTURES].map(([, picture]) => tableOfPicture(picture)))).not.toMatch(/secret|inquiry/iu);
});

test('a picture of an earlier day shows what was known by then', () => {
  const before = picturesOf(pictureFacts({ today: day('2015-10-02') }));
  expect(before.get('burn-up')?.inWords).toContain('0 are said to be done, 0 of them checked and complete');
});

test('a plan with nothing to show has no pictures, and no one fails', () => {
  expect([...picturesOf(pictureFacts({ tracked: [], ledger: [], governance: replayGovernance([]) })).keys()]).toEqual(
    [],
  );
});

test.each([...PICTURES.values()])('$id is drawn the same as ever', async (picture) => {
  await expect(await asSvg(picture, 'phone')).toMatchFileSnapshot(`../fixtures/pictures/kinds/${picture.id}.svg`);
});

test('a picture that is higher than a page is several, and no number is lost', () => {
  const timeline = PICTURES.get('timeline')!;
  if (timeline.form !== 'rows') throw new Error('The timeline has rows.');
  const rows = Array.from({ length: 30 }, (_, row) => ({ row, month: day('2015-07-01'), count: row + 1 }));
  const long: Picture = {
    ...timeline,
    labels: rows.map(({ row }) => `Section ${row + 1}`),
    spots: [{ name: 'Late', paint: 'late', spots: rows }],
  };
  const parts = inParts(long);
  expect(parts.map(({ id, title }) => [id, title])).toEqual(
    [1, 2, 3].map((nth) => [`timeline-${nth}`, `${timeline.title}, ${nth} of 3`]),
  );
  expect(parts.flatMap((part) => asWords(part).rows)).toEqual(asWords(long).rows);
  expect(inParts(timeline)).toEqual([timeline]);
});
