import { expect, test } from 'vitest';
import type { AskedBefore } from '#src/nudge/asked-before.ts';
import { ledBefore, whoLed } from '#src/nudge/changes/led.ts';
import { chooseNudges } from '#src/nudge/choose-nudges.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { anAction, anOwner, aTracked, day, personId } from '#test/kit/an-action.ts';
import { aDay, ANN, BEN } from './a-day.ts';

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

// What went wrong: whoever was told that an action of theirs was split heard the next morning that its parts “are yours now”.
test('a part of what somebody led is handed over to nobody but those to whom it is new', () => {
  const [whole, part, known] = ['8.1.3', '8.1.3a', '8.1.4'].map((ref) => aTracked({ ref, due: '2016-12-30' })) as [
    Tracked,
    Tracked,
    Tracked,
  ];
  const owners = [...part.standing.owners, anOwner('Ben Baker')];
  const tracked = [
    { ...whole, standing: { ...whole.standing, stage: 'superseded' as const, into: [part.action.id] } },
    { ...part, standing: { ...part.standing, owners } },
    known,
  ];
  const asked = [whole, known].map(({ action }): AskedBefore => {
    return { day: day('2015-06-01'), person: ANN, action: action.id, rule: 'leads', stage: { of: day('2015-06-01') } };
  });
  const { nudges } = chooseNudges(aDay('2015-06-18', { tracked, asked }));
  expect(nudges.map(({ to, handOver }) => [to, handOver?.taken.map((one) => one.tracked.action.ref)])).toEqual([
    [BEN, ['8.1.3a']],
  ]);
});
