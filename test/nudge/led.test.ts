import { expect, test } from 'vitest';
import type { AskedBefore } from '#src/nudge/asked-before.ts';
import { ledBefore, whoLed } from '#src/nudge/changes/led.ts';
import { anAction, day, personId } from '#test/kit/an-action.ts';

const ACTION = anAction().id;

type Row = readonly [who: string, what: 'leads' | 'leads-no-more', on: number];

const rowOf = ([who, rule, on]: Row): AskedBefore => {
  const at = day(`2015-06-${String(on).padStart(2, '0')}`);
  return { day: at, person: personId(who), action: ACTION, rule, stage: { of: at } };
};

// What went wrong: of two who led an action together, whoever took it over was told of one.
const CASES: readonly (readonly [
  what: string,
  rows: readonly Row[],
  now: readonly string[],
  before: readonly string[],
])[] = [
  [
    'two, of whom nobody has heard yet',
    [
      ['Ann', 'leads', 1],
      ['Ben', 'leads', 1],
    ],
    ['Carol'],
    ['Ann', 'Ben'],
  ],
  [
    'two who have both heard, the new lead being away',
    [
      ['Ann', 'leads', 1],
      ['Ben', 'leads', 1],
      ['Ann', 'leads-no-more', 5],
      ['Ben', 'leads-no-more', 5],
    ],
    ['Carol'],
    ['Ann', 'Ben'],
  ],
  [
    'two who have heard on different days',
    [
      ['Ann', 'leads', 1],
      ['Ben', 'leads', 1],
      ['Ann', 'leads-no-more', 5],
      ['Ben', 'leads-no-more', 6],
    ],
    ['Carol'],
    ['Ann', 'Ben'],
  ],
  [
    'two of whom one has heard',
    [
      ['Ann', 'leads', 1],
      ['Ben', 'leads', 1],
      ['Ann', 'leads-no-more', 5],
    ],
    ['Carol'],
    ['Ann', 'Ben'],
  ],
  [
    'one, and not whoever led before them',
    [
      ['Xena', 'leads', 1],
      ['Xena', 'leads-no-more', 3],
      ['Ann', 'leads', 3],
      ['Ann', 'leads-no-more', 9],
    ],
    ['Carol'],
    ['Ann'],
  ],
  [
    'one of two, the other staying',
    [
      ['Ann', 'leads', 1],
      ['Ben', 'leads', 1],
      ['Ben', 'leads-no-more', 9],
    ],
    ['Ann', 'Carol'],
    ['Ben'],
  ],
  [
    'one of two, and not the one in whose place the other came',
    [
      ['Xena', 'leads', 1],
      ['Ben', 'leads', 1],
      ['Xena', 'leads-no-more', 3],
      ['Ann', 'leads', 3],
      ['Ben', 'leads-no-more', 9],
    ],
    ['Ann', 'Carol'],
    ['Ben'],
  ],
  [
    'two, for the second of two new leads',
    [
      ['Ann', 'leads', 1],
      ['Ben', 'leads', 1],
      ['Ann', 'leads-no-more', 5],
      ['Ben', 'leads-no-more', 5],
      ['Carol', 'leads', 8],
    ],
    ['Carol', 'Dan'],
    ['Ann', 'Ben'],
  ],
  ['nobody', [], ['Carol'], []],
];

test.each(CASES)('who led before a hand-over: %s', (_, rows, now, before) => {
  const spells = whoLed(rows.map(rowOf)).ever.get(ACTION) ?? new Map();
  expect(ledBefore(spells, now.map(personId))).toEqual(before.map(personId));
});
