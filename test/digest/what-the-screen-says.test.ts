import { expect, test } from 'vitest';
import { asText } from '#src/messages/text/as-text.ts';
import { sayDigest } from '#src/messages/digest/digest-card.ts';
import type { Action } from '#src/plan/action.ts';
import { aNaming } from '#test/kit/a-naming.ts';
import { anAction, day, personId } from '#test/kit/an-action.ts';
import { aDigest, aWeek, ENGLAND, said } from './a-week.ts';
import type { AWeekSaid, Happened } from './a-week.ts';

function due(ref: string, on: string): Action {
  return anAction({ ref, due: on, title: 'Recruit thirty volunteer wardens for the moor', position: Number(ref) });
}

function screen(week: AWeekSaid): string {
  const card = sayDigest(aDigest(week), { days: ENGLAND, naming: aNaming(week.actions) });
  return (asText(card).split('─────')[0] ?? '').replaceAll(/\s+/gu, ' ');
}

const MONTHLY = { kind: 'recurring', due: null, start: '2015-10-27', every: 'P1M' } as const;

// What went wrong: “Since last week: no change” in a week in which five actions became late.
test.each<{ what: string; actions: readonly Action[]; happened?: readonly Happened[]; says: string }>([
  { what: 'nothing', actions: [due('1', '2015-12-30')], says: 'no change' },
  { what: 'one date that passed', actions: [due('1', '2015-11-27')], says: '1 newly late' },
  {
    what: 'two dates that passed, one before',
    actions: [due('1', '2015-11-23'), due('2', '2015-11-28'), due('3', '2015-11-22')],
    says: '2 newly late',
  },
  {
    what: 'a round for which nobody answered',
    actions: [anAction({ ...MONTHLY, ref: '1' })],
    happened: [['2015-10-28', '1', 'Ann Archer', said({ rating: 'amber', narrative: 'no count yet' })]],
    says: '1 newly late',
  },
])('of a week with $what the digest says “$says”', ({ actions, happened = [], says }) => {
  expect(screen({ actions: [...actions, due('9', '2016-06-30')], happened })).toContain(`Since last week: ${says}`);
});

// What went wrong: “1 is said to be Green; it is not both confirmed and in time”, which nobody could read.
test.each<{ on: string; due: string; by: string; change: Parameters<typeof said>[0]; says: string }>([
  {
    on: '2015-11-24',
    due: '2015-11-27',
    by: 'Ann Archer',
    change: { rating: 'green' },
    says: 'and it is past its date',
  },
  {
    on: '2015-10-01',
    due: '2016-06-30',
    by: 'Ann Archer',
    change: { rating: 'green' },
    says: 'and it is unconfirmed',
  },
  {
    on: '2015-11-24',
    due: '2016-06-30',
    by: 'Ann Archer',
    change: { rating: 'green', forecast: day('2016-07-15') },
    says: 'and it is expected after its date',
  },
])('the one Green of a plan, said on $on of what is due $due: “$says”', ({ on, due: date, by, change, says }) => {
  const week = { actions: [due('1', date), due('2', '2016-06-30')], happened: [[on, '1', by, said(change)] as const] };
  expect(screen(week)).toContain(`1 is said to be Green, ${says}.`);
});

// What went wrong: three rows of eight stood under “Needs you”, and nothing said that there were more.
test('what needs the leadership and has no room is counted', () => {
  const late = ['1', '2', '3', '4', '5'].map((ref) => due(ref, `2015-11-0${ref}`));
  expect(screen({ actions: late })).toContain('and 2 more');
  expect(screen({ actions: late.slice(0, 3) })).not.toMatch(/and \d+ more/u);
});

// What went wrong: one old request and a full screen left no room for a Red action that was late.
test('where the screen is full the ratings that are late keep their rows before the reasons of Green do', () => {
  const red = ['1', '2'].map((ref) => due(ref, `2015-11-0${ref}`));
  const green = ['3', '4', '5', '6', '7', '8'].map((ref) => due(ref, '2016-03-31'));
  const old = due('9', '2016-03-31');
  const happened: readonly Happened[] = [
    ['2015-10-05', '9', 'Ann Archer', { kind: 'date-asked', day: day('2016-06-30'), reason: 'no minutes' }],
    ...green.map(({ ref }): Happened => ['2015-10-06', ref, 'Ann Archer', said({ rating: 'green' })]),
    ['2015-10-07', '3', 'Ann Archer', said({ rating: 'green', forecast: day('2016-05-31') })],
    ...red.map(({ ref }): Happened => ['2015-11-24', ref, 'Ann Archer', said({ rating: 'red', narrative: 'no bid' })]),
    ['2015-11-25', '8', 'Ann Archer', said({ done: true, evidence: 'minute 4' })],
    ['2015-11-26', '8', 'Ben Baker', { kind: 'verified', words: 'seen' }],
  ];
  const shown = screen({ actions: [...red, ...green, old], happened });
  expect(shown).toMatch(/Needs you.*■ Red 1 .*■ Red 2 .*undecided for/u);
});

// What went wrong: the first screen named one request for a date “and 8 more”, and neither the Red action nor what was late.
const WAITS: readonly Happened[] = ['5', '6', '7', '8'].map((ref): Happened => {
  return ['2015-11-02', ref, 'Ann Archer', { kind: 'date-asked', day: day('2016-08-31'), reason: 'no minutes' }];
});
const RED: readonly Happened[] = ['1', '2', '3', '4'].map((ref): Happened => {
  return ['2015-11-24', ref, 'Ann Archer', said({ rating: 'red', narrative: 'no bid' })];
});
test.each<{ what: string; late: number; red: number; asked: number; says: RegExp }>([
  {
    what: 'one Red, one late',
    late: 2,
    red: 1,
    asked: 4,
    says: /you -+ ■ Red 1 .*Not rated 2 .* 5 .*and 3 more, to decide/u,
  },
  { what: 'four Red', late: 4, red: 4, asked: 4, says: /you -+ ■ Red 1 .* 2 .* 3 .*and 5 more: 1 Red, 4 to decide/u },
  {
    what: 'nothing Red, four late',
    late: 4,
    red: 0,
    asked: 4,
    says: /rated 1 .* 2 .* 5 .*and 5 more: 2 late, 3 to decide/u,
  },
  {
    what: 'nothing Red or late',
    late: 0,
    red: 0,
    asked: 4,
    says: /you -+ \S+ Not rated 5 .* 6 .* 7 .*and 1 more, to decide/u,
  },
])('with $what and $asked decisions the screen names the worst, and counts the rest by what it is', (given) => {
  const actions = ['1', '2', '3', '4', '5', '6', '7', '8'].map((ref) =>
    due(ref, Number(ref) <= given.late ? `2015-11-0${ref}` : '2016-06-30'),
  );
  const happened = [...RED.slice(0, given.red), ...WAITS.slice(0, given.asked)];
  expect(screen({ actions, happened: happened.toSorted(([on], [other]) => (on < other ? -1 : 1)) })).toMatch(
    given.says,
  );
});

test('what is late and waits for a decision says both, and what waits for another decision than a date is in the thread', () => {
  const happened: readonly Happened[] = [
    ['2015-11-02', '1', 'Ann Archer', { kind: 'not-mine', person: personId('Ann Archer'), words: 'not mine' }],
  ];
  const digest = aDigest({ actions: [due('1', '2015-11-09'), due('2', '2016-06-30')], happened });
  const card = asText(sayDigest(digest, { days: ENGLAND, naming: aNaming([]) }), 200);
  expect(card).toMatch(/Needs you[\s\S]* 3 weeks late, said not to be theirs, undecided for 4 weeks/u);
  expect(card).toMatch(/Other decisions that wait \(1\)[\s\S]* said not to be theirs, undecided for 4 weeks/u);
});

// What went wrong: FE1, late and rated without a new date, stood in no list of the digest for a month.
test('what is late and was answered for without a new date is still late, and in the digest', () => {
  const happened: readonly Happened[] = [['2015-11-02', '1', 'Ann Archer', said({ rating: 'amber' })]];
  const week = aWeek({ actions: [due('1', '2015-10-31'), due('2', '2016-06-30')], happened });
  expect(week.needs.map(({ line, why }) => `${line.action.ref} ${why.kind}`)).toEqual(['1 late']);
  expect(week.attention.map(({ line }) => line.action.ref)).toEqual(['1']);
});

// What went wrong: “Red since 6 Jan” of what the plan itself had said on 4 January, and the trend said “Red 1 throughout”.
test('a rating that somebody says again after the plan stands since the plan said it', () => {
  const happened: readonly Happened[] = [
    ['2015-11-02', '1', '', { kind: 'progress', rating: 'red', done: false, words: 'No bid.' }],
    ['2015-11-24', '1', 'Ann Archer', said({ rating: 'red' })],
  ];
  const week = aWeek({ actions: [due('1', '2016-06-30')], happened });
  expect(week.needs.map(({ why }) => ('since' in why ? why.since : null))).toEqual(['2015-11-02']);
});
