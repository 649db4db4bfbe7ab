import { expect, test } from 'vitest';
import { goneQuiet } from '#src/nudge/rules/gone-quiet.ts';
import { USUAL_RULES } from '#src/rating/rating-rules.ts';
import { aTracked, day } from '#test/kit/an-action.ts';
import { stageOn } from './stage-on.ts';

test.each([
  { said: { kind: 'ongoing', due: null }, today: '2015-06-23', asks: null, because: 'six working days are left' },
  { said: { kind: 'ongoing', due: null }, today: '2015-06-24', asks: '2015-06-01', because: 'five are left' },
  { said: { kind: 'ongoing', due: null }, today: '2015-05-29', asks: null, because: 'the plan is of this cycle' },
  {
    said: { kind: 'by', due: '2016-03-31' },
    today: '2015-06-30',
    asks: '2015-06-01',
    because: 'it runs since publication',
  },
  {
    said: { kind: 'from', start: '2015-06-10', due: null },
    today: '2015-06-30',
    asks: null,
    because: 'it began this cycle',
  },
  {
    said: { kind: 'from', start: '2015-06-10', due: null },
    today: '2015-07-31',
    asks: '2015-07-01',
    because: 'it began last cycle',
  },
  {
    said: { kind: 'window', start: '2015-09-01', due: '2015-12-31' },
    today: '2015-07-31',
    asks: null,
    because: 'it is ahead',
  },
  { said: { kind: 'unknown', due: null }, today: '2015-06-30', asks: null, because: 'nobody knows when it begins' },
] as const)('an action $said.kind asks $asks on $today: $because', ({ said, today, asks }) => {
  expect(stageOn(goneQuiet, aTracked(said), today)).toBe(asks);
});

test('a word in the cycle is enough', () => {
  const heard = aTracked({ kind: 'ongoing', due: null, standing: { lastUpdate: day('2015-06-01') } });
  expect(stageOn(goneQuiet, heard, '2015-06-30')).toBe(null);
  expect(stageOn(goneQuiet, heard, '2015-07-31')).toBe('2015-07-01');
});

test('what is past its date has its weekly question, and this one only while a later day is expected', () => {
  const late = { kind: 'by', due: '2015-06-30' } as const;
  const forecast = day('2015-09-30');
  expect(stageOn(goneQuiet, aTracked(late), '2015-07-31')).toBe(null);
  expect(stageOn(goneQuiet, aTracked({ ...late, standing: { forecast } }), '2015-07-31')).toBe('2015-07-01');
});

test('a plan is not asked about in the cycle of its publication, however early an action began', () => {
  const early = aTracked({ kind: 'from', start: '2014-01-01', due: null });
  expect(stageOn(goneQuiet, early, '2015-05-29')).toBe(null);
  expect(stageOn(goneQuiet, early, '2015-06-30')).toBe('2015-06-01');
});

const inCycle = (cycleDays: number, lastUpdate: string | null) => {
  const tracked = aTracked({
    kind: 'ongoing',
    due: null,
    standing: lastUpdate === null ? {} : { lastUpdate: day(lastUpdate) },
  });
  return { ...tracked, action: { ...tracked.action, rules: { ...USUAL_RULES, cycleDays } } };
};

test.each([
  // Sixty days after Mon 1 Jun is Fri 31 Jul.
  { cycle: 60, word: '2015-06-01', today: '2015-06-30', asks: null, because: 'a month’s end is none of its own' },
  { cycle: 60, word: '2015-06-01', today: '2015-07-23', asks: null, because: 'it counts for six working days more' },
  { cycle: 60, word: '2015-06-01', today: '2015-07-24', asks: '2015-07-31', because: 'it counts for five' },
  { cycle: 60, word: '2015-06-01', today: '2015-09-15', asks: '2015-07-31', because: 'it was asked of that lapse' },
  { cycle: 60, word: '2015-06-01', today: '2015-09-29', asks: '2015-09-29', because: 'another cycle is over' },
  { cycle: 14, word: '2015-06-01', today: '2015-06-08', asks: '2015-06-15', because: 'a fortnight is nearly over' },
  {
    cycle: 14,
    word: null,
    today: '2015-06-02',
    asks: '2015-06-09',
    because: 'nobody has said a word since publication',
  },
  { cycle: 96, word: null, today: '2015-07-31', asks: null, because: 'the first quarter runs' },
  { cycle: 35, word: '2015-06-01', today: '2015-07-31', asks: '2015-07-01', because: 'monthly is as it ever was' },
] as const)('in a cycle of $cycle days it asks $asks on $today: $because', ({ cycle, word, today, asks }) => {
  expect(stageOn(goneQuiet, inCycle(cycle, word), today)).toBe(asks);
});
