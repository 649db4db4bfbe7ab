import { expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import { isPaused, standInFor } from '#src/people/absence.ts';
import type { Absence } from '#src/people/absence.ts';
import type { PersonId } from '#src/people/person.ts';

const day = (text: string) => text as Day;
const person = (text: string) => text as PersonId;

function away(who: string, from: string, to: string, deputy: string | null): Absence {
  return { person: person(who), from: day(from), to: day(to), deputy: deputy === null ? null : person(deputy) };
}

const CHAIN = [away('ann', '2015-12-01', '2015-12-10', 'bob'), away('bob', '2015-12-05', '2015-12-07', 'cat')];

test.each([
  ['2015-11-30', { kind: 'here' }],
  ['2015-12-01', { kind: 'deputy', person: 'bob' }],
  ['2015-12-05', { kind: 'deputy', person: 'cat' }],
  ['2015-12-10', { kind: 'deputy', person: 'bob' }],
  ['2015-12-11', { kind: 'here' }],
])('on %s Ann is answered for by %o', (today, expected) => {
  expect(standInFor(person('ann'), day(today), CHAIN)).toEqual(expected);
});

test('somebody away without a deputy is away until the last day', () => {
  const absences = [away('ann', '2015-12-01', '2015-12-10', null)];
  expect(standInFor(person('ann'), day('2015-12-02'), absences)).toEqual({ kind: 'away', until: '2015-12-10' });
});

test('deputies who stand in for each other are both away', () => {
  const absences = [away('ann', '2015-12-01', '2015-12-10', 'bob'), away('bob', '2015-12-01', '2015-12-10', 'ann')];
  expect(standInFor(person('ann'), day('2015-12-02'), absences)).toEqual({ kind: 'away', until: '2015-12-10' });
});

test('a pause ends on the day that was named, as a snooze does', () => {
  const pauses = [{ person: person('ann'), until: day('2015-12-10') }];
  expect([
    isPaused(person('ann'), day('2015-12-09'), pauses),
    isPaused(person('ann'), day('2015-12-10'), pauses),
  ]).toEqual([true, false]);
});
