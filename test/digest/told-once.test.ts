import { describe, expect, test } from 'vitest';
import { workingDays } from '#src/calendar/working-days.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { buildingDigest } from '#src/digest/build-digest.ts';
import { atOnce } from '#src/thrift/steps.ts';
import { sayDigest } from '#src/messages/digest/digest-card.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import type { ActionEntry, ActionEvent, PlanEntry } from '#src/plan/ledger.ts';
import { purposeId } from '#src/plan/governance/purpose.ts';
import { replay } from '#src/plan/replay.ts';
import { aWeek, said } from './a-week.ts';
import type { Happened } from './a-week.ts';
import { aNaming } from '#test/kit/a-naming.ts';
import { anAction, aPlan, aRoster, day, personId } from '#test/kit/an-action.ts';

const ACTIONS = [anAction({ ref: '1.1', due: '2016-06-30' }), anAction({ ref: '1.2', due: '2016-06-30' })];

type At = readonly [at: string, ref: string, by: string, event: ActionEvent];

/** The digests of two Mondays running, each made at half past eight of what was known then. */
function twoDigests(
  happened: readonly At[],
  sinceAt?: string,
  lines: readonly PlanEntry[] = [],
): readonly [string, string] {
  const ledger = happened.map(([at, ref, by, event], seq): ActionEntry => ({
    seq: seq + 1,
    at: at as Instant,
    day: day(at.slice(0, 10)),
    by: by === '' ? null : personId(by),
    message: null,
    action: `RIP/${ref}` as ActionEntry['action'],
    event,
  }));
  const digestAt = (today: string, now: string, before?: string): string => {
    const known = ledger.filter(({ at }) => at < now);
    const tracked = ACTIONS.map((action) => ({
      action,
      standing: replay(
        action,
        known.filter((entry) => entry.action === action.id),
      ),
    }));
    const index = rosterIndex(aRoster(), day(today));
    const times = before === undefined ? {} : { sinceAt: before as Instant };
    const ofPlan = lines.filter(({ at }) => at < now);
    const input = { plan: aPlan(), headings: [], tracked, ledger: known, index, today: day(today), ofPlan, ...times };
    const card = sayDigest(atOnce(buildingDigest(input)), {
      days: workingDays('england-and-wales'),
      naming: aNaming(),
    });
    return asText(card, 10_000);
  };
  const first = sinceAt ?? '2015-11-23T08:30:00.000Z';
  return [digestAt('2015-11-23', first), digestAt('2015-11-30', '2015-11-30T08:30:00.000Z', sinceAt)];
}

const DONE: ActionEvent = said({ done: true });
const NEWS: readonly (readonly [what: string, events: readonly ActionEvent[], line: RegExp])[] = [
  ['said done', [DONE], /1 said done/u],
  ['checked', [DONE, { kind: 'verified', words: 'seen' }], /1 checked and complete/u],
  ['newly Red', [said({ rating: 'red' })], /1 newly Red/u],
  ['a new date asked for', [{ kind: 'date-asked', day: day('2016-07-31'), reason: 'late' }], /1 new date asked for/u],
  ['a due date moved', [{ kind: 'date-agreed', day: day('2016-07-31'), reason: 'late' }], /1 due date moved/u],
];

// A digest counts from the day of the one before; what was said that morning, before it was posted, was told by both.
test.each(NEWS)('%s before the digest of a Monday is told in it, and not in the next', (_, events, line) => {
  const [first, next] = twoDigests(events.map((event): At => ['2015-11-23T07:45:00.000Z', '1.1', 'Ann Archer', event]));
  expect(first).toMatch(line);
  expect(next).not.toMatch(line);
});

test.each(NEWS)('%s later that Monday is told in the next alone', (_, events, line) => {
  const [first, next] = twoDigests(events.map((event): At => ['2015-11-23T09:15:00.000Z', '1.1', 'Ann Archer', event]));
  expect(first).not.toMatch(line);
  expect(next).toMatch(line);
});

test.each(NEWS)('%s before a digest that came late is told in it, and not in the next', (_, events, line) => {
  const happened = events.map((event): At => ['2015-11-23T11:00:00.000Z', '1.1', 'Ann Archer', event]);
  const [first, next] = twoDigests(happened, '2015-11-23T13:10:00.000Z');
  expect(first).toMatch(line);
  expect(next).not.toMatch(line);
});

const PURPOSE = purposeId('milestone', 'A iv');
const RISK = { id: PURPOSE, kind: 'milestone', ref: 'A iv', title: 'A framework for risk', parent: null } as const;
const SICKNESS = {
  ...RISK,
  id: purposeId('indicator', 'd3'),
  kind: 'indicator',
  ref: 'd3',
  title: 'Sickness',
} as const;
const judged = (judgement: 'met' | 'partly', on: string): PlanEntry['event'] => ({
  kind: 'judged',
  purpose: PURPOSE,
  judged: { judgement, forum: 'Joint Board', on: day(on), minute: 'minute 7', words: '' },
});
const planLine = (at: string, seq: number, event: PlanEntry['event']): PlanEntry => ({
  seq,
  at: at as Instant,
  day: day(at.slice(0, 10)),
  by: null,
  message: null,
  plan: aPlan().key,
  event,
});

// The plan's own lines are told like those of its actions: once, by the digest that was posted after them.
test.each([
  ['2015-11-23T07:45:00.000Z', true],
  ['2015-11-23T09:15:00.000Z', false],
])('what a board judged and what was read at %s is told by one digest, with what it was before', (at, isFirst) => {
  const reading = { value: 9.1, unit: 'days', asAt: day('2015-10-31'), source: null, sample: null };
  const lines = [
    planLine('2015-09-01T09:00:00.000Z', 1, { kind: 'purpose-kept', purpose: RISK }),
    planLine('2015-09-01T09:00:00.000Z', 2, { kind: 'purpose-kept', purpose: SICKNESS }),
    planLine('2015-09-02T09:00:00.000Z', 3, judged('partly', '2015-09-01')),
    planLine(at, 4, judged('met', '2015-11-20')),
    planLine(at, 5, { kind: 'reading', purpose: SICKNESS.id, reading }),
  ];
  const digests = twoDigests(
    [['2015-11-02T09:00:00.000Z', '1.1', 'Ann Archer', said({ rating: 'red' })]],
    undefined,
    lines,
  );
  const [teller, other] = isFirst ? digests : [digests[1], digests[0]];
  expect(teller).toContain('Judged: 1 met; read: 1 indicator.');
  expect(teller).toContain('met, Joint Board 20 Nov, minute 7 · it was partly met');
  expect(teller).toContain('9.1 days as at 31 Oct');
  expect(other).not.toMatch(/Judged|indicator/u);
});

test('minutes that come late are told beside the later word that stands', () => {
  const [, next] = twoDigests([], undefined, [
    planLine('2015-09-01T09:00:00.000Z', 1, { kind: 'purpose-kept', purpose: RISK }),
    planLine('2015-11-21T09:00:00.000Z', 2, judged('met', '2015-11-20')),
    planLine('2015-11-26T09:00:00.000Z', 3, judged('partly', '2015-10-06')),
  ]);
  expect(next).toContain('partly met, Joint Board 6 Oct, minute 7 · the later word stands: met, Joint Board 20 Nov');
});

test('the lists in the thread tell no more than the first screen', () => {
  const [first, next] = twoDigests([
    ['2015-11-23T07:45:00.000Z', '1.1', 'Ann Archer', DONE],
    ['2015-11-23T07:46:00.000Z', '1.1', 'Vera Venn', { kind: 'verified', words: 'seen' }],
    [
      '2015-11-23T07:47:00.000Z',
      '1.2',
      'Olive Office',
      { kind: 'date-agreed', day: day('2016-07-31'), reason: 'late' },
    ],
  ]);
  expect(first).toContain('Thank you: 1.1');
  expect(first).toContain('due date moved from');
  expect(next).not.toContain('Thank you');
  expect(next).not.toContain('due date moved from');
});

test('what was done, sent back and done again is said done again', () => {
  const [first, next] = twoDigests([
    ['2015-11-23T07:45:00.000Z', '1.1', 'Ann Archer', DONE],
    ['2015-11-24T09:00:00.000Z', '1.1', 'Vera Venn', { kind: 'not-verified', words: 'the link is dead' }],
    ['2015-11-25T09:00:00.000Z', '1.1', 'Ann Archer', DONE],
  ]);
  expect(first).toContain('1 said done');
  expect(next).toContain('1 said done');
});

const published: ActionEvent = { kind: 'progress', rating: 'green', done: false, words: '' };

test.each<[said: string, happened: readonly At[], words: string, never: RegExp]>([
  [
    'Green that the plan published ten days ago',
    [['2015-11-20T09:00:00.000Z', '1.1', '', published]],
    '1 is the plan’s own word, which nobody has confirmed.',
    /unconfirmed|past/u,
  ],
  [
    'Green that the plan published two months ago',
    [['2015-09-30T09:00:00.000Z', '1.1', '', published]],
    '1 is the plan’s own word, which nobody has confirmed.',
    /over a month/u,
  ],
  [
    'Green of two actions that the plan published',
    [
      ['2015-11-20T09:00:00.000Z', '1.1', '', published],
      ['2015-11-20T09:00:00.000Z', '1.2', '', published],
    ],
    '2 are the plan’s own word, which nobody has confirmed.',
    /over a month/u,
  ],
  [
    'Green that a lead said six weeks ago',
    [['2015-10-15T09:00:00.000Z', '1.1', 'Ann Archer', said({ rating: 'green' })]],
    '1 is unconfirmed, 1.1 for 46 days.',
    /own word/u,
  ],
  [
    'both',
    [
      ['2015-10-15T09:00:00.000Z', '1.1', 'Ann Archer', said({ rating: 'green' })],
      ['2015-11-20T09:00:00.000Z', '1.2', '', published],
    ],
    '1 is unconfirmed, 1.1 for 46 days; 1 is the plan’s own word, which nobody has confirmed.',
    /2 are/u,
  ],
])('%s is said to be only that', (_, happened, words, never) => {
  const [, text] = twoDigests(happened);
  const section = text.slice(text.indexOf('Only said to be Green')).split('\n\n')[1] ?? text;
  expect(text).toContain(words);
  expect(section).not.toMatch(never);
});

test('Green that was confirmed lately and is past its date now is not said to be unconfirmed', () => {
  const [, text] = twoDigests([
    ['2015-11-18T09:00:00.000Z', '1.1', 'Ann Archer', said({ rating: 'green' })],
    ['2015-11-25T09:00:00.000Z', '1.1', 'Olive Office', { kind: 'date-agreed', day: day('2015-11-27'), reason: 'x' }],
  ]);
  expect(text).toContain('1 Green no longer both confirmed and in time');
  expect(text).not.toMatch(/no longer confirmed\b/u);
});

// What went wrong: a plan that came with its own ratings was “6 newly Amber” in its first digest, and its trend began at nothing.
describe('the plan’s own first ratings are no change', () => {
  const published = (rating: 'red' | 'amber'): ActionEvent => ({ kind: 'progress', rating, done: false, words: '' });
  const loaded = (ref: string, rating: 'red' | 'amber', on: string): readonly Happened[] => [
    [on, ref, '', { kind: 'published', original: day('2016-03-31') }],
    [on, ref, '', published(rating)],
  ];
  const ACTION = (ref: string) => anAction({ ref, due: '2016-03-31', section: 1 });

  test('of a plan that is loaded in the week, in the first line, in the lists and in the trend', () => {
    const actions = [ACTION('1.1'), ACTION('1.2')];
    const week = aWeek({
      actions,
      happened: [...loaded('1.1', 'red', '2015-11-25'), ...loaded('1.2', 'amber', '2015-11-25')],
    });
    expect(week.changes).toMatchObject({ red: 0, amber: 0, isSame: true });
    expect(week.changed).toEqual([]);
    expect(week.attention.map(({ reasons }) => reasons)).toEqual([['red']]);
    expect(week.before).toMatchObject({ red: 1, amber: 1 });
  });

  test('of an action that comes into the plan, which is new and not newly Amber', () => {
    const actions = [ACTION('1.1'), ACTION('1.2')];
    const week = aWeek({
      actions,
      happened: [...loaded('1.1', 'red', '2015-05-26'), ...loaded('1.2', 'amber', '2015-11-25')],
    });
    expect(week.changes).toMatchObject({ amber: 0 });
  });

  test('but what a later version says otherwise is one, and what a lead says', () => {
    const actions = [ACTION('1.1'), ACTION('1.2')];
    const week = aWeek({
      actions,
      happened: [
        ...loaded('1.1', 'amber', '2015-05-26'),
        ...loaded('1.2', 'amber', '2015-05-26'),
        ['2015-11-25', '1.1', 'Olive Office', published('red')],
        ['2015-11-25', '1.2', 'Ann Archer', said({ rating: 'red' })],
      ],
    });
    expect(week.changes).toMatchObject({ red: 2 });
  });
});

// What went wrong: “since 16 Jan” stood above “still Red” for what had been Red since the 5th.
test('what is Red is Red since it was first said to be, however often it is said', () => {
  const week = aWeek({
    actions: [anAction({ ref: '1.1', due: '2016-03-31' })],
    happened: [
      ['2015-11-05', '1.1', 'Ann Archer', said({ rating: 'amber' })],
      ['2015-11-12', '1.1', 'Ann Archer', said({ rating: 'red' })],
      ['2015-11-26', '1.1', 'Ben Baker', said({ rating: 'red' })],
    ],
  });
  expect(week.needs[0]?.why).toEqual({ kind: 'red', since: '2015-11-12' });
});
