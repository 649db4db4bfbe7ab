import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '#src/calendar/day.ts';
import { sayPromises, saySlip } from '#src/messages/governance/say-slip.ts';
import { replay } from '#src/plan/replay.ts';
import { medianSlip, slippageOf } from '#src/plan/slippage/slip.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { aLedger, updated } from '#test/kit/a-ledger.ts';
import type { Line } from '#test/kit/a-ledger.ts';
import { anAction, day } from '#test/kit/an-action.ts';

const ORIGINAL = '2015-06-30';

function tracked(lines: readonly Line[], original: string | null = ORIGINAL): Tracked {
  const action = anAction({ due: original });
  const first: Line = [
    'Ann Archer',
    '2015-05-01',
    { kind: 'published', original: original === null ? null : day(original) },
  ];
  return { action, standing: replay(action, aLedger([first, ...lines])) };
}

/** The date is moved to a day for a reason. */
function moved(on: string, to: string, reason = ''): Line {
  return ['Olive Office', on, { kind: 'date-agreed', day: day(to), reason }];
}

const forecast = (on: string, to: string): Line => [
  'Ann Archer',
  on,
  updated({ forecast: day(to), narrative: 'late' }),
];
const done = (on: string): Line => ['Ann Archer', on, updated({ done: true })];

test.each<[means: string, lines: readonly Line[], today: string, slip: string, promises: string]>([
  ['never moved and not due yet', [], '2015-06-01', '', ''],
  ['never moved and past its date', [], '2015-07-10', '', ''],
  [
    'moved once',
    [moved('2015-06-20', '2015-07-31', 'HR')],
    '2015-07-01',
    'moved once, +31 days, 1 reason',
    'one one-month extension, not yet due',
  ],
  [
    'moved three times for two reasons',
    [
      moved('2015-06-20', '2015-07-31', 'HR'),
      moved('2015-08-10', '2015-08-31', 'hr '),
      moved('2015-09-10', '2016-01-30', 'The board'),
    ],
    '2015-10-01',
    'moved 3 times, +214 days, 2 reasons',
    'three extensions (one month, one month, five months): 2 missed, 1 not yet due',
  ],
  [
    'two one-month extensions, both missed',
    [moved('2015-06-20', '2015-07-31', 'HR'), moved('2015-08-10', '2015-08-31', 'HR')],
    '2015-10-01',
    'moved twice, +62 days, 1 reason',
    'two one-month extensions, both missed',
  ],
  [
    'moved again before it came',
    [moved('2015-06-20', '2015-07-31'), moved('2015-07-20', '2015-08-31')],
    '2015-08-01',
    'moved twice, +62 days, no reason given',
    'two one-month extensions: 1 moved again before it came, 1 not yet due',
  ],
  [
    'kept',
    [moved('2015-06-20', '2015-07-31', 'HR'), done('2015-07-30')],
    '2015-09-01',
    'moved once, +31 days, 1 reason',
    'one one-month extension, kept',
  ],
  [
    'done late',
    [moved('2015-06-20', '2015-07-31', 'HR'), done('2015-08-03')],
    '2015-09-01',
    'moved once, +31 days, 1 reason',
    'one one-month extension, missed',
  ],
  ['brought forward', [moved('2015-05-20', '2015-06-20', 'early')], '2015-06-01', 'moved once, −10 days, 1 reason', ''],
  [
    'moved and back again',
    [moved('2015-05-20', '2015-07-30', 'a'), moved('2015-05-21', ORIGINAL, 'b')],
    '2015-06-01',
    'moved twice, back to the original date, 2 reasons',
    'one one-month extension, moved again before it came',
  ],
  [
    'expected later than agreed',
    [moved('2015-06-20', '2015-07-31', 'HR'), forecast('2015-07-20', '2015-09-30')],
    '2015-07-21',
    'moved once, +31 days, 1 reason; expected +92 days',
    'one one-month extension, not yet due',
  ],
  [
    'expected sooner than agreed',
    [moved('2015-06-20', '2015-09-30', 'HR'), forecast('2015-07-20', '2015-08-31')],
    '2015-07-21',
    'moved once, +92 days, 1 reason; expected +62 days',
    'one three-month extension, not yet due',
  ],
  [
    'expected for the original date again',
    [moved('2015-06-01', '2015-07-31', 'HR'), forecast('2015-06-10', ORIGINAL)],
    '2015-06-11',
    'moved once, +31 days, 1 reason; expected for the original date',
    'one one-month extension, not yet due',
  ],
  ['only expected later', [forecast('2015-06-20', '2015-07-31')], '2015-06-21', 'expected +31 days', ''],
])('%s', (_, lines, today, slip, promises) => {
  const found = slippageOf(tracked(lines), day(today));
  expect(found === null ? '' : saySlip(found)).toBe(slip);
  expect(found === null ? '' : sayPromises(found)).toBe(promises);
});

test('what had no date when it was published is measured from its first one', () => {
  const lines = [moved('2015-06-20', '2015-07-31', 'set'), moved('2015-07-20', '2015-08-31', 'HR')];
  expect(saySlip(slippageOf(tracked(lines, null), day('2015-08-01'))!)).toBe('moved once, +31 days, 1 reason');
  expect(slippageOf(tracked([], null), day('2015-08-01'))).toBeNull();
});

test('the slip is counted to the day that is expected, also where that is sooner than was agreed', () => {
  const one = tracked([moved('2015-06-20', '2015-09-30', 'HR'), forecast('2015-07-20', '2015-08-31')]);
  expect(slippageOf(one, day('2015-07-21'))).toMatchObject({ days: 92, expected: 62 });
});

test('how late a plan is on the whole is the middle of what slipped', () => {
  const late = (days: number) => tracked([moved('2015-06-01', addDays(day(ORIGINAL), days), 'HR')]);
  expect(medianSlip([late(10), late(74), late(300), late(0), tracked([])], day('2015-06-02'))).toEqual({
    days: 74,
    of: 3,
  });
  expect(medianSlip([late(10), late(20)], day('2015-06-02'))).toEqual({ days: 15, of: 2 });
  expect(medianSlip([tracked([])], day('2015-06-02'))).toBeNull();
});

test('slip agrees with the moves, and nothing moves the original date', () => {
  const act = fc.tuple(fc.nat(300), fc.nat(400), fc.nat(2)).map(([on, to, kind]): Line => {
    const [when, then] = [addDays(day('2015-05-02'), on), addDays(day('2015-05-02'), to)];
    return kind === 0 ? forecast(when, then) : moved(when, then, `reason ${to % 3}`);
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 10 }), (acts) => {
      const lines = acts.toSorted((one, other) => one[1].localeCompare(other[1]));
      const one = tracked(lines);
      const slip = slippageOf(one, day('2016-06-01'))!;
      const moves = one.standing.moves.filter(({ which, from, to }) => which === 'agreed' && from !== to);
      expect(slip.moved).toBe(moves.length);
      expect(slip.days).toBe(moves.reduce((sum, { from, to }) => sum + daysBetween(from!, to!), 0));
      expect(slip.days).toBe(daysBetween(day(ORIGINAL), one.standing.agreed!));
      expect(slip.promises.length).toBeLessThanOrEqual(slip.moved);
      expect(one.standing.original).toBe(ORIGINAL);
    }),
  );
});
