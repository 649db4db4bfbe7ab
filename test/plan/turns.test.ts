import { expect, test } from 'vitest';
import { comesRoundAgain, turnDelivered } from '#src/plan/turns/turn-delivered.ts';
import { nextTurn } from '#src/plan/turns/turns.ts';
import { aTracked, day } from '#test/kit/an-action.ts';

const QUARTERLY = { kind: 'recurring', due: null, start: '2026-09-30', every: 'P3M' } as const;
const MONTHLY = { ...QUARTERLY, start: '2026-09-01', every: 'P1M' } as const;
const NO_FIRST_DAY = { ...QUARTERLY, start: null } as const;

function checked(of: string) {
  return { standing: { turn: { of: day(of), by: null, on: day(of), seq: 9 } } };
}

test.each([
  { said: QUARTERLY, on: '2026-09-25', of: '2026-09-30', because: 'it is said a few days before' },
  { said: QUARTERLY, on: '2026-10-09', of: '2026-09-30', because: 'it is said a week late' },
  { said: QUARTERLY, on: '2026-12-20', of: '2026-12-30', because: 'the next is nearer' },
  { said: { ...QUARTERLY, ...checked('2026-09-30') }, on: '2026-10-05', of: '2026-12-30', because: 'the last is done' },
  { said: MONTHLY, on: '2026-09-28', of: '2026-10-01', because: 'the first of the month is near' },
  { said: NO_FIRST_DAY, on: '2026-10-09', of: '2026-10-09', because: 'the plan names no first day' },
  {
    said: { ...QUARTERLY, every: 'P1Y', start: '2020-03-31' },
    on: '2026-04-02',
    of: '2026-03-31',
    because: 'it began years ago',
  },
  {
    said: { ...MONTHLY, start: '2021-01-01', due: '2025-10-31' },
    on: '2025-10-02',
    of: '2025-10-01',
    because: 'years of months are counted to the month',
  },
  {
    said: { ...MONTHLY, start: '2021-01-01', due: '2025-10-31' },
    on: '2025-11-03',
    of: '2025-10-01',
    because: 'none comes round after its end',
  },
])('what recurs and is delivered on $on is the turn of $of, because $because', ({ said, on, of }) => {
  expect(turnDelivered(aTracked(said), day(on))).toBe(of);
});

test.each([
  { said: QUARTERLY, from: '2026-09-28', next: '2026-09-30' },
  { said: { ...QUARTERLY, ...checked('2026-09-30') }, from: '2026-09-28', next: '2026-12-30' },
  { said: { ...NO_FIRST_DAY, ...checked('2026-10-09') }, from: '2026-10-10', next: '2027-01-09' },
  { said: NO_FIRST_DAY, from: '2026-10-10', next: null },
  { said: { ...QUARTERLY, due: '2026-10-31' }, from: '2026-10-10', next: null },
  { said: { kind: 'by', due: '2026-10-31' }, from: '2026-10-10', next: null },
  // What went wrong: “Quarterly from September 2026” was due on the 1st, before anybody was asked, and then in December.
  {
    said: { ...QUARTERLY, when: 'Quarterly from September 2026', start: '2026-09-01', implied: ['start'] },
    from: '2026-09-07',
    next: '2026-09-30',
  },
  { said: { ...MONTHLY, when: 'monthly from Sept', implied: ['start'] }, from: '2026-09-07', next: '2026-09-30' },
  // Of a year no month is named: met by the end of its first month it would be late before anybody could begin.
  {
    said: {
      ...QUARTERLY,
      when: 'each municipal year, beginning 2026/27',
      every: 'P1Y',
      start: '2026-05-01',
      implied: ['start'],
    },
    from: '2026-05-22',
    next: '2027-05-01',
  },
  {
    said: { ...QUARTERLY, when: 'Six-monthly from SEPTEMBER', every: 'P6M', start: '2026-09-01', implied: ['start'] },
    from: '2026-09-07',
    next: '2026-09-30',
  },
  {
    said: { ...QUARTERLY, when: 'Annually, April 2027 on', every: 'P1Y', start: '2027-04-01', implied: ['start'] },
    from: '2026-09-07',
    next: '2027-04-30',
  },
  {
    said: { ...QUARTERLY, when: 'weekly from September', every: 'P1W', start: '2026-09-01', implied: ['start'] },
    from: '2026-09-07',
    next: '2026-09-08',
  },
  { said: { ...MONTHLY, start: '2026-09-15' }, from: '2026-09-07', next: '2026-09-15' },
] as const)('from $from on the next turn of $said is $next', ({ said, from, next }) => {
  expect(nextTurn(aTracked(said), day(from))).toBe(next);
});

test.each([
  { said: QUARTERLY, turn: '2026-09-30', again: true },
  { said: NO_FIRST_DAY, turn: '2026-09-30', again: true },
  { said: { ...QUARTERLY, every: null }, turn: '2026-09-30', again: true },
  { said: { ...QUARTERLY, due: '2027-03-31' }, turn: '2026-12-30', again: true },
  // The last of a series that has an end: the whole is done.
  { said: { ...QUARTERLY, due: '2026-12-31' }, turn: '2026-12-30', again: false },
  { said: { kind: 'by', due: '2026-12-31' }, turn: '2026-12-30', again: false },
  { said: { kind: 'ongoing', due: null }, turn: '2026-12-30', again: false },
] as const)('after the turn of $turn $said comes round again: $again', ({ said, turn, again }) => {
  expect(comesRoundAgain(aTracked(said), day(turn))).toBe(again);
});
