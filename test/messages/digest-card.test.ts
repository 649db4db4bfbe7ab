import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { asDraft, buildCard } from '#src/messages/build-card.ts';
import { aNaming } from '#test/kit/a-naming.ts';
import type { Digest } from '#src/digest/digest.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { Block, Card } from '#src/messages/card.ts';
import { sayDigest } from '#src/messages/digest/digest-card.ts';
import type { DigestContext } from '#src/messages/digest/digest-card.ts';
import { LOOK, RATINGS } from '#src/rating/scale.ts';
import { aDigest, ENGLAND, said } from '#test/digest/a-week.ts';
import type { AWeekSaid, Happened } from '#test/digest/a-week.ts';
import { anAction, aPlan, day } from '#test/kit/an-action.ts';

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

test('a fortnight of answers makes a digest that a stranger can read', () => {
  const card = sayDigest(fortnight(), {
    ...CONTEXT,
    answered: { answered: 5, asked: 7 },
    note: 'The clock is a training clock.',
  });
  expect(asText(card)).toMatchInlineSnapshot(`
    "Rotherham Improvement Plan · week to Mon 30 Nov 2015
    ====================================================

    8 actions: 1 Red ■ (off track; 1 more than last week), no Amber ▲ (at risk; 1
    fewer), 2 Green ● (on track), 1 Grey ○ (not started), 4 not rated yet.

    How the ratings have moved over 12 weeks
            ■ Red  ▲ Amber  ● Green  ○ Grey  · Not rated
    14 Sep      0        0        0       1            7  ○○○·······················
    21 Sep      0        0        0       1            7  ○○○·······················
    28 Sep      0        0        0       1            7  ○○○·······················
    5 Oct       0        0        0       1            7  ○○○·······················
    12 Oct      0        0        1       1            6  ●●●○○○····················
    19 Oct      0        0        1       1            6  ●●●○○○····················
    26 Oct      0        0        1       1            6  ●●●○○○····················
    2 Nov       0        0        1       1            6  ●●●○○○····················
    9 Nov       0        0        1       1            6  ●●●○○○····················
    16 Nov      0        0        1       1            6  ●●●○○○····················
    23 Nov      0        1        2       1            4  ▲▲▲●●●●●●●○○○·············
    30 Nov      1        0        2       1            4  ■■■●●●●●●●○○○·············
    14 Sep to today: Red ■ from 0 to 1; Amber ▲ 0 at both ends, at most 1 on 23 Nov;
    Green ● from 0 to 2; Grey ○ 1 throughout; Not rated yet from 7 to 4.

    Needs attention (3)
    -------------------
    ■ Red        8.1.3  Agree the framework — newly red · due today · Ann Archer
    · Not rated  1.1.1  Renew the code of conduct — due 30 Oct, 4 weeks late · Ann
                        Archer
    ● Green      1.1.2  Train all councillors — last confirmed 8 weeks ago · due 30
                        Apr 2016, in 5 months · Ann Archer

    Dates moved or asked for (2)
    ----------------------------
    · Not rated  1.2.1  Review the constitution — agreed date moved from 11 Dec to
                        31 Mar 2016, 3 months later, by Carol Cole · Ann Archer
      Carol Cole:
      > Board of 26 November

    ■ Red  8.1.3  Agree the framework — now expected 31 Jan 2016, 8 weeks later than
                  30 Nov, says Ann Archer · waiting for a decision since 24 Nov
      Ann Archer:
      > supplier withdrew

    Delivered this week (1)
    -----------------------
    Well done, and thank you: Ben Baker.

    ● Green  2.1.1  Publish a vision — delivered 27 Nov, ready to be verified · Ben
                    Baker

    Due in the next two weeks (2)
    -----------------------------
    ■ Red        8.1.3  Agree the framework — due today · Ann Archer
    · Not rated  8.2.1  Name a growth board — due 4 Dec, in 4 working days

    No update for two reporting cycles (4)
    --------------------------------------
    There has been no news of these 4 actions since 1 Sep.

    Section 1, Leadership: 2 of 3 open actions
    Section 2:             1 of 1 open action
    Section 8:             1 of 3 open actions

    Not yet datable, or without a lead (2)
    --------------------------------------
    · Not rated  2.1.2  Meet the parishes — no date yet: the plan says “unknown” ·
                        Ann Archer
    · Not rated  8.2.1  Name a growth board — no lead named

    5 of 7 questions answered this week: thank you.

    (More is in the thread.)

    (The clock is a training clock.)

    ────────────────────────────────────────────────────────────────────────────────

    What was last said of the red actions
    =====================================

    ■ Red  8.1.3  Agree the framework — said 6 days ago · Ann Archer
      Ann Archer:
      > supplier withdrew"
  `);
});

test('a row says its rating once, and what is delivered is not called unrated', () => {
  const actions = [
    anAction({ ref: '8.1.1', title: 'Agree the framework', due: '2015-11-02', position: 0 }),
    anAction({ ref: '8.1.2', title: 'Train all councillors', due: '2015-11-02', position: 1 }),
    anAction({ ref: '8.1.3', title: 'Name a board', due: '2015-12-31', position: 2 }),
  ];
  const happened: readonly Happened[] = [
    ['2015-11-17', '8.1.1', 'Ann Archer', said({ rating: 'red' })],
    ['2015-11-24', '8.1.2', 'Ann Archer', said({ rating: 'green' })],
    ['2015-11-27', '8.1.3', 'Ann Archer', said({ done: true })],
  ];
  const text = asText(sayDigest(aDigest({ plan: PLAN, actions, happened }), CONTEXT), 200);
  const rows = text.split('\n').filter((line) => /8\.1\.\d {2}/u.test(line));
  expect(rows.slice(0, 3)).toEqual([
    '■ Red    8.1.1  Agree the framework — still red, last said 17 Nov · due 2 Nov, 4 weeks late · Ann Archer',
    '● Green  8.1.2  Train all councillors — due 2 Nov, 4 weeks late · its dates say Red ■ · Ann Archer',
    '8.1.3  Name a board — delivered 27 Nov, ready to be verified · Ann Archer',
  ]);
});

test('a digest of a quiet plan says in short lines that there is nothing to say', () => {
  const card = sayDigest(
    aDigest({ plan: PLAN, actions: [anAction({ ref: '1.1', start: '2016-01-04', due: '2016-06-30' })] }),
    CONTEXT,
  );
  expect(asText(buildCard({ ...asDraft(card), blocks: card.blocks.filter((block) => block.kind !== 'chart') })))
    .toMatchInlineSnapshot(`
    "Rotherham Improvement Plan · week to Mon 30 Nov 2015
    ====================================================

    1 action: no Red ■ (off track), 1 Grey ○ (not started). The same as last week.

    Nothing needs attention. No date has moved. Nothing falls due in the next two
    weeks."
  `);
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
  const text = asText(sayDigest(fortnight({ happened }), CONTEXT));
  expect(text).toContain('1 restricted action is counted here and not listed.');
  expect(text).not.toContain('Agree the framework');
  expect(text).not.toContain('supplier withdrew');
});

test('no update is told by section, and nobody is named for it', () => {
  const { blocks } = sayDigest(fortnight(), CONTEXT);
  const at = blocks.findIndex((block) => block.kind === 'title' && block.text.startsWith('No update'));
  const text = asText({ heading: '', rating: null, blocks: blocks.slice(at, at + 3), buttons: [] });
  expect(text).toContain('Section 1, Leadership: ');
  expect(text).not.toMatch(/Archer|Baker/);
});

test.each(RATINGS)('wherever the digest says %s it shows the shape too', (rating) => {
  const { word, shape } = LOOK[rating];
  const text = asText(sayDigest(fortnight(), CONTEXT));
  const said = text.match(new RegExp(`\\b${word}\\b`, 'g')) ?? [];
  const shown = text.match(new RegExp(`\\b${word} ${shape}|${shape} ${word}\\b`, 'g')) ?? [];
  expect(shown).toHaveLength(said.length);
});

test('the words under the chart tell what the bars show', () => {
  const chart = sayDigest(fortnight(), CONTEXT).blocks.find((block) => block.kind === 'chart');
  expect(chart?.columns.at(-1)).toEqual({
    label: '30 Nov',
    counts: { red: 1, amber: 0, green: 2, blue: 0, grey: 1, unrated: 4 },
  });
  expect(chart?.inWords).toBe(
    '14 Sep to today: Red ■ from 0 to 1; Amber ▲ 0 at both ends, at most 1 on 23 Nov; Green ● from 0 to 2; ' +
      'Grey ○ 1 throughout; Not rated yet from 7 to 4.',
  );
});

test('what a capped list shows, what its thread shows and "more" are all there is', () => {
  const property = fc.property(fc.integer({ min: 1, max: 260 }), (count) => {
    const actions = Array.from({ length: count }, (_, at) =>
      anAction({ ref: `1.${at}`, due: '2015-11-02', position: at }),
    );
    const card = sayDigest(aDigest({ actions }), CONTEXT);
    const main = rowsIn(card);
    const thread = (card.thread ?? []).filter((one) => one.heading.startsWith('Needs attention')).map(rowsIn);
    expect(main.refs.length).toBe(Math.min(8, count));
    expect(main.refs.length + main.more).toBe(count);
    const all = [...main.refs, ...thread.flatMap((one) => one.refs)];
    expect(all.length + (thread.at(-1)?.more ?? 0)).toBe(count);
    expect(new Set(all).size).toBe(all.length);
  });
  fc.assert(property, { numRuns: 20, examples: [[8], [9], [48], [49], [208], [209]] });
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

/** The refs listed under "Needs attention", or in the whole of a card of its thread, and how many it leaves out. */
function rowsIn(card: Card): { readonly refs: readonly string[]; readonly more: number } {
  const from = card.blocks.findIndex((block) => block.kind === 'title' && block.text.startsWith('Needs attention'));
  const rows = card.blocks.slice(from + 1).find((block) => block.kind === 'rows') as Extract<Block, { kind: 'rows' }>;
  return { refs: rows.rows.map((row) => row.ref), more: rows.more };
}
