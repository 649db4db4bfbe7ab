import { expect, test } from 'vitest';
import type { Instant } from '#src/calendar/instant.ts';
import { replayArrangements } from '#src/plan/arrangements.ts';
import type { PersonEntry, PersonEvent } from '#src/plan/ledger.ts';
import { day, personId } from '#test/kit/an-action.ts';

const [ann, ben] = [personId('Ann Archer'), personId('Ben Baker')];
const pausedUntil = (until: string): PersonEvent => ({ kind: 'paused', until: day(until), words: '' });
const away = (from: string, to: string): PersonEvent => ({
  kind: 'away',
  from: day(from),
  to: day(to),
  deputy: ben,
  words: '',
});
const back: PersonEvent = { kind: 'back', words: '' };

type Line = readonly [on: string, event: PersonEvent, person?: typeof ann];

function after(...lines: readonly Line[]) {
  const entries = lines.map(([on, event, person = ann], at): PersonEntry => {
    return { seq: at + 1, at: `${on}T10:00:00Z` as Instant, day: day(on), by: ann, message: null, person, event };
  });
  return replayArrangements(entries);
}

test('a second pause takes the place of the first, and another person’s stays', () => {
  const { pauses } = after(
    ['2015-06-01', pausedUntil('2015-06-10')],
    ['2015-06-01', pausedUntil('2015-06-20'), ben],
    ['2015-06-02', pausedUntil('2015-06-05')],
  );
  expect(pauses).toEqual([
    { person: ben, until: '2015-06-20' },
    { person: ann, until: '2015-06-05' },
  ]);
});

test.each<[claim: string, lines: readonly Line[], stretches: readonly string[]]>([
  ['leave is kept', [['2015-06-01', away('2015-06-08', '2015-06-12')]], ['2015-06-08 to 2015-06-12']],
  [
    'two leaves are both kept',
    [
      ['2015-06-01', away('2015-06-08', '2015-06-12')],
      ['2015-06-01', away('2015-08-03', '2015-08-14')],
    ],
    ['2015-06-08 to 2015-06-12', '2015-08-03 to 2015-08-14'],
  ],
  [
    'coming back early ends a leave the day before',
    [
      ['2015-06-01', away('2015-06-08', '2015-06-12')],
      ['2015-06-10', back],
    ],
    ['2015-06-08 to 2015-06-09'],
  ],
  [
    'coming back on its first day takes it away',
    [
      ['2015-06-01', away('2015-06-08', '2015-06-12')],
      ['2015-06-08', back],
    ],
    [],
  ],
  [
    'a leave that is over stays as it was',
    [
      ['2015-06-01', away('2015-06-08', '2015-06-12')],
      ['2015-06-20', back],
    ],
    ['2015-06-08 to 2015-06-12'],
  ],
])('%s', (_, lines, stretches) => {
  expect(after(...lines).absences.map(({ from, to }) => `${from} to ${to}`)).toEqual(stretches);
});

test('a new account leaves a pause and a leave as they were', () => {
  const linked: PersonEvent = { kind: 'linked', account: 'chat:T1/U7', words: '' };
  const { pauses, absences } = after(
    ['2015-06-01', pausedUntil('2015-06-20')],
    ['2015-06-01', away('2015-06-08', '2015-06-12')],
    ['2015-06-02', linked],
    ['2015-06-03', { ...linked, account: null }],
  );
  expect([pauses.length, absences.length]).toEqual([1, 1]);
});

test('coming back ends a pause, and nobody else’s', () => {
  const { pauses } = after(
    ['2015-06-01', pausedUntil('2015-06-20')],
    ['2015-06-01', pausedUntil('2015-06-20'), ben],
    ['2015-06-03', back],
  );
  expect(pauses.map(({ person }) => person)).toEqual([ben]);
});
