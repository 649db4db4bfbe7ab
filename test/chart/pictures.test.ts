import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { workingDays } from '#src/calendar/working-days.ts';
import { pictureOfMix } from '#src/chart/charts/rating-mix.ts';
import { asAtItsDay } from '#src/chart/picture-facts.ts';
import type { PictureFacts } from '#src/chart/picture-facts.ts';
import { tableOfPicture } from '#src/picture/picture-table.ts';
import type { Picture } from '#src/picture/picture.ts';
import { PICTURE_KINDS } from '#src/chart/pictures.ts';
import { mixChart } from '#src/messages/digest/digest-numbers.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { replayGovernance } from '#src/plan/governance/governance.ts';
import type { Governance } from '#src/plan/governance/governance.ts';
import { purposeId } from '#src/plan/governance/purpose.ts';
import { NO_PURPOSES, withPurposeFact } from '#src/plan/governance/purposes.ts';
import { replay } from '#src/plan/replay.ts';
import { atOnce } from '#src/thrift/steps.ts';
import { aLedger, aWeek, said } from '#test/digest/a-week.ts';
import type { Happened } from '#test/digest/a-week.ts';
import { anAction, aPlan, aRoster, day } from '#test/kit/an-action.ts';

const TODAY = day('2015-11-30');
const SECRET = 'The secret inquiry';
const ACTIONS = [
  anAction({ ref: '1.1', section: 1, due: '2015-07-31' }),
  anAction({ ref: '1.2', section: 1, due: '2015-12-15', owners: ['Ben Baker'] }),
  anAction({ ref: '2.1', section: 2, due: '2015-09-30' }),
  anAction({ ref: '2.2', section: 2, due: null }),
  anAction({ ref: '2.3', section: 2, due: '2015-12-15', owners: [SECRET], title: SECRET }),
];
const HAPPENED: readonly Happened[] = [
  ['2015-06-01', '2.3', 'Olive Office', { kind: 'restricted', restricted: true }],
  ['2015-10-01', '1.2', 'Ben Baker', said({ rating: 'amber', narrative: 'waiting on HR' })],
  ['2015-10-05', '2.1', 'Ann Archer', said({ done: true })],
  ['2015-11-10', '2.1', 'Olive Office', { kind: 'verified', words: 'seen' }],
];
const HEADINGS = [
  { level: 'section' as const, ref: '1', title: 'Leadership' },
  { level: 'section' as const, ref: '2', title: 'Licensing' },
];

const INDICATOR = purposeId('indicator', '3');
const GOVERNANCE: Governance = {
  ...replayGovernance([]),
  reviews: [{ key: 'R1' as Governance['reviews'][number]['key'], name: 'Quarterly review', on: [day('2015-12-01')] }],
  purposes: [
    {
      kind: 'purpose-kept' as const,
      purpose: {
        id: INDICATOR,
        kind: 'indicator' as const,
        ref: '3',
        title: 'Sickness',
        parent: null,
        unit: 'days',
        direction: 'down' as const,
        target: 8,
      },
    },
    ...[
      ['2015-06-30', 12.5],
      ['2015-09-30', 9],
    ].map(([asAt, value]) => ({
      kind: 'reading' as const,
      purpose: INDICATOR,
      reading: { value: Number(value), unit: 'days', asAt: day(String(asAt)), source: null, sample: null },
    })),
  ].reduce((all, fact, at) => withPurposeFact(all, fact, { seq: at, day: TODAY, by: null }), NO_PURPOSES),
};

function facts(over: Partial<PictureFacts> = {}): PictureFacts {
  const ledger = aLedger(HAPPENED);
  return {
    plan: aPlan(),
    headings: HEADINGS,
    tracked: ACTIONS.map((action) => ({
      action,
      standing: replay(
        action,
        ledger.filter((one) => one.action === action.id),
      ),
    })),
    ledger,
    index: rosterIndex(aRoster(), TODAY),
    governance: GOVERNANCE,
    today: TODAY,
    days: workingDays('england-and-wales'),
    ...over,
  };
}

function picturesOf(from: PictureFacts): ReadonlyMap<string, Picture> {
  const at = atOnce(asAtItsDay(from));
  const all = PICTURE_KINDS.flatMap((kind) => atOnce(kind.of(at)));
  return new Map(all.map((picture) => [picture.id, picture]));
}

const PICTURES = picturesOf(facts());

test('every kind of picture is in the list, and each has something to show of a plan that runs', () => {
  expect(PICTURE_KINDS).toHaveLength(globSync('src/chart/charts/*.ts').length);
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
  const before = picturesOf(facts({ today: day('2015-10-02') }));
  expect(before.get('burn-up')?.inWords).toContain('0 are said to be done, 0 of them checked and complete');
});

test('a plan with nothing to show has no pictures, and no one fails', () => {
  expect([...picturesOf(facts({ tracked: [], ledger: [], governance: replayGovernance([]) })).keys()]).toEqual([]);
});
