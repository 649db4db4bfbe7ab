import { USUAL_RULES } from '#src/rating/rating-rules.ts';
import { addDays } from '#src/calendar/day.ts';
import { saySince } from '#src/messages/digest/digest-judgement.ts';
import { expect, test } from 'vitest';
import type { Reason } from '#src/digest/digest.ts';
import type { Counts } from '#src/plan/count-as.ts';
import { countsOf } from '#src/plan/count-as.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import type { Declarable } from '#src/rating/scale.ts';
import { aDigest, aWeek, said } from './a-week.ts';
import type { Happened } from './a-week.ts';
import { anAction, aPlan, day, personId } from '#test/kit/an-action.ts';
import type { AnActionSaid } from '#test/kit/an-action.ts';

const TODAY = '2015-11-30';
const NONE: Counts = countsOf([], day(TODAY)).counts;

/** An action that needs nothing: running, and due next year. */
const calm = (ref: string, more: AnActionSaid = {}) => anAction({ ref, due: '2016-06-30', ...more });
const rated = (on: string, ref: string, rating: Declarable): Happened => [on, ref, 'Ann Archer', said({ rating })];
const done = (on: string, ref: string): Happened => [on, ref, 'Ann Archer', said({ done: true })];
const anAsking = (on: string, ref: string, who = 'Ann Archer') => ({
  day: day(on),
  person: personId(who),
  action: anAction({ ref }).id,
});
const moveTo = (on: string, to: string, reason: string): Happened => [
  on,
  '1.1',
  'Olive Office',
  { kind: 'date-agreed', day: day(to), reason },
];

test('every action is counted under the rating it is shown with', () => {
  const week = aWeek({
    actions: [calm('1.1'), calm('1.2'), calm('1.3'), calm('1.4'), calm('1.5', { start: '2016-01-01' }), calm('1.6')],
    happened: [
      rated('2015-11-24', '1.1', 'red'),
      rated('2015-11-24', '1.2', 'amber'),
      rated('2015-11-24', '1.3', 'green'),
      ['2015-11-24', '1.4', 'Ann Archer', said({ done: true })],
      ['2015-11-25', '1.4', 'Ben Baker', { kind: 'verified', words: 'seen' }],
      ['2015-11-25', '1.6', 'Olive Office', { kind: 'closed', as: 'superseded', reason: 'merged' }],
    ],
  });
  expect(week.counts).toEqual({ ...NONE, red: 1, amber: 1, green: 1, blue: 1, grey: 1 });
  expect(week.closed).toBe(1);
  expect(week.actions).toBe(6);
  expect(week.before).toEqual({ ...NONE, grey: 1, unrated: 5 });
});

test('what the plan publishes as complete, and what a lead says is done, is counted as that and not as unrated', () => {
  const complete = { kind: 'progress', rating: 'blue', done: true, words: 'Complete' } as const;
  const week = aWeek({
    actions: [calm('1.1'), calm('1.2', { kind: 'done' }), calm('1.3'), calm('1.4'), calm('1.5')],
    happened: [
      ['2015-11-24', '1.1', '', complete],
      done('2015-11-25', '1.3'),
      rated('2015-11-24', '1.4', 'green'),
      done('2015-11-25', '1.4'),
    ],
  });
  expect(week.counts).toEqual({ ...NONE, 'plan-complete': 2, 'said-done': 2, unrated: 1 });
  expect(Object.values(week.counts).reduce((sum, count) => sum + count, 0)).toBe(week.actions);
  // What the plan said itself is nobody's news.
  expect(week.changes?.done).toBe(2);
});

test.each(['green', 'amber', 'red'] as const)(
  'what was %s and is said to be done waits to be checked, however long ago either was said',
  (rating) => {
    // Green that was said done five weeks ago was told as “last confirmed 5 weeks ago”, for its lead to confirm.
    const week = aWeek({
      actions: [calm('1.1'), anAction({ ref: '1.2', due: '2015-10-30' })],
      happened: [rated('2015-10-19', '1.2', rating), done('2015-10-22', '1.2')],
    });
    expect(week.counts).toEqual({ ...NONE, 'said-done': 1, unrated: 1 });
    expect(week.overdue).toBe(0);
    expect([week.onlySaid, week.attention, week.needs, week.changed]).toEqual([[], [], [], []]);
    expect(week.changes?.isSame).toBe(true);
  },
);

test('what was Green and is said to be done is news as that alone', () => {
  const happened = [rated('2015-11-17', '1.1', 'amber'), done('2015-11-25', '1.1')];
  const { changes } = aWeek({ actions: [calm('1.1')], happened });
  expect(changes).toMatchObject({ done: 1, better: 0, green: 0, lapsed: 0, amber: 0 });
});

test('last week is as last Monday’s digest showed it: what was said later that Monday is this week’s news', () => {
  const happened = [rated('2015-11-22', '1.1', 'red'), rated('2015-11-23', '1.2', 'red')];
  const week = aWeek({ actions: [calm('1.1'), calm('1.2')], happened });
  expect(week.before).toEqual({ ...NONE, red: 1, unrated: 1 });
  expect(week.attention.map((one) => [one.line.action.ref, one.reasons])).toEqual([
    ['1.2', ['newly-red']],
    ['1.1', ['red']],
  ]);
});

test('a digest put off by a bank holiday starts from the digest before it', () => {
  const happened = [rated('2015-11-23', '1.1', 'red')];
  const week = aWeek({ actions: [calm('1.1')], happened, today: '2015-12-01', since: day('2015-11-23') });
  expect(week.before?.red).toBe(0);
  expect(week.mix.at(-2)?.day).toBe('2015-11-23');
});

test('what is said after the day of a digest is not in it', () => {
  const week = aWeek({ actions: [calm('1.1')], happened: [rated('2015-12-01', '1.1', 'red')] });
  expect(week.counts).toEqual({ ...NONE, unrated: 1 });
});

test('the mix has twelve weeks, and weeks before the plan was out are empty', () => {
  const week = aWeek({ actions: [calm('1.1')], plan: aPlan({ published: '2015-11-10' }) });
  expect(week.mix.map((one) => one.day)).toHaveLength(12);
  expect(week.mix.filter((one) => one.counts !== null).map((one) => one.day)).toEqual([
    '2015-11-16',
    '2015-11-23',
    '2015-11-30',
  ]);
});

test('an action that a newer version added is not counted in the weeks before', () => {
  const published: ActionEvent = { kind: 'published', original: day('2016-06-30') };
  const week = aWeek({
    actions: [calm('1.1'), calm('1.2')],
    happened: [
      ['2015-05-26', '1.1', '', published],
      ['2015-11-26', '1.2', '', published],
    ],
  });
  expect(week.before).toEqual({ ...NONE, unrated: 1 });
  expect(week.counts).toEqual({ ...NONE, unrated: 2 });
});

test.each<[said: string, action: AnActionSaid, happened: readonly Happened[], reasons: readonly Reason[]]>([
  ['rated red this week', {}, [rated('2015-11-24', '1.1', 'red')], ['newly-red']],
  ['red since last month', {}, [rated('2015-10-24', '1.1', 'red')], ['red']],
  ['due on Friday and open', { due: '2015-11-27' }, [], ['overdue']],
  ['due on Friday and said to be green', { due: '2015-11-27' }, [rated('2015-11-26', '1.1', 'green')], []],
  ['green 35 days ago', {}, [rated('2015-10-26', '1.1', 'green')], []],
  ['green 36 days ago', {}, [rated('2015-10-25', '1.1', 'green')], []],
  ['amber long ago', {}, [rated('2015-08-25', '1.1', 'amber')], []],
  ['due today', { due: TODAY }, [], []],
  ['overdue but delivered', { due: '2015-11-27' }, [['2015-11-28', '1.1', 'Ann Archer', said({ done: true })]], []],
  ['never rated', {}, [], []],
])('an action %s needs attention for the right reasons', (_, action, happened, reasons) => {
  const week = aWeek({ actions: [calm('1.1', action), calm('2.2')], happened });
  expect(week.attention.map((one) => [one.line.action.ref, one.reasons])).toEqual(
    reasons.length === 0 ? [] : [['1.1', reasons]],
  );
});

test('attention goes to the newly red first, then the red, then the late; what is said to be Green has a list of its own', () => {
  const week = aWeek({
    actions: [
      calm('1.1', { position: 1 }),
      calm('1.2', { position: 2, due: '2015-12-04' }),
      calm('1.3', { position: 3, due: '2015-11-20' }),
      calm('1.4', { position: 4, due: '2015-11-19' }),
      calm('1.5', { position: 5 }),
      calm('1.6', { position: 6 }),
    ],
    happened: [
      rated('2015-09-01', '1.1', 'green'),
      rated('2015-10-01', '1.5', 'red'),
      ['2015-11-24', '1.2', 'Ann Archer', said({ rating: 'green', forecast: day('2015-12-18') })],
      rated('2015-11-25', '1.6', 'red'),
    ],
  });
  expect(week.attention.map((one) => one.line.action.ref)).toEqual(['1.6', '1.5', '1.4', '1.3']);
  expect(week.onlySaid.map(({ line, why }) => [line.action.ref, why])).toEqual([
    ['1.1', 'unconfirmed'],
    ['1.2', 'expected-later'],
  ]);
});

test('several moves of one date in a week are one move, for the last reason', () => {
  const week = aWeek({
    actions: [calm('1.1')],
    happened: [moveTo('2015-11-24', '2016-07-31', 'first thought'), moveTo('2015-11-26', '2016-09-30', 'the board')],
  });
  expect(week.moved[0]?.agreed).toEqual({
    which: 'agreed',
    from: '2016-06-30',
    to: '2016-09-30',
    by: 'Olive Office',
    on: '2015-11-26',
    reason: 'the board',
    asked: null,
  });
});

test.each<[said: string, happened: readonly Happened[], parts: readonly string[]]>([
  ['agreed this week', [moveTo('2015-11-24', '2016-07-31', 'board')], ['agreed']],
  ['agreed last month', [moveTo('2015-10-24', '2016-07-31', 'board')], []],
  ['there and back again', [moveTo('2015-11-24', '2016-07-31', ''), moveTo('2015-11-25', '2016-06-30', '')], []],
  ['forecast this week', [['2015-11-24', '1.1', 'Ann Archer', said({ forecast: day('2016-07-31') })]], ['forecast']],
  [
    'asked for last month and waiting',
    [['2015-10-24', '1.1', 'Ann Archer', { kind: 'date-asked', day: day('2016-07-31'), reason: 'HR' }]],
    ['asked'],
  ],
  [
    'asked for and declined',
    [
      ['2015-11-24', '1.1', 'Ann Archer', { kind: 'date-asked', day: day('2016-07-31'), reason: 'HR' }],
      ['2015-11-25', '1.1', 'Olive Office', { kind: 'date-declined', day: day('2016-07-31'), reason: 'no' }],
    ],
    [],
  ],
])('a date %s is listed as it is', (_, happened, parts) => {
  const [moved] = aWeek({ actions: [calm('1.1')], happened }).moved;
  expect((['agreed', 'forecast', 'asked'] as const).filter((part) => (moved?.[part] ?? null) !== null)).toEqual(parts);
});

test('what was checked this week and what was only said done are told apart, with their leads; what was earlier is not told', () => {
  const week = aWeek({
    actions: [calm('1.1'), calm('1.2', { owners: ['Ben Baker'] }), calm('1.3')],
    happened: [
      done('2015-11-02', '1.2'),
      done('2015-11-03', '1.3'),
      done('2015-11-25', '1.1'),
      ['2015-11-26', '1.2', 'Olive Office', { kind: 'verified', words: '' }],
    ],
  });
  expect(week.celebration?.delivered.map(({ line, how, names }) => [line.action.ref, how, ...names])).toEqual([
    ['1.1', 'waits', 'Ann Archer'],
    ['1.2', 'checked', 'Ben Baker'],
  ]);
  expect(week.changes).toMatchObject({ checked: 1, done: 1 });
});

test.each<[said: string, action: AnActionSaid, coming: string | null]>([
  ['due today', { due: TODAY }, 'due 2015-11-30'],
  ['due in a fortnight', { due: '2015-12-14' }, 'due 2015-12-14'],
  ['due after a fortnight', { due: '2015-12-15' }, null],
  ['due yesterday', { due: '2015-11-29' }, null],
  [
    'reviewed every 3 months from 1 Sep',
    { kind: 'recurring', due: null, start: '2015-09-01', every: 'P3M' },
    'review 2015-12-01',
  ],
  [
    'reviewed on each last day of a month',
    { kind: 'recurring', due: null, start: '2015-01-31', every: 'P1M' },
    'review 2015-11-30',
  ],
  [
    'reviewed monthly for a thousand years',
    { kind: 'recurring', due: null, start: '1015-02-10', every: 'P1M' },
    'review 2015-12-10',
  ],
  ['reviewed by words without an interval', { kind: 'recurring', due: null, start: '2015-09-01' }, null],
])('an action %s is in the next two weeks or not', (_, action, coming) => {
  const [found] = aWeek({ actions: [calm('1.1', action)] }).upcoming;
  expect(found === undefined ? null : `${found.what} ${found.day}`).toBe(coming);
});

test('a milestone on the way is due in its own right', () => {
  const action = calm('1.1');
  const milestones = [
    { label: 'Draft to Cabinet', due: day('2015-12-04') },
    { label: 'Final', due: action.timescale.due! },
  ];
  const week = aWeek({ actions: [{ ...action, timescale: { ...action.timescale, milestones } }] });
  expect(week.upcoming).toMatchObject([{ what: 'milestone', day: '2015-12-04', label: 'Draft to Cabinet' }]);
});

test('quiet actions are counted by section, where two whole cycles have passed', () => {
  const week = aWeek({
    actions: [
      calm('1.1', { section: 1 }),
      calm('1.2', { section: 1 }),
      calm('2.1', { section: 2 }),
      calm('2.2', { section: 2, start: '2015-09-02' }),
      calm('3.1', { section: 3 }),
    ],
    headings: [{ level: 'section', ref: '1', title: 'Leadership' }],
    happened: [rated('2015-09-01', '1.1', 'green'), rated('2015-08-31', '3.1', 'green')],
    asked: ['1.1', '1.2', '2.1', '2.2', '3.1'].map((ref) => anAsking('2015-06-01', ref)),
  });
  expect(week.quietSince).toBe('2015-09-01');
  expect(week.quiet).toEqual([
    { section: 1, title: 'Leadership', quiet: 1, running: 2 },
    { section: 2, title: '', quiet: 1, running: 2 },
    { section: 3, title: '', quiet: 1, running: 1 },
  ]);
});

test('where the office has set a cycle, two of those are what counts as quiet', () => {
  const rules = { ...USUAL_RULES, cycleDays: 14 };
  const week = aWeek({ actions: [{ ...calm('1.1', { section: 1 }), rules }], asked: [anAsking('2015-06-01', '1.1')] });
  expect(week.quietSince).toBe(addDays(week.today, -28));
  expect(week.quiet).toMatchObject([{ section: 1, quiet: 1, running: 1 }]);
});

test('before anybody was asked nobody was silent', () => {
  const actions = [calm('1.1', { section: 1 }), calm('1.2', { section: 1 })];
  expect(aWeek({ actions }).quiet).toEqual([]);
  expect(aWeek({ actions }).answered).toBe(null);
  const asked = [anAsking('2015-10-15', '1.1'), anAsking('2015-08-15', '1.2')];
  // Asked for the first time six weeks ago is no silence of two months.
  expect(aWeek({ actions, asked }).quiet).toMatchObject([{ section: 1, quiet: 1, running: 2 }]);
});

test('of the people who were asked since the digest before, those who said something answered', () => {
  const asked = [
    anAsking('2015-11-23', '1.1'),
    anAsking('2015-11-24', '1.2', 'Ben Baker'),
    anAsking('2015-11-25', '1.2', 'Carol Cole'),
    anAsking('2015-11-02', '1.2', 'Olive Office'),
  ];
  const actions = [calm('1.1'), calm('1.2')];
  const happened: readonly Happened[] = [
    rated('2015-11-24', '1.1', 'green'),
    ['2015-11-25', '1.2', 'Ben Baker', said({ rating: 'red' })],
    ['2015-11-25', '1.2', 'Ben Baker', { kind: 'undone', of: 2 }],
    ['2015-11-25', '1.2', 'Olive Office', said({ rating: 'amber' })],
  ];
  expect(aWeek({ actions, asked, happened }).answered).toEqual({ asked: 3, answered: 1 });
});

// What went wrong: asked on a Friday and answered on the Monday, after the digest, they counted in no week.
test('whoever had a question of the week before to answer counts with it, and whoever had answered it does not', () => {
  const asked = [
    anAsking('2015-11-20', '1.1'),
    anAsking('2015-11-20', '1.2', 'Ben Baker'),
    anAsking('2015-11-20', '1.3', 'Carol Cole'),
  ];
  const happened: readonly Happened[] = [
    ['2015-11-20', '1.2', 'Ben Baker', said({ rating: 'red' })],
    ['2015-11-24', '1.1', 'Ann Archer', said({ rating: 'amber' })],
  ];
  const actions = [calm('1.1'), calm('1.2'), calm('1.3')];
  expect(aWeek({ actions, asked, happened }).answered).toEqual({ asked: 2, answered: 1 });
});

test('what a digest has no room for is counted', () => {
  const none = { stepsDone: 0, closed: 0, late: 0, amber: 0, green: 0, lapsed: 0, datesAsked: 0, datesSet: 0 };
  const changes = { isSame: false, ...none, checked: 1, done: 2, red: 1, better: 2, datesMoved: 3 };
  expect(saySince({ ...aWeek({ actions: [calm('1.1')] }), changes }, 3)).toContain(
    '1 checked and complete, 2 said done, 1 newly Red, and 5 other changes.',
  );
});

// What went wrong: “4 of 4 people answered” counted who had spoken before they were asked.
test('who answered said something once they were asked', () => {
  const asked = [
    anAsking('2015-11-25', '1.1'),
    anAsking('2015-11-25', '1.2', 'Ben Baker'),
    anAsking('2015-11-23', '1.3', 'Carol Cole'),
    anAsking('2015-11-26', '1.2', 'Carol Cole'),
  ];
  const happened: readonly Happened[] = [
    ['2015-11-24', '1.1', 'Ann Archer', said({ rating: 'green' })],
    ['2015-11-26', '1.3', 'Ben Baker', said({ rating: 'red' })],
    ['2015-11-24', '1.3', 'Carol Cole', said({ rating: 'amber' })],
    ['2015-11-26', '1.2', 'Carol Cole', said({ rating: 'amber' })],
  ];
  const actions = [calm('1.1'), calm('1.2'), calm('1.3')];
  expect(aWeek({ actions, asked, happened }).answered).toEqual({ asked: 3, answered: 2 });
});

test('whoever checked has answered, and whoever was asked to check what is off was asked nothing', () => {
  const asked = [
    { ...anAsking('2015-11-24', '1.1', 'Ben Baker'), check: 3 },
    { ...anAsking('2015-11-24', '1.2', 'Carol Cole'), check: 4 },
    // A question to the lead of what was closed since.
    anAsking('2015-11-24', '1.3', 'Nora North'),
  ];
  const happened: readonly Happened[] = [
    ['2015-11-23', '1.1', 'Ann Archer', said({ done: true })],
    ['2015-11-25', '1.1', 'Ben Baker', { kind: 'verified', words: 'seen' }],
    ['2015-11-25', '1.3', 'Olive Office', { kind: 'closed', as: 'withdrawn', reason: 'the grant has ended' }],
  ];
  const actions = [calm('1.1'), calm('1.2'), calm('1.3')];
  expect(aWeek({ actions, asked, happened }).answered).toEqual({ asked: 1, answered: 1 });
});

test('the leadership is needed for what is Red, then for what is late, then for what only waits for a decision, the oldest first', () => {
  const asks = (on: string, ref: string): Happened => [
    on,
    ref,
    'Ann Archer',
    { kind: 'date-asked', day: day('2016-09-30'), reason: 'HR' },
  ];
  const week = aWeek({
    actions: [
      calm('1.1', { due: '2015-06-30', position: 1 }),
      calm('1.2', { due: '2015-11-16', position: 2 }),
      calm('1.3', { position: 3 }),
      calm('1.4', { position: 4 }),
      calm('1.5', { position: 5 }),
      calm('1.6', { position: 6 }),
      calm('1.7', { due: '2015-05-31', position: 7 }),
    ],
    happened: [
      rated('2015-11-24', '1.2', 'red'),
      asks('2015-11-16', '1.3'),
      asks('2015-11-09', '1.4'),
      asks('2015-11-27', '1.5'),
      rated('2015-11-10', '1.6', 'red'),
      rated('2015-11-26', '1.7', 'green'),
    ],
  });
  expect(week.needs.map(({ line, why }) => [line.action.ref, why.kind])).toEqual([
    ['1.2', 'late'],
    ['1.6', 'red'],
    ['1.1', 'late'],
    ['1.4', 'date'],
    ['1.3', 'date'],
  ]);
});

test('a date that was approved keeps the words of whoever asked under their name', () => {
  const reason = 'no appointment after two rounds';
  const week = aWeek({
    actions: [calm('1.1')],
    happened: [
      ['2015-11-10', '1.1', 'Ann Archer', { kind: 'date-asked', day: day('2016-09-30'), reason }],
      moveTo('2015-11-25', '2016-09-30', reason),
    ],
  });
  expect(week.moved[0]?.agreed).toMatchObject({
    by: 'Olive Office',
    reason: '',
    asked: { by: 'Ann Archer', text: reason },
  });
});

test.each<[said: string, action: AnActionSaid, lacks: readonly string[]]>([
  ['whose words for time are not a date', { kind: 'unknown', due: null }, ['date']],
  ['that is ongoing', { kind: 'ongoing', due: null }, []],
  ['that nobody leads', { owners: [] }, ['lead']],
  ['that somebody only supports', { owners: [{ name: 'Ann Archer', support: true }] }, ['lead']],
  ['whose lead is a post that nobody holds', { owners: [{ post: 'Head of Nothing' }] }, ['person']],
  ['with one lead known and one not', { owners: ['Ann Archer', { post: 'Head of Nothing' }] }, []],
])('an action %s is said to lack what it lacks', (_, action, lacks) => {
  const [found] = aWeek({ actions: [calm('1.1', action)] }).unready;
  expect(found?.lacks ?? []).toEqual(lacks);
});

test('a restricted action is counted and never listed', () => {
  const week = aWeek({
    actions: [calm('1.1', { due: '2015-11-02', owners: [] })],
    happened: [
      ['2015-06-01', '1.1', 'Olive Office', { kind: 'restricted', restricted: true }],
      rated('2015-11-24', '1.1', 'red'),
      moveTo('2015-11-25', '2015-12-04', 'board'),
    ],
  });
  expect(week.counts.red).toBe(1);
  expect(week.restricted).toBe(1);
  expect(
    [
      week.attention,
      week.needs,
      week.onlySaid,
      week.changed,
      week.moved,
      week.celebration?.delivered ?? [],
      week.upcoming,
      week.unready,
    ].flat(),
  ).toEqual([]);
});

test('with nothing running there is no digest', () => {
  const closed: Happened = ['2015-11-25', '1.1', 'Olive Office', { kind: 'closed', as: 'withdrawn', reason: 'done' }];
  expect(aDigest({ actions: [] })).toMatchObject({ kind: 'skipped', why: 'no-actions' });
  expect(aDigest({ actions: [calm('1.1')], happened: [closed] })).toMatchObject({ kind: 'skipped', why: 'all-closed' });
  expect(aDigest({ actions: [calm('1.1'), calm('1.2')], happened: [closed] })).toMatchObject({ kind: 'week' });
});
