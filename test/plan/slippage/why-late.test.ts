import { expect, test } from 'vitest';
import { causesIn, CAUSES } from '#src/plan/slippage/causes.ts';
import { whyLate } from '#src/plan/slippage/why-late.ts';
import type { DateMove, Standing } from '#src/plan/standing.ts';
import { aTracked, day, personId } from '#test/kit/an-action.ts';

// What people write, and what of the table it is; none where it fits none.
test.each<[said: string, causes: readonly string[]]>([
  ['no appointment after two rounds', ['people']],
  ['two vacancies in the team', ['people']],
  ['the project manager has left', ['people']],
  ['advert failed twice', ['people']],
  ['staff sickness', ['people']],
  ['no capacity until the autumn', ['people']],
  ['waiting for the grant', ['money']],
  ['budget not approved yet', ['money', 'decision']],
  ['savings have to be found first', ['money']],
  ['supplier late', ['supplier']],
  ['the consultant dropped out', ['supplier']],
  ['tender came back too high', ['supplier']],
  ['re-procurement needed', ['supplier']],
  ['waiting on cabinet', ['decision']],
  ['the board meets in March', ['decision']],
  ['needs sign-off by the leader', ['decision']],
  ['purdah', ['decision']],
  ['the police have not replied', ['partner']],
  ['waiting on the CCG', ['partner']],
  ['Home Office guidance is late', ['partner']],
  ['new case management system delayed', ['systems']],
  ['data migration failed', ['systems']],
  ['counsel’s opinion is outstanding', ['legal']],
  ['judicial review', ['legal']],
  ['consultation extended by four weeks', ['consultation']],
  ['few responses to the survey', ['consultation']],
  ['scope has grown', ['scope']],
  ['the work was underestimated', ['scope']],
  ['depends on the new structure', ['dependency']],
  ['cannot start until 8.1.2 is done', ['dependency']],
  // Said of something else, or of nothing in the table.
  ['not a matter of money, the scope has grown', ['scope']],
  ['not because of staff', []],
  ['board was a bit of a car crash', ['decision']],
  ['it slipped', []],
  ['snow', []],
  ['we are on it', []],
  ['skirting boards arrived damaged', []],
  ['the lawn', []],
  ['', []],
])('“%s” is counted under %j', (said, causes) => {
  expect(causesIn(said)).toEqual(causes);
});

test('the table is small, and every cause is found by some words', () => {
  expect(CAUSES.length).toBeLessThanOrEqual(10);
});

const TODAY = day('2015-11-20');
const PUBLISHED = day('2015-05-26');
const said = (text: string): Partial<Standing> => ({ narrative: { text, by: personId('Ann Archer'), on: TODAY } });
const rated = (rating: 'green' | 'amber'): Standing['declared'] => ({
  rating,
  by: personId('Ann Archer'),
  on: TODAY,
  seq: 2,
});
const moved = (reason: string): DateMove => {
  const [from, to] = [day('2015-09-30'), day('2015-10-30')];
  return { which: 'agreed', from, to, reason, by: personId('Olive Office'), on: TODAY };
};
const late = (ref: string, standing: Partial<Standing> = {}, due = '2015-10-30') => aTracked({ ref, due, standing });

test('what is waited on is counted as one whoever writes it, and words that fit no cause stand as they were said', () => {
  const why = whyLate(
    [
      late('1.1', { waitingOn: 'HR' }),
      late('1.2', { waitingOn: 'the HR team.' }),
      late('1.3', { waitingOn: 'the police' }),
      late('1.4', said('no appointment, and the budget is not approved')),
      late('1.5', said('it slipped')),
      late('1.6'),
      late('1.7', {}, '2016-06-30'),
      late('1.8', { stage: 'delivered' }),
    ],
    TODAY,
    PUBLISHED,
  );
  expect([why.open, why.past, why.missed, why.later]).toEqual([7, 6, 0, 0]);
  expect(why.waiting.map(({ of, count }) => [of, count])).toEqual([
    ['HR', 2],
    ['police', 1],
  ]);
  expect(why.causes.map(({ of, count }) => [of, count])).toEqual([
    ['people', 1],
    ['money', 1],
    ['decision', 1],
  ]);
  expect(why.asSaid.map(({ words }) => words)).toEqual(['it slipped']);
  expect(why.unsaid.map(({ action }) => action.ref)).toEqual(['1.6']);
});

// What went wrong: “fine” beside a Green and the name of a board that decided were causes of delay, and what was said while it waited stood nowhere.
test.each<[what: string, standing: Partial<Standing>, causes: readonly string[], asSaid: readonly string[]]>([
  ['a note on a Green', { ...said('fine'), declared: rated('green') }, [], []],
  ['a note on a Green that names a cause', { ...said('supplier on board'), declared: rated('green') }, [], []],
  ['the same on an Amber', { ...said('it slipped'), declared: rated('amber') }, [], ['it slipped']],
  ['a board’s name', { moves: [moved('Cabinet')] }, [], []],
  ['a board’s name with day and minute', { moves: [moved('Trust Board 24 Sept, minute 2')] }, [], []],
  ['a board by its letters with its day', { moves: [moved('QIB 8 Oct')] }, [], []],
  ['what a board has not done', { moves: [moved('the Cabinet has not met')] }, ['decision'], []],
  ['a lead who waits on a board', { ...said('Cabinet'), declared: rated('amber') }, ['decision'], []],
  [
    'a reason beside whom it waits on',
    { ...said('winter plans are open'), waitingOn: 'the trust' },
    [],
    ['winter plans are open'],
  ],
  ['whom it waits on, said as the reason', { ...said('waiting on the trust'), waitingOn: 'the trust' }, [], []],
  ['two reasons', { moves: [moved('winter came')], ...said('no fuel') }, [], ['winter came', 'no fuel']],
])('%s is counted as what it is', (_, standing, causes, asSaid) => {
  const why = whyLate([late('1.1', standing)], TODAY, PUBLISHED);
  expect(why.causes.map(({ of }) => of)).toEqual(causes);
  expect(why.asSaid.map(({ words }) => words)).toEqual(asSaid);
  expect(why.unsaid).toHaveLength(causes.length + asSaid.length === 0 && standing.waitingOn === undefined ? 1 : 0);
});

// What went wrong: what was published “asap” was “later than first published”.
test('what was published with no day is late once its date is past, and later than published never', () => {
  const asap = { original: null, agreed: day('2015-12-31'), forecast: day('2016-03-31') };
  const dated = { agreed: day('2015-12-31'), forecast: day('2016-03-31'), original: day('2015-12-31') };
  const why = whyLate(
    [late('1.1', asap), late('1.2', dated), late('1.3', { ...asap, agreed: day('2015-10-30') })],
    TODAY,
    PUBLISHED,
  );
  expect([why.past, why.later]).toEqual([1, 1]);
});

test('what is restricted is counted, and neither named nor quoted', () => {
  const restricted = true;
  const why = whyLate(
    [
      late('2.1', { restricted, waitingOn: 'the inquiry' }),
      late('2.2', { restricted, waitingOn: 'HR' }),
      late('2.3', { waitingOn: 'hr' }),
      late('2.4', { restricted, ...said('it slipped') }),
      late('2.5', { restricted, ...said('supplier late') }),
      late('2.6', { restricted }),
    ],
    TODAY,
    PUBLISHED,
  );
  expect([why.past, why.restricted]).toEqual([6, 5]);
  expect(why.waiting).toMatchObject([{ of: 'hr', count: 2, named: [{ action: { ref: '2.3' } }] }]);
  expect(why.causes).toMatchObject([{ of: 'supplier', count: 1, named: [] }]);
  expect([why.asSaid, why.unsaid]).toEqual([[], []]);
});

test('a round that nobody answered for is late as in the digest, beside what is past its date', () => {
  const why = whyLate(
    [late('3.1'), aTracked({ ref: '3.2', kind: 'recurring', start: '2015-08-01', due: null, every: 'P3M' })],
    TODAY,
    PUBLISHED,
  );
  expect([why.open, why.past, why.missed, why.later]).toEqual([2, 1, 1, 0]);
  expect(why.unsaid.map(({ action }) => action.ref)).toEqual(['3.1', '3.2']);
});
