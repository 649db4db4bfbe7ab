import { describe, expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import { chooseNudges } from '#src/nudge/choose-nudges.ts';
import type { AskedBefore } from '#src/nudge/asked-before.ts';
import { placesNeeded } from '#src/nudge/places.ts';
import { aTracked, day } from '#test/kit/an-action.ts';
import { aDay, ANN, BEN, daysOfAsking } from './a-day.ts';

const TODAY = '2015-09-16';

// A lead of thirty actions had one message with eighty questions, and answered none of them.
describe('a message of at most five questions', () => {
  test('keeps two places for what falls due next, however much is late', () => {
    expect(refsAskedOf([...late(20), ...due(3, '2015-09-30')])).toEqual(['L0', 'L1', 'L2', 'D0', 'D1']);
  });

  test('gives what one of them does not need to the other', () => {
    expect(refsAskedOf([...late(20), ...due(1, '2015-09-30')])).toEqual(['L0', 'L1', 'L2', 'L3', 'D0']);
    expect(refsAskedOf([...late(1), ...due(9, '2015-09-30')])).toEqual(['L0', 'D0', 'D1', 'D2', 'D3']);
    expect(refsAskedOf(late(20))).toEqual(['L0', 'L1', 'L2', 'L3', 'L4']);
  });

  test('has more places for what is due when its dates need them', () => {
    expect(refsAskedOf([...late(20), ...due(12, '2015-09-21')])).toEqual(['L0', 'D0', 'D1', 'D2', 'D3']);
    expect(refsAskedOf([...late(20), ...due(40, '2015-09-21')])).toEqual(['D0', 'D1', 'D2', 'D3', 'D4']);
  });

  test('asks first about a date that would else pass unasked, before one that was asked about', () => {
    const tracked = [...due(5, '2015-09-17'), ...due(5, '2015-09-18', 'E')];
    const asked = tracked.slice(0, 5).map((one) => soon(one.action.id, '2015-09-10', '2015-09-17'));
    expect(refsAskedOf(tracked, asked)).toEqual(['D0', 'D1', 'E0', 'E1', 'E2']);
  });

  test('does not count as asked what found no place', () => {
    const { nudges, silent } = chooseNudges(aDay(TODAY, { tracked: late(7) }));
    expect(nudges[0]?.rest.map(({ tracked }) => tracked.action.ref)).toEqual(['L5', 'L6']);
    expect(silent.map(({ tracked, because }) => `${tracked.action.ref} ${because}`)).toEqual(['L5 waits', 'L6 waits']);
  });

  test('asks tomorrow what found no place today', () => {
    expect(lateDays(7, TODAY, '2015-09-17')).toEqual([
      [TODAY, 5],
      ['2015-09-17', 2],
    ]);
  });

  test('names as also asked only those in whose message it found a place', () => {
    const shared = aTracked({ ref: '9.9', due: '2015-09-30', owners: ['Ben Baker', 'Ann Archer'], position: 90 });
    const tracked = [...due(9, '2015-09-18'), shared];
    const { nudges } = chooseNudges(aDay(TODAY, { tracked }));
    expect(nudges.find(({ to }) => to === BEN)?.asks.map(({ others }) => others)).toEqual([[]]);
  });
});

// All that was late came in one round a week, so that it could not be spread over more than one message.
describe('what is late and was asked about twice', () => {
  test('comes on one day a week while it is few', () => {
    expect(lateDays(5, '2015-10-05', '2015-10-30')).toEqual([
      ['2015-10-07', 5],
      ['2015-10-14', 5],
      ['2015-10-21', 5],
      ['2015-10-28', 5],
    ]);
  });

  test('comes on as many days as it takes for each to have its turn within a fortnight', () => {
    const days = lateDays(20, '2015-10-05', '2015-10-30').map(([on]) => on);
    expect(days.length).toBeGreaterThanOrEqual(8);
    expect(days.length).toBeLessThanOrEqual(10);
  });
});

test.each([
  { left: [], places: 0 },
  { left: [10], places: 1 },
  { left: [0, 0, 0], places: 3 },
  { left: [1, 1, 1], places: 3 },
  { left: [4, 4, 4, 4, 4, 4, 4, 4, 4], places: 3 },
  { left: [9, 1, 1, 9], places: 2 },
])('deadlines $left working days off need $places places a day', ({ left, places }) => {
  expect(placesNeeded(left)).toBe(places);
});

function late(count: number) {
  return Array.from({ length: count }, (_, place) =>
    aTracked({ ref: `L${place}`, due: '2015-09-11', start: '2018-01-01', position: place }),
  );
}

function due(count: number, on: string, letter = 'D') {
  return Array.from({ length: count }, (_, place) =>
    aTracked({ ref: `${letter}${place}`, due: on, start: '2018-01-01', position: 50 + place }),
  );
}

function soon(action: AskedBefore['action'], on: string, of: string): AskedBefore {
  return { day: day(on), person: ANN, action, rule: 'due-soon', stage: { of: day(of), step: 5 } };
}

function refsAskedOf(tracked: ReturnType<typeof late>, asked: readonly AskedBefore[] = []): readonly string[] {
  const { nudges } = chooseNudges(aDay(TODAY, { tracked, asked }));
  return nudges.find(({ to }) => to === ANN)?.asks.map((ask) => ask.tracked.action.ref) ?? [];
}

/** On which days from one to another Ann is asked, and about how many of so many late actions, after weeks of silence. */
function lateDays(count: number, from: string, to: string): readonly (readonly [Day, number])[] {
  const tracked = late(count);
  const said = daysOfAsking(TODAY, to, (today, asked) => aDay(today, { tracked, asked }));
  const ann = [...said].map(
    ([on, lines]) => [on as Day, lines.filter((line) => line.startsWith('ann')).length] as const,
  );
  return ann.filter(([on, asks]) => on >= from && asks > 0);
}
