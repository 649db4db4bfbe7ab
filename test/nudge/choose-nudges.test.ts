import { expect, test } from 'vitest';
import { chooseNudges } from '#src/nudge/choose-nudges.ts';
import type { NudgeInput } from '#src/nudge/choose-nudges.ts';
import type { AskedBefore } from '#src/nudge/asked-before.ts';
import type { SilentBecause } from '#src/nudge/decision.ts';
import type { RuleName } from '#src/nudge/nudge.ts';
import type { Standing } from '#src/plan/standing.ts';
import { aPerson, aRoster, aTracked, day } from '#test/kit/an-action.ts';
import { aDay, ANN, BEN, CAROL, inShort } from './a-day.ts';

const DUE_SOON = aTracked({ due: '2015-06-30' });
const ASKED_SOON = ['ann: due-soon 8.1.3 (10@2015-06-30)'];

test('a lead is asked about what is due soon', () => {
  expect(inShort(chooseNudges(aDay('2015-06-16', { tracked: [DUE_SOON] })))).toEqual(ASKED_SOON);
});

test.each([
  ['a Saturday', '2015-06-20'],
  ['Christmas Day', '2015-12-25'],
  ['the bank holiday after it', '2015-12-28'],
])('nobody is asked anything on %s', (_, today) => {
  const tracked = [DUE_SOON, aTracked({ ref: '9.1', due: today })];
  expect(chooseNudges(aDay(today, { tracked }))).toEqual({ nudges: [], remembered: [], silent: [] });
});

test('joint leads are asked together, and each is told of the other', () => {
  const tracked = [aTracked({ owners: ['Ann Archer', 'Ben Baker'] })];
  const { nudges } = chooseNudges(aDay('2015-06-16', { tracked }));
  expect(nudges.map(({ to, asks }) => [to, asks[0]?.others])).toEqual([
    [ANN, [BEN]],
    [BEN, [ANN]],
  ]);
});

test('one who only supports is never asked', () => {
  const tracked = [aTracked({ owners: ['Ann Archer', { name: 'Ben Baker', support: true }] })];
  expect(inShort(chooseNudges(aDay('2015-06-16', { tracked })))).toEqual(ASKED_SOON);
});

type Case = {
  readonly because: SilentBecause;
  readonly when: string;
  readonly standing?: Partial<Standing>;
  readonly day?: Partial<NudgeInput>;
};

const asked = (row: Partial<AskedBefore>): AskedBefore => ({
  day: day('2015-06-15'),
  person: ANN,
  action: DUE_SOON.action.id,
  rule: 'due-soon',
  stage: { of: day('2015-06-30'), step: 10 },
  ...row,
});

const SILENCES: readonly Case[] = [
  { because: 'answered', when: 'it was updated this week', standing: { lastUpdate: day('2015-06-12') } },
  { because: 'answered', when: 'it was updated this cycle', standing: { lastUpdate: day('2015-06-01') } },
  {
    because: 'answered',
    when: 'a later date is expected',
    standing: { lastUpdate: day('2015-05-27'), forecast: day('2015-09-30') },
  },
  { because: 'snoozed', when: 'it is snoozed', standing: { snoozes: [{ person: ANN, until: day('2015-06-17') }] } },
  { because: 'not-mine', when: 'it is not theirs', standing: { notMine: [ANN] } },
  { because: 'paused', when: 'they asked for quiet', day: { pauses: [{ person: ANN, until: day('2015-06-17') }] } },
  {
    because: 'away',
    when: 'they are on leave',
    day: { absences: [{ person: ANN, from: day('2015-06-10'), to: day('2015-06-16'), deputy: null }] },
  },
  { because: 'unreachable', when: 'no message can be brought to them', day: { reachable: ({ id }) => id !== ANN } },
  { because: 'asked-before', when: 'that stage was asked before', day: { asked: [asked({})] } },
  {
    because: 'written-today',
    when: 'they have had their message today',
    day: {
      asked: [
        asked({
          day: day('2015-06-16'),
          action: null,
          rule: 'unreachable',
          stage: { of: day('2015-06-01'), names: [] },
        }),
      ],
    },
  },
];

test.each(SILENCES)('a lead is not asked when $when', ({ because, standing, day: said }) => {
  const tracked = [aTracked({ standing })];
  const { nudges, silent } = chooseNudges(aDay('2015-06-16', { tracked, ...said }));
  expect(nudges.filter((nudge) => nudge.to === ANN)).toEqual([]);
  expect(silent.map((one) => one.because)).toContain(because);
});

test.each([
  { when: 'the snooze is over', standing: { snoozes: [{ person: ANN, until: day('2015-06-16') }] } },
  { when: 'another person snoozed it', standing: { snoozes: [{ person: BEN, until: day('2015-06-17') }] } },
  { when: 'the last word was in an earlier cycle', standing: { lastUpdate: day('2015-05-31') } },
  { when: 'the forecast is before the agreed date', standing: { forecast: day('2015-06-26') } },
])('a lead is asked when $when', ({ standing }) => {
  expect(inShort(chooseNudges(aDay('2015-06-16', { tracked: [aTracked({ standing })] })))).toEqual(ASKED_SOON);
});

test.each([
  { heard: '2015-06-23', rule: 'due-today', today: '2015-06-30', asks: false, why: 'within five working days' },
  { heard: '2015-06-22', rule: 'due-today', today: '2015-06-30', asks: true, why: 'earlier in the cycle' },
  { heard: '2015-07-01', rule: 'overdue', today: '2015-07-31', asks: false, why: 'since the date, this cycle' },
  { heard: '2015-07-01', rule: 'overdue', today: '2015-08-03', asks: true, why: 'since the date, but last cycle' },
  { heard: '2015-06-29', rule: 'overdue', today: '2015-07-09', asks: true, why: 'before the date' },
])('$rule on $today after a word on $heard asks: $asks, for it was $why', ({ heard, rule, today, asks }) => {
  const tracked = [aTracked({ due: '2015-06-30', standing: { lastUpdate: day(heard) } })];
  expect(rulesAsked(aDay(today, { tracked })).includes(rule as RuleName)).toBe(asks);
});

test('of what is delivered it is asked alone whether it is complete', () => {
  const tracked = [aTracked({ standing: { stage: 'delivered' } })];
  expect(rulesAsked(aDay('2015-07-30', { tracked, verifiers: [CAROL] }))).toEqual(['to-check']);
});

test.each(['complete', 'withdrawn', 'superseded', 'business-as-usual'] as const)(
  'nothing is asked about what is %s',
  (stage) => {
    expect(rulesAsked(aDay('2015-07-30', { tracked: [aTracked({ standing: { stage } })] }))).toEqual([]);
  },
);

test('a deputy is asked in the place of one on leave, and it says for whom', () => {
  const absences = [{ person: ANN, from: day('2015-06-10'), to: day('2015-06-20'), deputy: CAROL }];
  const [nudge] = chooseNudges(aDay('2015-06-16', { tracked: [DUE_SOON], absences })).nudges;
  expect(nudge).toMatchObject({ to: CAROL, kind: 'nudge', insteadOf: [ANN] });
});

test('a deputy who has said that an action is not theirs is not asked about it in the place of another', () => {
  const absences = [{ person: ANN, from: day('2015-06-10'), to: day('2015-06-20'), deputy: CAROL }];
  const tracked = [aTracked({ standing: { notMine: [CAROL] } })];
  expect(chooseNudges(aDay('2015-06-16', { tracked, absences })).nudges).toEqual([]);
});

test('a joint lead who is also deputy is asked once, as a lead', () => {
  const absences = [{ person: ANN, from: day('2015-06-10'), to: day('2015-06-20'), deputy: BEN }];
  const tracked = [aTracked({ owners: ['Ann Archer', 'Ben Baker'] })];
  const { nudges } = chooseNudges(aDay('2015-06-16', { tracked, absences }));
  expect(nudges).toMatchObject([{ to: BEN, insteadOf: [], asks: [{ insteadOf: null }] }]);
});

test('one message holds all that a person is asked, worst first, and one question for each action', () => {
  const tracked = [
    aTracked({ ref: '1.1', due: '2015-07-10', position: 0 }),
    aTracked({ ref: '1.2', due: '2015-06-26', position: 1 }),
    aTracked({ ref: '1.3', due: '2015-06-25', position: 2 }),
    aTracked({ ref: '1.4', due: null, position: 3 }),
    aTracked({ ref: '1.5', due: '2015-06-30', position: 4 }),
  ];
  expect(inShort(chooseNudges(aDay('2015-06-30', { tracked })))).toEqual([
    'ann: overdue 1.3 (1@2015-06-25)',
    'ann: overdue 1.2 (1@2015-06-26)',
    'ann: due-today 1.5 (2015-06-30)',
    'ann: due-soon 1.1 (10@2015-07-10)',
    'ann: gone-quiet 1.4 (2015-06-01)',
  ]);
});

test('the other rules that hold for an action count as asked by its one question', () => {
  const [nudge] = chooseNudges(aDay('2015-06-30', { tracked: [DUE_SOON] })).nudges;
  expect(nudge?.asks[0]).toMatchObject({
    rule: 'due-today',
    also: [{ rule: 'gone-quiet', stage: { of: '2015-06-01' } }],
  });
});

test('a gentler question is not put within a week of another about the same action', () => {
  const lately = asked({ day: day('2015-06-23'), stage: { of: day('2015-06-30'), step: 5 } });
  expect(rulesAsked(aDay('2015-06-24', { tracked: [DUE_SOON], asked: [lately] }))).toEqual([]);
  expect(
    rulesAsked(
      aDay('2015-06-24', { tracked: [DUE_SOON], asked: [asked({ stage: { of: day('2015-06-30'), step: 5 } })] }),
    ),
  ).toEqual(['gone-quiet']);
});

test('a later forecast leaves the monthly question and the one about the rating to be asked', () => {
  const by = ANN;
  const declared = { rating: 'green', by, on: day('2015-06-10'), seq: 3 } as const;
  const standing = { declared, forecast: day('2015-12-31'), lastUpdate: day('2015-06-10') };
  const tracked = [aTracked({ due: '2015-06-30', standing })];
  expect(rulesAsked(aDay('2015-07-02', { tracked }))).toEqual(['watermelon']);
  expect(rulesAsked(aDay('2015-07-28', { tracked, asked: [asked({ rule: 'watermelon', stage: { of: 3 } })] }))).toEqual(
    ['gone-quiet'],
  );
});

test('messages go in the order of the roster, whatever the order of the actions', () => {
  const tracked = [
    aTracked({ ref: '1.1', owners: ['Ben Baker'], position: 0 }),
    aTracked({ ref: '1.2', owners: ['Ann Archer'], position: 1 }),
  ];
  const roster = aRoster({ people: ['Ben Baker', 'Zed Zero', 'Ann Archer'].map((name) => aPerson(name)) });
  expect(chooseNudges(aDay('2015-06-16', { tracked })).nudges.map((nudge) => nudge.to)).toEqual([ANN, BEN]);
  expect(chooseNudges(aDay('2015-06-16', { tracked, roster })).nudges.map((nudge) => nudge.to)).toEqual([BEN, ANN]);
});

test('an action that is reassigned is asked about of its new lead', () => {
  const tracked = [aTracked({ standing: { owners: aTracked({ owners: ['Ben Baker'] }).standing.owners } })];
  expect(inShort(chooseNudges(aDay('2015-06-16', { tracked, asked: [asked({})] })))).toEqual([
    'ben: due-soon 8.1.3 (10@2015-06-30)',
  ]);
});

function rulesAsked(input: NudgeInput): readonly RuleName[] {
  return chooseNudges(input).nudges.flatMap((nudge) => nudge.asks.map((ask) => ask.rule));
}
