import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActionEvent } from '#src/plan/ledger.ts';
import { replay } from '#src/plan/replay.ts';
import type { Standing } from '#src/plan/standing.ts';
import { aLedger, updated } from '#test/kit/a-ledger.ts';
import type { Line } from '#test/kit/a-ledger.ts';
import { anAction, anOwner, day, personId } from '#test/kit/an-action.ts';

const JUNE = '2015-06-10';
const standing = (lines: readonly Line[]): Standing => replay(anAction(), aLedger(lines));
/** Words that were asked for as why it is so. */
function becauseOf(narrative: string): ActionEvent {
  return { kind: 'updated', change: { narrative }, words: narrative, unread: '', reason: true };
}

const green: Line = ['Ann Archer', JUNE, updated({ rating: 'green' })];
const later = { kind: 'date-agreed', day: day('2015-09-30'), reason: 'the board agreed' } as const;

/** What each kind of line leaves behind after Ann's green; every kind is here. */
const KINDS: Readonly<Record<ActionEvent['kind'], readonly [event: ActionEvent, leaves: Partial<Standing>]>> = {
  published: [{ kind: 'published', original: day('2015-06-30') }, { agreed: day('2015-06-30') }],
  republished: [{ kind: 'republished', title: 'x', timescale: null, leads: null }, { agreed: day('2015-06-30') }],
  progress: [
    { kind: 'progress', rating: 'red', done: true, words: 'The plan says so.' },
    { declared: { rating: 'green', by: personId('Ann Archer'), on: day(JUNE), seq: 1 }, stage: 'open' },
  ],
  dropped: [{ kind: 'dropped' }, { stage: 'open', lastSeq: 1 }],
  updated: [
    updated({ rating: 'red', narrative: 'late' }),
    { declared: { rating: 'red', by: personId('Ben Baker'), on: day(JUNE), seq: 2 } },
  ],
  kept: [
    { kind: 'kept', words: 'nearly there', reading: { rating: 'green' } },
    {
      declared: { rating: 'green', by: personId('Ann Archer'), on: day(JUNE), seq: 1 },
      unsettled: {
        words: 'nearly there',
        reading: { rating: 'green' },
        by: personId('Ben Baker'),
        on: day(JUNE),
        seq: 2,
      },
      lastUpdateBy: personId('Ann Archer'),
      lastSeq: 1,
    },
  ],
  amended: [
    { kind: 'amended', of: 1, change: { waitingOn: 'HR' }, words: '' },
    { declared: null, waitingOn: 'HR' },
  ],
  chased: [
    { kind: 'chased', question: 'Is the contract signed?', again: false },
    {
      chase: {
        question: 'Is the contract signed?',
        again: false,
        only: null,
        by: personId('Ben Baker'),
        on: day(JUNE),
        number: 1,
        answer: null,
      },
      lastUpdateBy: personId('Ann Archer'),
      lastSeq: 1,
    },
  ],
  held: [
    { kind: 'held', words: 'still in place' },
    {
      stage: 'delivered',
      embedding: 'said',
      narrative: { text: 'still in place', by: personId('Ben Baker'), on: day(JUNE) },
    },
  ],
  answered: [
    { kind: 'answered', words: 'yes' },
    { chase: null, lastUpdateBy: personId('Ann Archer'), lastSeq: 1 },
  ],
  edited: [
    { kind: 'edited', change: { title: 'Another title' }, words: '' },
    { agreed: day('2015-06-30'), stage: 'open' },
  ],
  noted: [
    { kind: 'noted', text: 'x', words: 'y' },
    { narrative: null, lastSeq: 1 },
  ],
  undone: [
    { kind: 'undone', of: 1 },
    { declared: null, lastUpdate: null },
  ],
  'date-asked': [{ kind: 'date-asked', day: day('2015-09-30'), reason: 'x' }, { agreed: day('2015-06-30') }],
  'date-agreed': [later, { agreed: day('2015-09-30'), original: day('2015-06-30'), dateAsked: null }],
  'date-declined': [{ kind: 'date-declined', day: day('2015-09-30'), reason: 'x' }, { dateAsked: null }],
  'date-returned': [{ kind: 'date-returned', day: day('2015-09-30'), reason: 'x' }, { agreed: day('2015-06-30') }],
  assigned: [{ kind: 'assigned', owners: [anOwner('Carol Cole')], words: '' }, { owners: [anOwner('Carol Cole')] }],
  'not-mine': [{ kind: 'not-mine', person: personId('Ben Baker'), words: '' }, { notMine: [personId('Ben Baker')] }],
  snoozed: [
    { kind: 'snoozed', person: personId('Ben Baker'), until: day('2015-06-20'), words: '' },
    { snoozes: [{ person: personId('Ben Baker'), until: day('2015-06-20') }], lastSeq: 1 },
  ],
  verified: [
    { kind: 'verified', words: '' },
    { stage: 'complete', stageOn: day(JUNE) },
  ],
  'not-verified': [{ kind: 'not-verified', words: '' }, { stage: 'open' }],
  closed: [{ kind: 'closed', as: 'superseded', reason: 'x' }, { stage: 'superseded' }],
  reopened: [{ kind: 'reopened', reason: 'x' }, { stage: 'open' }],
  settled: [{ kind: 'settled', about: 'leads', words: '' }, { doubts: [] }],
  restricted: [{ kind: 'restricted', restricted: true }, { restricted: true }],
  checker: [{ kind: 'checker', person: personId('Vera Venn') }, { checkers: [personId('Vera Venn')] }],
  'public-drafted': [
    { kind: 'public-drafted', words: 'x' },
    { publicLine: null, publicDraft: { words: 'x', by: personId('Ben Baker'), on: day(JUNE), seq: 2 } },
  ],
  'public-released': [
    { kind: 'public-released', says: 'x' },
    { publicLine: { words: 'x', by: personId('Ben Baker'), on: day(JUNE), seq: 2 }, publicDraft: null },
  ],
  'public-withdrawn': [{ kind: 'public-withdrawn' }, { publicLine: null, publicDraft: null }],
};

const asks = (text: string): ActionEvent => ({ kind: 'noted', text, words: 'x' });
const toClose = asks('asked for it to be closed');
const other = asks('asked for another lead');
const wrong = asks('said that the date is wrong');
const notMine: ActionEvent = { kind: 'not-mine', person: personId('Ann Archer'), words: 'x' };

test.each<[after: string, lines: readonly ActionEvent[], open: readonly string[]]>([
  ['each is asked', [wrong, toClose, other], ['wrong-date', 'close', 'other-lead']],
  ['the same is asked twice', [toClose, wrong, toClose], ['wrong-date', 'close']],
  ['“can someone else” becomes “not mine”', [other, notMine], ['not-mine']],
  ['it is left as it is', [toClose, wrong, notMine, asks('looked at what was asked for: it stays as it is')], []],
  ['a date is agreed', [wrong, toClose, later], ['close']],
  [
    'a newer version moves the date',
    [wrong, { kind: 'republished', title: null, timescale: 'x', leads: null, agreed: null }],
    [],
  ],
  ['it is given to somebody', [notMine, toClose, { kind: 'assigned', owners: [], words: '' }], ['close']],
  [
    'another’s part is given away',
    [notMine, { kind: 'assigned', owners: [], words: '', settles: personId('Ben Baker') }],
    ['not-mine'],
  ],
  ['it is closed', [toClose, wrong, other, { kind: 'closed', as: 'withdrawn', reason: 'x' }], []],
  ['it is taken back', [toClose, { kind: 'undone', of: 1 }], []],
  ['anything else is noted', [asks('said that they are away')], []],
])('when %s, what is open is what nobody has decided', (_, lines, open) => {
  const { requests } = standing(lines.map((event): Line => ['Ann Archer', JUNE, event]));
  expect(requests.map(({ what }) => what)).toEqual(open);
});

const OFFICE = 'Olive Office';
const drafted = (words: string): Line => [OFFICE, JUNE, { kind: 'public-drafted', words }];
const letGo = (says: string): Line => [OFFICE, JUNE, { kind: 'public-released', says }];
const restricted = (is: boolean): Line => [OFFICE, JUNE, { kind: 'restricted', restricted: is }];
const isPublic = (words: string, seq: number) => ({ words, seq, by: personId(OFFICE), on: day(JUNE) });

describe('replay', () => {
  test.each(Object.entries(KINDS))('a line of the kind %s leaves what it says', (_, [event, leaves]) => {
    expect(standing([green, ['Ben Baker', JUNE, event]])).toMatchObject(leaves);
  });

  test.each<[claim: string, lines: readonly Line[], leaves: Partial<Standing>]>([
    [
      'a new line for the public leaves the one that stands until it is let go',
      [drafted('one'), letGo('one'), drafted('two')],
      { publicLine: isPublic('one', 2), publicDraft: isPublic('two', 3) },
    ],
    [
      'what is withdrawn is neither public nor waits',
      [letGo('one'), drafted('two'), [OFFICE, JUNE, { kind: 'public-withdrawn' }]],
      { publicLine: null, publicDraft: null },
    ],
    [
      'restricting it withdraws its line for the public, which lifting the restriction does not bring back',
      [letGo('one'), drafted('two'), restricted(true), restricted(false)],
      { publicLine: null, publicDraft: null, restricted: false },
    ],
    [
      'letting go that is taken back leaves the line that stood, and the one that waited',
      [letGo('one'), drafted('two'), letGo('two'), [OFFICE, JUNE, { kind: 'undone', of: 3 }]],
      { publicLine: isPublic('one', 1), publicDraft: isPublic('two', 2) },
    ],
    ['a line whose words were forgotten is none', [drafted('')], { publicDraft: null }],
    ['done is delivered, and not complete', [['Ann Archer', JUNE, updated({ done: true })]], { stage: 'delivered' }],
    [
      'what is not said stays',
      [
        ['Ann Archer', JUNE, updated({ waitingOn: 'HR', forecast: day('2015-07-10') })],
        ['Ann Archer', JUNE, updated({ rating: 'amber' })],
      ],
      { waitingOn: 'HR', forecast: day('2015-07-10') },
    ],
    // What went wrong: an export of a complete action still said what it waited for.
    [
      'what is complete waits for nothing',
      [
        ['Ann Archer', JUNE, updated({ waitingOn: 'HR', done: true })],
        ['Ben Baker', JUNE, { kind: 'verified', words: '' }],
      ],
      { stage: 'complete', waitingOn: null },
    ],
    [
      'and so does what is closed, until that is taken back',
      [
        ['Ann Archer', JUNE, updated({ waitingOn: 'HR' })],
        ['Ben Baker', JUNE, { kind: 'closed', as: 'withdrawn', reason: 'sold' }],
        ['Ben Baker', JUNE, { kind: 'undone', of: 2 }],
      ],
      { stage: 'open', waitingOn: 'HR' },
    ],
    [
      'a forecast back within the agreed date leaves nothing to decide',
      [
        ['Ann Archer', JUNE, { kind: 'date-asked', day: day('2015-08-01'), reason: '' }],
        ['Ann Archer', JUNE, updated({ forecast: day('2015-08-01') })],
        ['Ann Archer', JUNE, updated({ forecast: day('2015-06-20') })],
      ],
      { dateAsked: null },
    ],
    [
      'of two edits the last counts',
      [
        green,
        ['Ann Archer', JUNE, { kind: 'amended', of: 1, change: { waitingOn: 'HR' }, words: '' }],
        ['Ann Archer', JUNE, { kind: 'amended', of: 1, change: { waitingOn: 'legal' }, words: '' }],
      ],
      { waitingOn: 'legal', declared: null },
    ],
    [
      'an edit that is taken back leaves the first wording',
      [
        green,
        ['Ann Archer', JUNE, { kind: 'amended', of: 1, change: { waitingOn: 'HR' }, words: '' }],
        ['Ann Archer', JUNE, { kind: 'undone', of: 2 }],
      ],
      { waitingOn: null, declared: { rating: 'green', by: personId('Ann Archer'), on: day(JUNE), seq: 1 } },
    ],
    [
      'an edit of an old update does not overrule a newer one',
      [
        green,
        ['Ann Archer', '2015-06-12', updated({ rating: 'red' })],
        ['Ann Archer', '2015-06-13', { kind: 'amended', of: 1, change: { rating: 'amber' }, words: '' }],
      ],
      { declared: { rating: 'red', by: personId('Ann Archer'), on: day('2015-06-12'), seq: 2 } },
    ],
  ])('%s', (_, lines, leaves) => {
    expect(standing(lines)).toMatchObject(leaves);
  });

  test('the worse of two leads stands, over months, until they agree', () => {
    const lines: readonly Line[] = [
      ['Ann Archer', JUNE, updated({ rating: 'red' })],
      ['Ben Baker', JUNE, updated({ rating: 'green' })],
    ];
    expect(standing(lines)).toMatchObject({
      declared: { rating: 'red' },
      disagreement: [{ rating: 'red' }, { rating: 'green' }],
    });
    const july: Line = ['Ben Baker', '2015-07-01', updated({ rating: 'green' })];
    expect(standing([...lines, july])).toMatchObject({ declared: { rating: 'red' } });
    const agreed: Line = ['Ann Archer', '2015-08-03', updated({ rating: 'green' })];
    expect(standing([...lines, july, agreed])).toMatchObject({ declared: { rating: 'green' }, disagreement: [] });
  });

  test('where leads did not differ, the newest word stands in a new month', () => {
    const green: Line = ['Ann Archer', '2015-06-10', updated({ rating: 'red' })];
    const july: Line = ['Ben Baker', '2015-07-01', updated({ rating: 'green' })];
    expect(standing([green, july])).toMatchObject({ declared: { rating: 'green' }, disagreement: [] });
  });

  test('each lead’s own words stay with their rating, whenever they are said and whatever the others say', () => {
    const lines: Line[] = [
      ['Ann Archer', '2015-06-10', updated({ rating: 'green', narrative: 'tests pass' })],
      ['Ben Baker', '2015-06-11', updated({ rating: 'red' })],
      ['Ben Baker', '2015-06-12', becauseOf('nobody has signed')],
      // A note beside a rating is no reason for it.
      ['Ben Baker', '2015-06-12', updated({ narrative: 'the minutes follow' })],
      ['Ann Archer', '2015-06-13', updated({ rating: 'green' })],
    ];
    const said = standing(lines).disagreement.map(({ rating, words }) => [rating, words]);
    expect(said).toEqual([
      ['red', 'nobody has signed'],
      ['green', 'tests pass'],
    ]);
  });

  test('the office settles what leads disagree on, and the next lead’s word is not held against it', () => {
    const lines: readonly Line[] = [
      ['Ann Archer', JUNE, updated({ rating: 'red' })],
      ['Ben Baker', JUNE, updated({ rating: 'green' })],
      ['Olive Office', JUNE, updated({ rating: 'amber' }, true)],
    ];
    expect(standing(lines)).toMatchObject({ declared: { rating: 'amber' }, disagreement: [] });
    const next: Line = ['Ann Archer', JUNE, updated({ rating: 'green' })];
    expect(standing([...lines, next])).toMatchObject({ declared: { rating: 'green' }, disagreement: [] });
  });

  test('who no longer leads is no voice against who leads now', () => {
    const lines: readonly Line[] = [
      ['Ann Archer', JUNE, updated({ rating: 'red' })],
      ['Olive Office', JUNE, { kind: 'assigned', owners: [anOwner('Ben Baker')], words: '' }],
    ];
    expect(standing(lines).declared?.rating).toBe('red');
    const next: Line = ['Ben Baker', JUNE, updated({ rating: 'green' })];
    expect(standing([...lines, next])).toMatchObject({ declared: { rating: 'green' }, disagreement: [] });
  });
});

const PEOPLE = ['Ann Archer', 'Ben Baker', 'Olive Office'];
const aDay = fc.constantFrom('2015-06-10', '2015-06-20', '2015-07-02', '2015-08-15');
const aChange = fc.record(
  {
    rating: fc.constantFrom('red' as const, 'amber' as const, 'green' as const),
    narrative: fc.constant('why'),
    waitingOn: fc.constantFrom('HR', null),
    forecast: fc.option(aDay.map(day)),
    done: fc.constant(true),
  },
  { requiredKeys: [] },
);
const anEvent: fc.Arbitrary<ActionEvent> = fc.oneof(
  aChange.map((change) => updated(change)),
  aChange.map((change) => updated(change, true)),
  fc.record({
    kind: fc.constant('amended' as const),
    of: fc.integer({ min: 1, max: 20 }),
    change: aChange,
    words: fc.constant(''),
  }),
  fc.record({ kind: fc.constant('undone' as const), of: fc.integer({ min: 1, max: 20 }) }),
  ...Object.values(KINDS).map(([event]) => fc.constant(event)),
);
const aLine = fc.tuple(fc.constantFrom(...PEOPLE), aDay, anEvent) as fc.Arbitrary<Line>;
const someLines = fc.array(aLine, { maxLength: 20 }).map((lines) => lines.toSorted((a, b) => a[1].localeCompare(b[1])));

describe('the laws of the ledger', () => {
  test('the same lines give the same standing, and are left as they were', () => {
    fc.assert(
      fc.property(someLines, (lines) => {
        const ledger = aLedger(lines);
        const copy = structuredClone(ledger);
        expect(replay(anAction(), ledger)).toEqual(replay(anAction(), ledger));
        expect(ledger).toEqual(copy);
      }),
    );
  });

  test('the original date never changes, whatever is said', () => {
    fc.assert(
      fc.property(someLines, (lines) => {
        expect(standing(lines).original).toBe('2015-06-30');
      }),
    );
  });

  test('the agreed date is where the last decision put it', () => {
    const untaken = someLines.filter((lines) => lines.every(([, , { kind }]) => kind !== 'undone'));
    const property = fc.property(untaken, (lines) => {
      const decisions = lines.flatMap(([, , event]) => decidedIn(event));
      expect(standing(lines).agreed).toBe(decisions.at(-1) ?? '2015-06-30');
    });
    fc.assert(property);
    expect(decidedIn(later)).toEqual(['2015-09-30']);
  });

  test('a line that is taken back at once is as if it had never been said', () => {
    const saidOnly = aLine.filter(([, , { kind }]) => kind !== 'undone' && kind !== 'amended');
    const property = fc.property(fc.array(saidOnly, { maxLength: 10 }), saidOnly, (before, line) => {
      const undone: Line = [line[0], line[1], { kind: 'undone', of: before.length + 1 }];
      // A check that is taken back is asked for anew, under the number of the line that did so.
      const but = { lastSeq: 0, stageSeq: 0 };
      expect({ ...standing([...before, line, undone]), ...but }).toEqual({ ...standing(before), ...but });
    });
    fc.assert(property);
    expect(standing([green, ['Ann Archer', JUNE, { kind: 'undone', of: 1 }]]).declared).toBeNull();
  });

  test('words that wait to be settled wait no longer once anybody has said how the action stands, and again when that is taken back', () => {
    const kept: Line = ['Ann Archer', JUNE, { kind: 'kept', words: 'hm', reading: null }];
    expect(standing([kept]).unsettled?.words).toBe('hm');
    expect(standing([kept, green]).unsettled).toBeNull();
    expect(standing([kept, green, ['Ann Archer', JUNE, { kind: 'undone', of: 2 }]]).unsettled?.words).toBe('hm');
    expect(standing([kept]).lastUpdate).toBeNull();
  });

  test('leads who disagree have said different things', () => {
    const property = fc.property(someLines, (lines) => {
      const said = standing(lines).disagreement.map(({ rating }) => rating);
      expect(new Set(said).size).not.toBe(1);
    });
    fc.assert(property);
    expect(standing([green]).disagreement).toEqual([]);
  });
});

function decidedIn(event: ActionEvent): readonly (string | null)[] {
  switch (event.kind) {
    case 'date-agreed':
      return [event.day];
    case 'published':
      return [event.original];
    case 'republished':
      return event.agreed === undefined ? [] : [event.agreed];
    case 'progress':
    case 'dropped':
    case 'updated':
    case 'kept':
    case 'amended':
    case 'noted':
    case 'undone':
    case 'date-asked':
    case 'date-declined':
    case 'date-returned':
    case 'assigned':
    case 'not-mine':
    case 'snoozed':
    case 'verified':
    case 'not-verified':
    case 'closed':
    case 'reopened':
    case 'held':
    case 'settled':
    case 'restricted':
    case 'checker':
    case 'edited':
    case 'chased':
    case 'answered':
    case 'public-drafted':
    case 'public-released':
    case 'public-withdrawn':
      return [];
  }
}
