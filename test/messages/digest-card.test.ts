import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { aNaming } from '#test/kit/a-naming.ts';
import type { Digest } from '#src/digest/digest.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { Block, Card } from '#src/messages/card.ts';
import { sayDigest } from '#src/messages/digest/digest-card.ts';
import type { DigestContext } from '#src/messages/digest/digest-card.ts';
import { LOOK, RATINGS } from '#src/rating/scale.ts';
import { aDigest, ENGLAND, said } from '#test/digest/a-week.ts';
import type { AWeekSaid, Happened } from '#test/digest/a-week.ts';
import { anAction, aPlan, day, personId } from '#test/kit/an-action.ts';

const PLAN = aPlan({ name: 'Rotherham Improvement Plan' });

const ACTIONS = [
  anAction({ ref: '1.1.1', title: 'Renew the code of conduct', due: '2015-10-30', section: 1, position: 0 }),
  anAction({ ref: '1.1.2', title: 'Train all councillors', due: '2016-04-30', section: 1, position: 1 }),
  anAction({ ref: '1.2.1', title: 'Review the constitution', due: '2015-12-11', section: 1, position: 2 }),
  anAction({
    ref: '2.1.1',
    title: 'Publish a vision',
    due: '2015-11-27',
    section: 2,
    position: 3,
    owners: ['Ben Baker'],
  }),
  anAction({ ref: '2.1.2', title: 'Meet the parishes', kind: 'unknown', due: null, section: 2, position: 4 }),
  anAction({ ref: '8.1.3', title: 'Agree the framework', due: '2015-11-30', section: 8, position: 5 }),
  anAction({
    ref: '8.1.4',
    title: 'Open the one-stop shop',
    start: '2016-01-04',
    due: '2016-06-30',
    section: 8,
    position: 6,
  }),
  anAction({ ref: '8.2.1', title: 'Name a growth board', due: '2015-12-04', section: 8, position: 7, owners: [] }),
];

const FORTNIGHT: readonly Happened[] = [
  ['2015-10-05', '1.1.2', 'Ann Archer', said({ rating: 'green' })],
  ['2015-11-17', '8.1.3', 'Ann Archer', said({ rating: 'green' })],
  ['2015-11-18', '2.1.1', 'Ben Baker', said({ rating: 'amber', narrative: 'waiting on the printer' })],
  [
    '2015-11-24',
    '8.1.3',
    'Ann Archer',
    said({ rating: 'red', narrative: 'supplier withdrew', forecast: day('2016-01-31') }),
  ],
  ['2015-11-24', '8.1.3', 'Ann Archer', { kind: 'date-asked', day: day('2016-01-31'), reason: 'supplier withdrew' }],
  [
    '2015-11-26',
    '1.2.1',
    'Carol Cole',
    { kind: 'date-agreed', day: day('2016-03-31'), reason: 'Board of 26 November' },
  ],
  ['2015-11-27', '2.1.1', 'Ben Baker', said({ rating: 'green', done: true, evidence: 'https://example.org/vision' })],
];

const HEADINGS = [{ level: 'section' as const, ref: '1', title: 'Leadership' }];
const CONTEXT: DigestContext = { days: ENGLAND, naming: aNaming([], [PLAN]) };

const fortnight = (more: Partial<AWeekSaid> = {}): Digest =>
  aDigest({ plan: PLAN, actions: ACTIONS, happened: FORTNIGHT, headings: HEADINGS, ...more });

test('a fortnight of answers makes one screen that a stranger can read', () => {
  const [head, note] = ['1204-9f3ac1d20b7e4c55', 'The clock is a training clock.'];
  const card = sayDigest(fortnight(), { ...CONTEXT, head, note });
  expect(screenOf(card)).toBe(
    `
Rotherham Improvement Plan · Mon 30 Nov 2015
============================================

1 of 8 actions is late. 1 is said to be Green, and it is unconfirmed.

Since last week: 1 said done, 1 newly Red, 1 new date asked for, 1 due date
moved.

Needs you
---------
■ Red        8.1.3  Agree the framework — since 24 Nov · Ann Archer
· Not rated  1.1.1  Renew the code of conduct — 4 weeks late · Ann Archer

Only said to be Green (1)
-------------------------
1 is unconfirmed, 1.1.2 for 56 days.

(Red ■ 1 (+1) · Amber ▲ 0 (−1) · Green ● 0 confirmed (−1), 1 only said · to
 check 1 (+1) · not started 1 · not rated 4. Details and the key in the thread.)

(The record ends at 1204-9f3ac1d20b7e4c55.)

(The clock is a training clock.)
`.trim(),
  );
});

// What went wrong: “now expected 31 Jan, 8 weeks later than 30 Nov, says Ann Archer” of a date that the office had declined.
test('a later day that the office declined says which date stands', () => {
  const declined: Happened = [
    '2015-11-25',
    '8.1.3',
    'Carol Cole',
    { kind: 'date-declined', day: day('2016-01-31'), reason: 'promised' },
  ];
  const { thread = [] } = sayDigest(fortnight({ happened: [...FORTNIGHT, declined] }), CONTEXT);
  const moved = thread.find(({ heading }) => heading.startsWith('Dates moved'));
  expect(asText(moved!, 500)).toContain(
    'now expected 31 Jan 2016, 8 weeks later than 30 Nov, says Ann Archer · the due date stays 30 Nov',
  );
});

test('the thread has the rest, each list once, in the order in which it is read', () => {
  const { thread = [] } = sayDigest(fortnight(), CONTEXT);
  expect(thread.map(({ heading }) => heading)).toEqual([
    'Needs attention (2)',
    'What was last said of what is Red',
    'Only said to be Green (1)',
    'What changed since last week (1)',
    'Said done this week, to be checked (1)',
    'Dates moved or asked for (2)',
    'Due in the next two weeks (2)',
    'No date yet, or nobody to ask (2)',
    'How the ratings have moved over 12 weeks',
  ]);
  expect(thread.slice(2, 6).map((card) => asText(card, 120))).toEqual([
    `
Only said to be Green (1)
=========================

● Green  1.1.2  Train all councillors — unconfirmed 56 days · Ann Archer
`.trim(),
    `
What changed since last week (1)
================================

■ Red  8.1.3  Agree the framework — was Green ● confirmed · Ann Archer
`.trim(),
    `
Said done this week, to be checked (1)
======================================

2.1.1  Publish a vision — said done 27 Nov, to be checked · Ben Baker
`.trim(),
    `
Dates moved or asked for (2)
============================

· Not rated  1.2.1  Review the constitution — due date moved from 11 Dec to 31 Mar 2016, 3 months later, by Carol Cole ·
                    Ann Archer
  Carol Cole:
  > Board of 26 November

■ Red  8.1.3  Agree the framework — now expected 31 Jan 2016, 8 weeks later than 30 Nov, says Ann Archer · waiting for a
              decision since 24 Nov
  Ann Archer:
  > supplier withdrew
`.trim(),
  ]);
});

const LATE_AND_GREEN = [
  anAction({ ref: '8.1.1', title: 'Agree the framework', due: '2015-11-02', position: 0 }),
  anAction({ ref: '8.1.2', title: 'Train all councillors', due: '2015-11-02', position: 1 }),
  anAction({ ref: '8.1.3', title: 'Name a board', due: '2015-12-31', position: 2 }),
];

test('the first sentence is the judgement: Green that is past its date or that nobody confirms is only said', () => {
  const happened: readonly Happened[] = [
    ['2015-11-24', '8.1.1', 'Ann Archer', said({ rating: 'green' })],
    ['2015-11-24', '8.1.2', 'Ann Archer', said({ rating: 'green' })],
  ];
  const card = sayDigest(aDigest({ plan: PLAN, actions: LATE_AND_GREEN, happened }), CONTEXT);
  expect(card.blocks[0]).toEqual({
    kind: 'said',
    text: '2 of 3 actions are late. 2 are said to be Green; none is both confirmed and in time.',
  });
  expect(asText(card)).toContain('2 are past their date, 8.1.1 by 4 weeks.');
});

test('thanks go to whoever led what somebody else has checked; what is only said done is told as that', () => {
  const happened: readonly Happened[] = [
    ['2015-11-27', '8.1.3', 'Ann Archer', said({ done: true })],
    ['2015-11-25', '8.1.2', 'Ann Archer', said({ done: true })],
    ['2015-11-26', '8.1.2', 'Ben Baker', { kind: 'verified', words: 'seen' }],
  ];
  const text = screenOf(sayDigest(aDigest({ plan: PLAN, actions: LATE_AND_GREEN, happened }), CONTEXT), 200);
  expect(text).toContain('Thank you: 8.1.2 Train all councillors, checked and complete 26 Nov (Ann Archer).');
  expect(text).toContain('Since last week: 1 checked and complete, 1 said done.');
  expect(text.match(/Thank you/gu)).toHaveLength(1);
});

// What went wrong: with little room the digest of a week thanked nobody by name.
test('in a week with little room thanks are by name and number', () => {
  const long = 'Consult every parish council in the borough on the new licensing policy and publish what they said';
  const actions = Array.from({ length: 12 }, (_, at) =>
    anAction({ ref: `8.1.${at + 1}`, title: long, due: '2015-09-02', owners: [`Ann Archer`], position: at }),
  );
  const happened: readonly Happened[] = [
    ...actions.slice(2).map(({ ref }): Happened => ['2015-11-24', ref, 'Ann Archer', said({ rating: 'red' })]),
    ...actions.slice(2, 6).map(({ ref }): Happened => ['2015-11-24', ref, 'Ann Archer', said({ rating: 'green' })]),
    ['2015-11-24', '8.1.9', 'Ann Archer', { kind: 'date-asked', day: day('2016-03-31'), reason: 'late' }],
    ['2015-11-25', '8.1.1', 'Ann Archer', said({ done: true })],
    ['2015-11-26', '8.1.1', 'Ben Baker', { kind: 'verified', words: 'seen' }],
  ];
  const text = screenOf(sayDigest(aDigest({ plan: PLAN, actions, happened }), CONTEXT), 200);
  expect(text).toMatch(/Thank you: .*Ann Archer/u);
});

test('what the plan publishes as not started is counted so until somebody rates it', () => {
  const happened: readonly Happened[] = [
    ['2015-11-20', '8.1.1', '', { kind: 'progress', rating: 'grey', done: false, words: '' }],
    ['2015-11-20', '8.1.2', '', { kind: 'progress', rating: 'grey', done: false, words: '' }],
    ['2015-11-25', '8.1.2', 'Ann Archer', said({ rating: 'amber' })],
  ];
  const text = screenOf(sayDigest(aDigest({ plan: PLAN, actions: LATE_AND_GREEN, happened }), CONTEXT), 200);
  expect(text).toMatch(/not started 1\b/u);
});

test('nobody is thanked where a post that nobody holds led it', () => {
  const actions = [
    anAction({ ref: '8.1.2', due: '2015-11-02', owners: [{ post: 'Head of Nothing' }], position: 0 }),
    anAction({ ref: '8.1.3', due: '2015-12-31', position: 1 }),
  ];
  const happened: readonly Happened[] = [['2015-11-26', '8.1.2', 'Ben Baker', { kind: 'verified', words: 'seen' }]];
  expect(asText(sayDigest(aDigest({ plan: PLAN, actions, happened }), CONTEXT))).not.toContain('Thank you');
});

test('what the plan says of itself stands under the plan’s name, and in no lead’s mouth', () => {
  const happened: readonly Happened[] = [
    ['2015-11-25', '8.1.1', '', { kind: 'progress', rating: 'red', done: false, words: 'Delayed by the election' }],
  ];
  const card = sayDigest(aDigest({ plan: PLAN, actions: LATE_AND_GREEN, happened }), CONTEXT);
  expect(asText(card, 200)).toContain('  The plan:\n  > Delayed by the election');
});

test('a digest of a quiet plan is short, and says only what there is', () => {
  const card = sayDigest(
    aDigest({ plan: PLAN, actions: [anAction({ ref: '1.1', start: '2016-01-04', due: '2016-06-30' })] }),
    CONTEXT,
  );
  expect(screenOf(card)).toBe(
    `
Rotherham Improvement Plan · Mon 30 Nov 2015
============================================

The one action is not late. None is said to be Green.

Since last week: no change. Nobody has been asked yet.

(Red ■ 0 (same) · Amber ▲ 0 (same) · Green ● 0 confirmed, 0 only said (same) ·
 not started 1. Details and the key in the thread.)

(By dates: Amber ▲ expected up to 31 days late, Red ■ past its date or later.
 Green counts for 35 days.)
`.trim(),
  );
});

test('a late digest says that it is late', () => {
  expect(asText(sayDigest(fortnight({ late: true }), CONTEXT))).toContain('This digest is late');
  expect(asText(sayDigest(fortnight(), CONTEXT))).not.toContain('late: it');
});

test.each<[actions: AWeekSaid['actions'], happened: readonly Happened[], said: string]>([
  [[], [], 'There is no digest this week: the plan has no actions yet.'],
  [
    ACTIONS.slice(0, 1),
    [['2015-11-24', '1.1.1', 'Olive Office', { kind: 'closed', as: 'withdrawn', reason: 'merged' }]],
    'There is no digest this week: every action is closed, so nothing is running.',
  ],
])('a skipped digest says why in one line', (actions, happened, why) => {
  expect(sayDigest(aDigest({ actions, happened }), CONTEXT).blocks).toEqual([{ kind: 'said', text: why }]);
});

test('actions of a plan that is not the default are named with its key', () => {
  const plan = aPlan({ key: 'CYPS', isDefault: false });
  const actions = [anAction({ plan: 'CYPS', ref: '8.1.3', due: '2015-11-02' })];
  expect(asText(sayDigest(aDigest({ plan, actions }), CONTEXT))).toContain('CYPS 8.1.3');
});

test('restricted actions are counted in words and their titles are nowhere', () => {
  const happened: readonly Happened[] = [
    ...FORTNIGHT,
    ['2015-11-27', '8.1.3', 'Olive Office', { kind: 'restricted', restricted: true }],
  ];
  const text = asText(sayDigest(fortnight({ happened }), CONTEXT), 200);
  expect(text).toContain('1 restricted action is counted here and not listed.');
  expect(text).not.toContain('Agree the framework');
  expect(text).not.toContain('supplier withdrew');
});

test('no word is told by section, from the first question on, and nobody is named for it', () => {
  const asked = ACTIONS.map(({ id }) => ({ day: day('2015-06-01'), person: personId('Ann Archer'), action: id }));
  const { thread = [] } = sayDigest(fortnight({ asked }), CONTEXT);
  const quiet = thread.find(({ heading }) => heading.startsWith('No word for two months'));
  expect(quiet === undefined ? '' : asText(quiet)).toBe(
    `
No word for two months (4)
==========================

These 4 actions were asked about, and nobody has said anything since 1 Sep.

Section 1, Leadership: 2 of 3 open actions
Section 2:             1 of 1 open action
Section 8:             1 of 3 open actions
`.trim(),
  );
  const before = sayDigest(fortnight(), CONTEXT).thread ?? [];
  expect(before.some(({ heading }) => heading.startsWith('No word'))).toBe(false);
});

test.each(RATINGS)('a shape of the digest never stands without its word, %s', (rating) => {
  const { word, shape } = LOOK[rating];
  const { thread = [], ...screen } = sayDigest(fortnight(), CONTEXT);
  const texts = [screen, ...thread.filter(({ heading }) => !heading.startsWith('How the ratings'))].map((one) =>
    asText(one),
  );
  const shapes = texts.join('\n').split(shape).length - 1;
  const both = texts.join('\n').match(new RegExp(`\\b${word} ${shape}|${shape} ${word}\\b`, 'g')) ?? [];
  expect(both).toHaveLength(shapes);
});

test('the words under the chart tell what the bars show, Green in two parts', () => {
  const blocks = (sayDigest(fortnight(), CONTEXT).thread ?? []).flatMap((card) => card.blocks);
  const chart = blocks.find((block) => block.kind === 'chart');
  expect(chart?.columns.at(-1)).toEqual({
    label: '30 Nov',
    counts: { red: 1, amber: 0, green: 0, 'only-said': 1, blue: 0, grey: 1, unchecked: 1, unrated: 4 },
  });
  expect(chart?.inWords).toBe(
    '14 Sep to today: Red ■ from 0 to 1; Amber ▲ 0 at both ends, at most 1 on 23 Nov; ' +
      'Green ● confirmed 0 at both ends, at most 1 on 12 Oct; Green ● only said from 0 to 1; ' +
      'not started 1 throughout; said done, to be checked from 0 to 1; not rated from 7 to 4.',
  );
});

test('what the cards of a list in the thread show and "more" are all there is', () => {
  const property = fc.property(fc.integer({ min: 1, max: 260 }), (count) => {
    const actions = Array.from({ length: count }, (_, at) =>
      anAction({ ref: `1.${at}`, due: '2015-11-02', position: at }),
    );
    const { thread = [] } = sayDigest(aDigest({ actions }), CONTEXT);
    const cards = thread.filter((one) => one.heading.startsWith('Needs attention')).map(rowsIn);
    const all = cards.flatMap(({ refs }) => refs);
    expect(all.length + (cards.at(-1)?.more ?? 0)).toBe(count);
    expect(new Set(all).size).toBe(all.length);
    expect(Math.min(...cards.map(({ refs }) => refs.length))).toBeGreaterThan(count > 40 ? 13 : 0);
  });
  fc.assert(property, { numRuns: 20, examples: [[1], [40], [41], [200], [201]] });
});

test('whatever a lead writes, the digest is drawn and the terminal obeys none of it', () => {
  const property = fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (words) => {
    const happened: readonly Happened[] = [
      ['2015-11-24', '8.1.3', 'Ann Archer', said({ rating: 'red', narrative: words, forecast: day('2016-01-31') })],
      ['2015-11-24', '8.1.3', 'Ann Archer', { kind: 'date-asked', day: day('2016-01-31'), reason: words }],
    ];
    const text = asText(sayDigest(fortnight({ happened }), CONTEXT));
    expect(text).not.toMatch(/[[\p{Cc}\p{Bidi_Control}]--[\n]]/v);
    expect(text).toContain('Agree the framework');
  });
  fc.assert(property);
});

/** What stands in the channel, without the thread. */
function screenOf({ heading, rating, blocks, buttons }: Card, width = 80): string {
  return asText({ heading, rating, blocks, buttons }, width);
}

/** The refs listed on a card of the thread, and how many it leaves out. */
function rowsIn(card: Card): { readonly refs: readonly string[]; readonly more: number } {
  const rows = card.blocks.find((block) => block.kind === 'rows') as Extract<Block, { kind: 'rows' }>;
  return { refs: rows.rows.map((row) => row.ref), more: rows.more };
}
