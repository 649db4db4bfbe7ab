import { globSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAPER_FORMATS } from '#adapters/papers/formats.ts';
import { addDays } from '#src/calendar/day.ts';
import { COUNTED } from '#src/plan/count-as.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import { REPORT_KINDS } from '#src/report/kinds.ts';
import type { Part } from '#src/report/paper/paper.ts';
import { rowSources } from '#src/report/paper/say-sources.ts';
import { SECTIONS } from '#src/report/sections.ts';
import { READ_BACK } from '#test/adapters/papers/read-back.ts';
import { anAction, anOwner, day } from '#test/kit/an-action.ts';
import { said } from '#test/digest/a-week.ts';
import type { Happened } from '#test/digest/a-week.ts';
import { aPaperOf, aReport, aSection } from './a-report.ts';
import { ACTIONS, refs, someEvent, someHistory } from './some-history.ts';

const PLAIN = PAPER_FORMATS.filter(({ mediaType }) => mediaType.startsWith('text/'));

describe('the arithmetic', () => {
  test('what ran, with what was added and opened again, less what was completed and closed, is what runs', () => {
    const property = fc.property(someHistory, fc.constantFrom(null, '2015-05-31', '2015-07-15'), (happened, since) => {
      const { live, ratings, all, ended } = aSection('counts', { actions: ACTIONS, happened, since });
      const { opening, added, reopened, completed, closed, closing } = live;
      expect(opening.count + added.count + reopened.count - completed.count - closed.count).toBe(closing.count);
      for (const { opening: was, came, left, closing: is } of ratings)
        expect(was.count + came.count - left.count).toBe(is.count);
      const counted = ratings.reduce((sum, one) => sum + one.closing.count, 0);
      expect(counted + ended.count).toBe(all.count);
    });
    fc.assert(property);
  });

  test('a report closes with what the next one opens with', () => {
    const property = fc.property(someHistory, (happened) => {
      const first = aSection('counts', { actions: ACTIONS, happened, since: null, asAt: '2015-07-15' });
      const next = aSection('counts', { actions: ACTIONS, happened, since: '2015-07-15' });
      expect(next.live.opening.count).toBe(first.live.closing.count);
      for (const of of COUNTED) {
        const closed = first.ratings.find((one) => one.of === of)?.closing.count ?? 0;
        expect(next.ratings.find((one) => one.of === of)?.opening.count ?? 0).toBe(closed);
      }
    });
    fc.assert(property);
  });
});

describe('as at a day', () => {
  test('whatever is written after it changes nothing: the same bytes in every format', async () => {
    const later: fc.Arbitrary<readonly Happened[]> = fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 200 }).map((days) => addDays(day('2015-08-31'), days)),
        fc.constantFrom(...refs),
        fc.constantFrom('Ann Archer', 'Ben Baker', 'Olive Office'),
        someEvent,
      ),
      { minLength: 20, maxLength: 40 },
    );
    const property = fc.asyncProperty(someHistory, later, async (happened, after) => {
      const [before, now] = [happened, [...happened, ...after]].map((all) =>
        aPaperOf({ actions: ACTIONS, happened: all }),
      );
      expect(JSON.stringify(now)).toBe(JSON.stringify(before));
      const frozen = { id: 'R-000000000000', head: { line: 1, hash: 'a' } };
      for (const { draw } of PLAIN)
        expect(await draw({ ...frozen, paper: now! })).toEqual(await draw({ ...frozen, paper: before! }));
    });
    await fc.assert(property, { numRuns: 25 });
  });

  test('what a newer version words, numbers and leaves out later is as it was', () => {
    const now = [
      anAction({ ref: '8.1.1', title: 'Agree the framework for good', due: '2016-01-31', owners: ['Ben Baker'] }),
      { ...anAction({ ref: '8.1.2', title: 'Train every member' }), isDropped: true as const },
    ];
    const renumbered = { ...now[0]!, ref: '8.2.7' as (typeof now)[0]['ref'] };
    const first: readonly Happened[] = [
      ['2015-05-26', '8.1.1', '', published('Agree the framework', 'By end June 2015', '2015-06-30')],
      ['2015-05-26', '8.1.2', '', published('Train every member', 'By 2015-06-30', '2015-06-30')],
    ];
    const version: readonly Happened[] = [
      [
        '2015-09-15',
        '8.1.1',
        'Olive Office',
        {
          kind: 'republished',
          title: 'Agree the framework for good',
          timescale: 'By end January 2016',
          leads: 'Ben Baker',
          ref: '8.2.7' as never,
          agreed: day('2016-01-31'),
        },
      ],
      ['2015-09-15', '8.1.2', 'Olive Office', { kind: 'dropped' }],
      ['2015-09-16', '8.1.2', 'Olive Office', { kind: 'edited', change: { title: 'Train them' }, words: '' }],
    ];
    const paper = aPaperOf({ actions: [renumbered, now[1]!], happened: [...first, ...version], since: null });
    expect(JSON.stringify(paper)).not.toMatch(/for good|8\.2\.7|January 2016|Ben Baker|no longer|Train them/u);
    expect(JSON.stringify(paper)).toMatch(/Agree the framework/u);
    const after = aSection('changed', {
      actions: [renumbered, now[1]!],
      happened: [...first, ...version],
      since: '2015-08-31',
      asAt: '2015-09-30',
    });
    expect(after.changes.map(({ what, was, tracked }) => [what, tracked.action.ref, was])).toEqual([
      ['reworded', '8.1.2', 'Train every member'],
      ['reworded', '8.2.7', 'Agree the framework'],
      ['renumbered', '8.2.7', '8.1.1'],
      ['dropped', '8.1.2', null],
    ]);
  });

  test('a report that was due before the plan was loaded has nothing in it', () => {
    expect(aReport({ actions: ACTIONS, asAt: '2015-05-01', since: null }).scene.tracked).toEqual([]);
  });
});

function published(title: string, timescale: string, original: string): ActionEvent {
  return { kind: 'published', original: day(original), asPublished: { title, timescale, leads: 'Ann Archer' } };
}

describe('what never enters a report', () => {
  test('a restricted action, anybody’s notes and any account, in any format, whatever happened', async () => {
    const hidden = anAction({ ref: '7.7.7', title: 'CANARY-TITLE of a family', owners: ['Ann Archer'] });
    let drawn = 0;
    const speaking = anAction({ ref: '7.7.8', title: 'Review CANARY-TITLE of a family with 7.7.7' });
    const property = fc.asyncProperty(someHistory, fc.boolean(), async (happened, isLater) => {
      // What restricts it is not taken back.
      const moved = happened
        .filter(([, , , { kind }]) => kind !== 'undone')
        .map(([on, , by, event]): Happened => [on, '7.7.7', by, event]);
      const restricted: Happened = ['2015-05-27', '7.7.7', 'Olive Office', { kind: 'restricted', restricted: true }];
      const paper = aPaperOf({
        actions: [...ACTIONS, hidden, speaking],
        happened: [...(isLater ? [] : [restricted]), ...happened, ...moved],
        // Restricted since: no report made now names it either.
        restricted: isLater ? new Set([hidden.id]) : new Set(),
      });
      const frozen = { id: 'R-000000000000', head: { line: 1, hash: 'a' }, paper };
      drawn += 1;
      const isAll = drawn % 20 === 0;
      // What is packed takes longer to draw and to open, and is drawn from the same words.
      for (const { name, draw } of isAll ? PAPER_FORMATS : PLAIN) {
        const bytes = await draw(frozen);
        const text = isAll ? await READ_BACK[name]!(bytes) : new TextDecoder().decode(bytes);
        expect(text).toContain('Six-monthly report');
        expect(text).not.toMatch(/CANARY|canary-note|7\.7\.7|person:/u);
      }
    });
    await fc.assert(property, { numRuns: 25 });
  });

  test('the line for the public as it stood on the day is beside its action, in every list of them', () => {
    const letGo = (on: string, says: string): Happened => [
      on,
      '8.1.1',
      'Olive Office',
      { kind: 'public-released', says },
    ];
    const drafted: Happened = ['2015-08-02', '8.1.1', 'Ann Archer', { kind: 'public-drafted', words: 'CANARY-DRAFT' }];
    const happened = [letGo('2015-06-02', 'OLD-LINE'), letGo('2015-08-01', 'LET-GO'), drafted];
    const paper = aPaperOf({ actions: ACTIONS, happened });
    const rows = paper.sections.flatMap(({ key, parts }) =>
      parts.flatMap((part) =>
        part.kind === 'table' && JSON.stringify(part).includes('LET-GO') ? [`${key} ${part.key}`] : [],
      ),
    );
    expect(rows).toEqual(expect.arrayContaining(['answers late', 'overdue overdue-unasked', 'live live']));
    expect(JSON.stringify(paper)).not.toMatch(/OLD-LINE|CANARY/u);
    const before = aPaperOf({ actions: ACTIONS, happened, asAt: '2015-07-15' });
    expect(JSON.stringify(before)).toMatch(/OLD-LINE/u);
    expect(JSON.stringify(before)).not.toMatch(/LET-GO/u);
    const withdrawn: Happened = ['2015-09-10', '8.1.1', 'Olive Office', { kind: 'public-withdrawn' }];
    expect(JSON.stringify(aPaperOf({ actions: ACTIONS, happened: [...happened, withdrawn] }))).not.toMatch(/LET-GO/u);
    const first = aPaperOf({ actions: ACTIONS, happened, kind: 'commissioners' }).sections[0];
    expect(JSON.stringify(first)).toContain('LET-GO');
  });

  test('what is restricted is counted', () => {
    const data = aSection('counts', {
      actions: ACTIONS,
      happened: [['2015-06-01', '9.1', 'Olive Office', { kind: 'restricted', restricted: true }]],
    });
    expect([data.all.count, data.restricted]).toEqual([4, 1]);
  });
});

describe('every figure', () => {
  test('names the lines of the ledger that it comes from', () => {
    const property = fc.property(someHistory, (happened) => {
      const paper = aPaperOf({ actions: ACTIONS, happened });
      const without = paper.sections
        .filter(({ key }) => key !== 'key')
        .flatMap(({ key, parts }) => parts.flatMap((part) => bare(part).map((what) => `${key}: ${what}`)));
      expect(without).toEqual([]);
    });
    fc.assert(property, { numRuns: 30 });
  });
});

/** Rows and numbers without a line behind them. */
function bare(part: Part): readonly string[] {
  if (part.kind === 'figures')
    return part.figures.flatMap(({ label, value, sources }) => (value > 0 && sources.length === 0 ? [label] : []));
  if (part.kind !== 'table') return [];
  return part.rows.flatMap((row) => (rowSources(row).length === 0 ? [`${part.key} ${row.cells[0]?.text}`] : []));
}

describe('the sections', () => {
  test('each file of a section and of a kind is in its list', () => {
    const said = globSync('src/messages/report/sections/say-*.ts').length;
    const read = globSync('src/report/sections/*.ts').map((file) => file.replace(/^.*\/|\.ts$/gu, ''));
    // Two ways of telling what became of numbers are one file.
    expect(
      Object.keys(SECTIONS)
        .filter((name) => name !== 'became')
        .toSorted(),
    ).toEqual(read.toSorted());
    expect(said).toBe(read.length);
    expect(globSync('src/report/kinds/*.ts')).toHaveLength(REPORT_KINDS.length);
  });

  const happened: readonly Happened[] = [
    ['2015-06-10', '8.1.1', 'Ann Archer', said({ rating: 'amber', forecast: day('2015-07-31') })],
    ['2015-06-12', '8.1.1', 'Ann Archer', { kind: 'date-asked', day: day('2015-07-31'), reason: 'supplier late' }],
    [
      '2015-06-20',
      '8.1.1',
      'Olive Office',
      {
        kind: 'date-agreed',
        day: day('2015-07-31'),
        reason: 'agreed',
        minuted: { forum: 'JB' as never, name: 'Joint Board', on: day('2015-06-18'), minute: '12' },
      },
    ],
    ['2015-07-02', '9.1', 'Ben Baker', said({ rating: 'red', narrative: 'no money' })],
    ['2015-07-20', '8.1.2', 'Ann Archer', said({ done: true })],
    ['2015-07-24', '8.1.2', 'Olive Office', { kind: 'verified', words: 'seen' }],
    ['2015-08-20', '9.1', 'Ben Baker', { kind: 'date-asked', day: day('2015-12-31'), reason: 'no money' }],
  ];
  const SUMMER = { actions: ACTIONS, happened };

  test('a date that moved stands with its original, its times, its days, and which board decided it where', () => {
    const [moved] = aSection('moved', SUMMER);
    expect(moved).toMatchObject({
      original: '2015-06-30',
      from: '2015-06-30',
      to: '2015-07-31',
      times: 1,
      days: 31,
      by: { kind: 'board', minuted: { name: 'Joint Board', minute: '12' } },
    });
  });

  test('what is complete says who checked it, and who led it', () => {
    expect(aSection('completed', SUMMER)).toMatchObject([
      { line: { action: { ref: '8.1.2' } }, on: '2015-07-24', verifiedBy: 'Olive Office', names: ['Ann Archer'] },
    ]);
  });

  test('what is overdue without a request is told apart from what waits for a decision', () => {
    const { unasked, asked } = aSection('overdue', SUMMER);
    expect(unasked.map(({ tracked, late }) => [tracked.action.ref, late])).toEqual([['8.1.1', 31]]);
    expect(asked).toEqual([]);
  });

  test('a decision that is asked for says since when it waits and who decides it', () => {
    const { asked } = aSection('decisions', SUMMER);
    expect(asked).toMatchObject([{ what: 'date', asked: '2015-12-31', waited: 11, board: null }]);
  });

  test('what turned Red, and what is so no more', () => {
    const { newlyRed } = aSection('turned', SUMMER);
    expect(newlyRed.map(({ tracked }) => tracked.action.ref)).toEqual(['9.1']);
    const back: Happened = ['2015-09-02', '9.1', 'Ben Baker', said({ rating: 'green' })];
    const autumn = aSection('turned', {
      ...SUMMER,
      happened: [...happened, back],
      since: '2015-08-31',
      asAt: '2015-09-30',
    });
    expect(autumn.recovered.map(({ tracked, from, to }) => [tracked.action.ref, from, to])).toEqual([
      ['9.1', 'red', 'green'],
    ]);
  });

  test('who is silent is told by name, and whom nobody could ask yet is not', () => {
    const { silent } = aSection('silent', { actions: [ACTIONS[3]!], asAt: '2015-09-30' });
    expect(silent.map(({ lead, tracked }) => [lead, tracked.length])).toEqual([['Ben Baker', 1]]);
    expect(aSection('silent', { actions: [ACTIONS[3]!], asAt: '2015-06-10' }).silent).toEqual([]);
  });

  test('a milestone is as its board judged it, an indicator as it was read by its own day', () => {
    const plan = [
      ['2015-06-01', { kind: 'purpose-kept', purpose: aPurpose('milestone', 'A iv', 'In use everywhere') }],
      ['2015-06-01', { kind: 'purpose-kept', purpose: aPurpose('indicator', '1', 'Sickness') }],
      ['2015-06-02', aReading(9, '2015-05-31')],
      ['2015-07-02', aReading(8, '2015-06-30')],
      ['2015-09-02', aReading(7, '2015-08-31')],
      [
        '2015-07-20',
        {
          kind: 'judged',
          purpose: 'milestone/A iv' as never,
          judged: {
            judgement: 'partly',
            forum: 'Joint Board',
            on: day('2015-07-18'),
            minute: 'minute 4',
            words: 'CANARY',
          },
        },
      ],
    ] as const;
    const at = (indicatorsAsAt: string) => aSection('purposes', { actions: ACTIONS, plan, indicatorsAsAt });
    expect(at('2015-06-30').milestones).toMatchObject([
      { judged: { judgement: 'partly', forum: 'Joint Board' }, isNew: true },
    ]);
    expect(at('2015-06-30').indicators).toMatchObject([{ reading: { value: 8 }, earlier: { value: 9 } }]);
    expect(at('2015-09-30').indicators).toMatchObject([{ reading: { value: 7 } }]);
  });

  test('the first page of the commissioners’ pack answers a councillor’s four questions', () => {
    const [first] = aPaperOf({ ...SUMMER, kind: 'commissioners' }).sections;
    const text = JSON.stringify(first);
    expect(first?.parts.flatMap((part) => (part.kind === 'heading' ? [part.text] : []))).toEqual([
      'What is late, and why?',
      'What moved since last time?',
      'Who decided?',
      'What became of each number?',
    ]);
    expect(text).toContain('8.1.1');
    expect(text).toContain('Suppliers and contracts');
    expect(text).toContain('Joint Board, 18 June 2015, minute 12');
    expect(text).toContain('8.1.2: checked and complete, 24 July 2015');
    expect(text).toContain('Open under the number with which they were published: 8.1.1, 8.1.10, 9.1.');
  });

  test('a list that is cut short says of how many it is', () => {
    const actions = Array.from({ length: 6 }, (_, at) => anAction({ ref: `1.${at + 1}`, due: '2015-06-30' }));
    expect(JSON.stringify(aPaperOf({ actions, kind: 'highlight' }))).toContain('the first 2 of 6');
  });
});

function aPurpose(kind: 'milestone' | 'indicator', ref: string, title: string) {
  return { id: `${kind}/${ref}` as never, kind, ref, title, parent: null, unit: 'days', keeper: anOwner('Ann Archer') };
}

function aReading(value: number, asAt: string) {
  const reading = { value, unit: 'days', asAt: day(asAt), source: null, sample: null };
  return { kind: 'reading' as const, purpose: 'indicator/1' as never, reading };
}
