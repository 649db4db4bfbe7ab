import { expect, test } from 'vitest';
import { sayDigest } from '#src/messages/digest/digest-card.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { aDigest, aWeek, ENGLAND, said } from './a-week.ts';
import type { Happened } from './a-week.ts';
import { aNaming } from '#test/kit/a-naming.ts';
import { anAction, day } from '#test/kit/an-action.ts';

const ONE = { label: 'Phase 1', due: day('2015-10-30') };
const TWO = { label: 'Phase 2', due: day('2016-03-31') };
const ACTION = anAction({
  ref: '8.1.3',
  title: 'Clear the backlog',
  due: TWO.due,
  steps: [
    [ONE.label, ONE.due],
    [TWO.label, TWO.due],
  ],
});
const ASKED: Happened = [
  '2015-11-25',
  '8.1.3',
  'Ann Archer',
  { kind: 'date-asked', day: day('2015-12-31'), reason: 'two audits are left', step: ONE },
];

/** The digest of Monday 30 November 2015, screen and thread. */
const digestOf = (happened: readonly Happened[], today = '2015-11-30'): string =>
  asText(sayDigest(aDigest({ actions: [ACTION], happened, today }), { days: ENGLAND, naming: aNaming() }), 10_000);

// The date of the whole is in March, and the phase that was due in October was on no line of the digest.
test('a late phase needs the leadership, and stands among what needs attention with its date', () => {
  const text = digestOf([]);
  expect(text).toContain('Needs you');
  expect(text).toMatch(
    /8\.1\.3 {2}Clear the backlog — “Phase 1” [^\n]*late · Lead Lee|8\.1\.3 {2}Clear the backlog — “Phase 1” [^\n]*late/u,
  );
  expect(text).toContain('Needs attention (1)');
  expect(text).toContain('“Phase 1” due 30 Oct');
  // The action itself is not late: the count is of actions past their own date.
  expect(text).toContain('The one action is not late.');
});

// What went wrong: it was “confirmed and in time” while its next phase was forecast two months late.
test('Green of which a phase is expected late is only said, and its line names the phase and both days', () => {
  const green: Happened = ['2015-09-28', '8.1.3', 'Ann Archer', said({ rating: 'green' })];
  const later: Happened = [
    '2015-10-05',
    '8.1.3',
    'Ann Archer',
    said({ rating: 'green', forecast: day('2015-12-31'), step: ONE }),
  ];
  const text = digestOf([green, later], '2015-10-12');
  expect(text).toContain('1 is said to be Green, and it is expected after its date.');
  expect(text).toContain('“Phase 1” expected 31 Dec, 8 weeks later than due');
});

test('of a phase that is done, or an action that is, nothing is late', () => {
  const done: Happened = ['2015-10-28', '8.1.3', 'Ann Archer', said({ done: true, step: ONE })];
  expect(aWeek({ actions: [ACTION], happened: [done] }).attention).toEqual([]);
  const all: Happened = ['2015-10-28', '8.1.3', 'Ann Archer', said({ done: true })];
  expect(aWeek({ actions: [ACTION], happened: [all] }).attention).toEqual([]);
});

test('a phase whose date was moved by a decision is late by that', () => {
  const moved: Happened = [
    '2015-10-28',
    '8.1.3',
    'Olive Office',
    { kind: 'date-agreed', day: day('2015-12-31'), reason: '', step: ONE },
  ];
  expect(digestOf([moved])).not.toContain('Needs attention');
});

test('a later date that is asked for of a phase is counted, and stands among the dates with whose words', () => {
  const text = digestOf([ASKED]);
  expect(text).toContain('1 new date asked for');
  expect(text).toContain('Dates moved or asked for (1)');
  expect(text).toContain('“Phase 1”: 31 Dec asked for, waiting for a decision since 25 Nov');
  expect(text).toMatch(/Ann Archer:\n {2}> two audits are left/u);
});

test('asked for a week ago it waits for the leadership before any delay, and is no news again', () => {
  const text = digestOf([ASKED], '2015-12-07');
  expect(text).toMatch(/Needs you\n-+\n[^\n]*“Phase 1”: new date undecided for/u);
  expect(text).not.toContain('1 new date asked for');
});

test('a phase’s date that was moved stands among the dates with its name, from when to when, and whose decision', () => {
  const moved: Happened = [
    '2015-11-26',
    '8.1.3',
    'Olive Office',
    { kind: 'date-agreed', day: day('2015-12-31'), reason: '', step: ONE },
  ];
  const text = digestOf([ASKED, moved]);
  expect(text).toContain('1 due date moved');
  expect(text.replaceAll(/\s+/gu, ' ')).toContain(
    '“Phase 1”: due date moved from 30 Oct to 31 Dec, 8 weeks later, by Olive Office',
  );
  expect(text).toMatch(/Ann Archer:\n {2}> two audits are left/u);
});

// An action that was done was told under its name, and a phase of one that runs on was on no line.
test('a phase that was said done is counted and stands among what changed under its name, once', () => {
  const done: Happened = ['2015-11-26', '8.1.3', 'Ann Archer', said({ done: true, step: ONE })];
  const text = digestOf([done]).replaceAll(/\s+/gu, ' ');
  expect(text).toContain('Since last week: 1 step said done.');
  expect(text).toMatch(
    /What changed since last week \(1\) =+ [^=]*8\.1\.3 Clear the backlog — “Phase 1” said done 26 Nov/u,
  );
  const next = digestOf([done], '2015-12-07');
  expect(next).not.toContain('said done');
  expect(next).toContain('no change');
});

test('a phase that was rated and done in one week is told with both', () => {
  const happened: Happened[] = [
    ['2015-11-25', '8.1.3', 'Ann Archer', said({ rating: 'amber', step: TWO })],
    ['2015-11-26', '8.1.3', 'Ann Archer', said({ done: true, step: ONE })],
  ];
  const text = digestOf(happened).replaceAll(/\s+/gu, ' ');
  expect(text).toContain('1 step said done, 1 newly Amber');
  expect(text).toContain('was not rated · “Phase 1” said done 26 Nov');
});

test('of an action that was said done as a whole its phases are no news of their own', () => {
  const happened: Happened[] = [
    ['2015-11-25', '8.1.3', 'Ann Archer', said({ done: true, step: ONE })],
    ['2015-11-26', '8.1.3', 'Ann Archer', said({ done: true })],
  ];
  const text = digestOf(happened);
  expect(text).toContain('1 said done');
  expect(text).not.toContain('step said done');
});
