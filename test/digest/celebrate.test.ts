import { describe, expect, test } from 'vitest';
import { quarterOf } from '#src/digest/celebrate/quarter.ts';
import { quarterNamed } from '#src/digest/celebrate/quarter-named.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { sayDigest } from '#src/messages/digest/digest-card.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import { aNaming } from '#test/kit/a-naming.ts';
import { anAction, anOwner, day } from '#test/kit/an-action.ts';
import type { AnActionSaid } from '#test/kit/an-action.ts';
import { aDigest, aWeek, ENGLAND, said } from './a-week.ts';
import type { Happened } from './a-week.ts';

const DONE = said({ done: true, evidence: 'minute 4' });
const CHECKED: ActionEvent = { kind: 'verified', words: 'seen' };
const done = (on: string, ref = '1.1', by = 'Ann Archer'): Happened => [on, ref, by, DONE];
const checked = (on: string, ref = '1.1'): Happened => [on, ref, 'Olive Office', CHECKED];
const after = (on: string, event: ActionEvent): Happened => [on, '1.1', 'Olive Office', event];

/** What is delivered in the week to Monday 30 November 2015, as the digest lists it: who, or “nobody named”. */
const CASES: readonly {
  readonly what: string;
  readonly action?: AnActionSaid;
  readonly happened: readonly Happened[];
  readonly told: string | null;
}[] = [
  { what: 'checked and complete', happened: [done('2015-11-02'), checked('2015-11-25')], told: 'checked: Ann Archer' },
  { what: 'said done, and nobody has looked', happened: [done('2015-11-25')], told: 'waits: Ann Archer' },
  { what: 'said done the week before', happened: [done('2015-11-18')], told: null },
  { what: 'nothing done', happened: [['2015-11-25', '1.1', 'Ann Archer', said({ rating: 'green' })]], told: null },
  {
    what: 'complete by the plan’s own word',
    happened: [['2015-11-25', '1.1', '', { kind: 'progress', rating: 'blue', done: true, words: 'Complete' }]],
    told: null,
  },
  {
    what: 'closed as withdrawn',
    happened: [after('2015-11-25', { kind: 'closed', as: 'withdrawn', reason: 'no money' })],
    told: null,
  },
  { what: 'taken back', happened: [done('2015-11-25'), after('2015-11-26', { kind: 'undone', of: 1 })], told: null },
  {
    what: 'sent back by whoever looked',
    happened: [done('2015-11-25'), after('2015-11-26', { kind: 'not-verified', words: 'no minutes' })],
    told: null,
  },
  {
    what: 'opened again',
    happened: [done('2015-11-24'), checked('2015-11-25'), after('2015-11-26', { kind: 'reopened', reason: 'not so' })],
    told: null,
  },
  {
    what: 'restricted',
    happened: [
      after('2015-06-01', { kind: 'restricted', restricted: true }),
      done('2015-11-24'),
      checked('2015-11-25'),
    ],
    told: null,
  },
  {
    what: 'led by somebody whom the roster does not know',
    action: { owners: ['Zoe Zander'] },
    happened: [done('2015-11-24'), checked('2015-11-25')],
    told: 'checked: nobody named',
  },
  {
    what: 'led by a board',
    action: { owners: [{ post: 'Cabinet', group: true }] },
    happened: [done('2015-11-24'), checked('2015-11-25')],
    told: 'checked: nobody named',
  },
  {
    what: 'led by a board and somebody',
    action: { owners: [{ post: 'Cabinet', group: true }, 'Ben Baker'] },
    happened: [done('2015-11-24'), checked('2015-11-25')],
    told: 'checked: Ben Baker',
  },
  {
    what: 'led by two, with a third who supports',
    action: { owners: ['Ben Baker', 'Ann Archer', { name: 'Carol Cole', support: true }] },
    happened: [done('2015-11-24'), checked('2015-11-25')],
    told: 'checked: Ben Baker, Ann Archer',
  },
  {
    what: 'led by a post that nobody holds',
    action: { owners: [{ post: 'Head of Communications' }] },
    happened: [done('2015-11-24'), checked('2015-11-25')],
    told: 'checked: nobody named',
  },
  {
    what: 'given to another after it was said done',
    happened: [
      done('2015-11-24'),
      after('2015-11-25', { kind: 'assigned', owners: [anOwner('Ben Baker')], words: '' }),
      checked('2015-11-26'),
    ],
    told: 'checked: nobody named',
  },
  {
    what: 'given to another before it was said done',
    happened: [
      after('2015-11-23', { kind: 'assigned', owners: [anOwner('Ben Baker')], words: '' }),
      done('2015-11-24', '1.1', 'Ben Baker'),
    ],
    told: 'waits: Ben Baker',
  },
  {
    what: 'said after its check not to be so',
    happened: [
      done('2015-11-24'),
      checked('2015-11-25'),
      ['2015-11-26', '1.1', 'Ann Archer', { kind: 'noted', text: 'said after it was closed', words: 'not signed yet' }],
    ],
    told: 'checked: nobody named',
  },
  {
    what: 'doubted by words that nobody has settled',
    happened: [
      done('2015-11-24'),
      ['2015-11-25', '1.1', 'Ann Archer', { kind: 'kept', words: 'hmm, perhaps not quite', reading: null }],
    ],
    told: 'waits: nobody named',
  },
];

test.each(CASES)('what is $what is celebrated as: $told', ({ action = {}, happened, told }) => {
  const actions = [anAction({ ref: '1.1', due: '2016-06-30', ...action }), anAction({ ref: '9.1', due: '2016-06-30' })];
  const found = aWeek({ actions, happened }).celebration?.delivered ?? [];
  const says = found.map(({ how, names }) => `${how}: ${names.length === 0 ? 'nobody named' : names.join(', ')}`);
  expect(says).toEqual(told === null ? [] : [told]);
});

describe('months without a slip', () => {
  const DELIVERED = [done('2015-10-20', '1.1'), checked('2015-10-21', '1.1')];
  const moved = (on: string, to: string): Happened => [
    on,
    '1.2',
    'Olive Office',
    { kind: 'date-agreed', day: day(to), reason: 'board' },
  ];
  // The plan has run since 26 May, so its first whole month is June.
  test.each<[what: string, other: AnActionSaid, happened: readonly Happened[], months: number | null]>([
    ['nothing ever slipped', {}, DELIVERED, 5],
    ['a date moved later in September', {}, [...DELIVERED, moved('2015-09-10', '2016-09-30')], null],
    ['a date moved later in August', {}, [...DELIVERED, moved('2015-08-10', '2016-09-30')], 2],
    ['a date moved earlier', {}, [...DELIVERED, moved('2015-09-10', '2016-03-31')], 5],
    ['a date moved later this month', {}, [...DELIVERED, moved('2015-11-10', '2016-09-30')], null],
    ['one is late today', { due: '2015-11-27' }, DELIVERED, null],
    ['one was done a month late, in July', { due: '2015-06-30' }, [...DELIVERED, done('2015-07-31', '1.2')], 3],
    ['one was done on its day', { due: '2015-07-31' }, [...DELIVERED, done('2015-07-31', '1.2')], 5],
    ['nothing was delivered', {}, [], null],
    ['what was done waits to be checked', {}, [done('2015-10-20', '1.1')], null],
    [
      'a restricted one is late',
      { due: '2015-09-30' },
      [...DELIVERED, ['2015-06-01', '1.2', '', { kind: 'restricted', restricted: true }]],
      null,
    ],
    [
      'what was delivered came before the slip',
      {},
      [done('2015-07-01', '1.1'), checked('2015-07-02', '1.1'), moved('2015-08-10', '2016-09-30')],
      null,
    ],
    [
      'a round that nobody answered for in September',
      { kind: 'recurring', due: null, start: '2015-06-30', every: 'P3M' },
      [
        ...DELIVERED,
        ['2015-06-29', '1.2', 'Ann Archer', said({ rating: 'green' })],
        ['2015-10-09', '1.2', 'Ann Archer', said({ rating: 'green' })],
      ],
      null,
    ],
  ])('where %s', (_, other, happened, months) => {
    const actions = [
      anAction({ ref: '1.1', due: '2015-10-31', section: 1 }),
      anAction({ ref: '1.2', due: '2016-06-30', section: 1, ...other }),
      anAction({ ref: '9.1', due: '2016-06-30', section: null }),
    ];
    const streaks = aWeek({ actions, happened }).celebration?.streaks ?? [];
    expect(streaks.map((one) => one.months)).toEqual(months === null ? [] : [months]);
  });
});

describe('the quarter', () => {
  const actions = [anAction({ ref: '1.1', due: '2016-06-30' }), anAction({ ref: '1.2', due: '2016-06-30' })];
  const happened = [done('2015-07-20', '1.1'), checked('2015-09-30', '1.1')];

  test('stands in the first digest after its end, and in no other', () => {
    const inWeekOf = (today: string) => aWeek({ actions, happened, today }).celebration?.quarter ?? null;
    expect(inWeekOf('2015-10-05')?.delivered.map(({ line }) => line.action.ref)).toEqual(['1.1']);
    expect(inWeekOf('2015-09-28')).toBe(null);
    expect(inWeekOf('2015-10-12')).toBe(null);
  });

  test('is said in a line, with its list in the thread; where nothing was done it is not mentioned', () => {
    const shown = (given: readonly Happened[]) =>
      asText(
        sayDigest(aDigest({ actions, happened: given, today: '2015-10-05' }), {
          days: ENGLAND,
          naming: aNaming(actions),
        }),
      ).replaceAll(/\s+/gu, ' ');
    expect(shown(happened)).toContain('July to September: 1 checked and complete.');
    expect(shown(happened)).toContain('July to September: delivered (1)');
    expect(shown([])).not.toMatch(/July to September|Delivered|Thank you|without a slip/u);
  });

  test('nothing of it all is said where the office has switched it off', () => {
    const week = { actions, happened, today: '2015-10-05', celebrates: false };
    const card = sayDigest(aDigest(week), { days: ENGLAND, naming: aNaming(actions) });
    expect(asText(card)).not.toMatch(/July to September|Delivered|Thank you|without a slip/u);
  });

  test.each([
    ['last quarter', '2015-07-01'],
    ['quarter', '2015-07-01'],
    ['this quarter', '2015-10-01'],
    ['July to September', '2015-07-01'],
    ['Jul–Sep 2014', '2014-07-01'],
    ['jan - mar', '2015-01-01'],
    ['October to December', '2015-10-01'],
    ['Oct to Dec 2014', '2014-10-01'],
    ['August to October', null],
    ['8.1.3', null],
    ['Q3', null],
  ])('“%s” asked on 30 November 2015 begins on %s', (words, first) => {
    expect(quarterNamed(words, day('2015-11-30'))).toEqual(first === null ? null : quarterOf(day(first)));
  });
});
