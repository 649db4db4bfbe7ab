import { expect, test } from 'vitest';
import { LONDON, readInstant } from '#src/calendar/instant.ts';
import { recordedOn } from '#src/plan/replaying/recorded-on.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import { anAction, day } from '#test/kit/an-action.ts';

type Line = readonly [tells: string, written: string];

function linesOf(lines: readonly Line[]): readonly ActionEntry[] {
  return lines.map(([tells, written], place) => {
    const at = readInstant(`${written}T10:00:00Z`)!;
    const event = { kind: 'dropped' } as const;
    return { seq: place + 1, day: day(tells), at, by: null, message: null, action: anAction().id, event };
  });
}

// What went wrong: a history had 9 January below 5 January, as if its lines had been shuffled.
test.each<[string, readonly Line[], readonly (readonly [number, string])[]]>([
  [
    'lines in order',
    [
      ['2016-01-05', '2016-01-05'],
      ['2016-01-09', '2016-01-09'],
    ],
    [],
  ],
  [
    'two of one day',
    [
      ['2016-01-05', '2016-01-05'],
      ['2016-01-05', '2016-01-05'],
    ],
    [],
  ],
  [
    'what is told four days late',
    [
      ['2016-01-05', '2016-01-05'],
      ['2016-01-09', '2016-01-09'],
      ['2016-01-05', '2016-01-09'],
    ],
    [[3, '2016-01-09']],
  ],
  [
    'progress that was published before the plan was loaded',
    [
      ['2016-01-09', '2016-01-09'],
      ['2016-01-04', '2016-01-09'],
      ['2016-01-12', '2016-01-12'],
    ],
    [[2, '2016-01-09']],
  ],
  [
    'a line by a clock that ran behind',
    [
      ['2016-01-09', '2016-01-09'],
      ['2016-01-05', '2016-01-05'],
    ],
    [[2, '2016-01-09']],
  ],
])('a line that tells of a day before one that stands already says when it was written: %s', (_, lines, late) => {
  expect([...recordedOn(linesOf(lines), LONDON)]).toEqual(late.map(([seq, on]) => [seq, day(on)]));
});
