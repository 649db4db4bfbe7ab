import { describe, expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import { comparePlans, isSame } from '#src/intake/compare-plans.ts';
import { anAction, byDay, ledBy } from './an-action.ts';

const ASH = { name: 'Jo Ash', post: 'Director', group: false, support: false };
const FIRST = anAction('8.1.1', { title: 'Recruit a licensing manager' });
const THIRD = anAction('8.1.3', { title: 'Publish the café review' });
const BEFORE = [FIRST, anAction('8.1.2'), THIRD];

describe('comparePlans', () => {
  test('the same plan twice has nothing to tell', () => {
    const difference = comparePlans(BEFORE, structuredClone(BEFORE));
    expect(isSame(difference)).toBe(true);
    expect(difference.unchanged).toBe(3);
  });

  test('actions that come and go are told', () => {
    const difference = comparePlans(BEFORE, [FIRST, THIRD, anAction('8.1.4', { title: 'Buy new software' })]);
    expect(difference.added.map(({ ref }) => ref)).toEqual(['8.1.4']);
    expect(difference.dropped.map(({ ref }) => ref)).toEqual(['8.1.2']);
    expect(difference.unchanged).toBe(2);
    expect(isSame(difference)).toBe(false);
  });

  test.each([
    ['another title is reworded', { title: 'Agree the framework' }, ['reworded']],
    ['another outcome is reworded', { outcome: '8.2' }, ['reworded']],
    ['another day is redated', { timescale: byDay('2015-12-31') }, ['redated']],
    [
      'other words for the same day are redated',
      { timescale: { ...byDay('2015-11-30'), text: 'End Nov' } },
      ['redated'],
    ],
    ['another lead is reassigned', { leads: ledBy(ASH) }, ['reassigned']],
    [
      'all three at once',
      { title: 'Sign off a framework', timescale: byDay(null), leads: ledBy() },
      ['reworded', 'redated', 'reassigned'],
    ],
    ['another place in the file is nothing', { position: 7 }, []],
  ] as const)('%s', (_what, told, lists) => {
    const after = anAction('8.1.2', told);
    const difference = comparePlans(BEFORE, [FIRST, after, THIRD]);
    const { reworded, redated, reassigned } = difference;
    const found = Object.entries({ reworded, redated, reassigned }).filter(([, pairs]) => pairs.length > 0);
    expect(found).toEqual(lists.map((list) => [list, [{ before: BEFORE[1], after }]]));
    expect(difference.unchanged).toBe(lists.length === 0 ? 3 : 2);
  });

  test('another number is told, and what was left out before and is there again', () => {
    const gone = { ...BEFORE[1]!, isDropped: true as const };
    const renumbered = comparePlans(BEFORE, [FIRST, anAction('9.1.1'), THIRD]);
    expect(renumbered.renumbered.map(({ before, after }) => [before.ref, after.ref])).toEqual([['8.1.2', '9.1.1']]);
    expect(comparePlans([FIRST, gone], [FIRST]).dropped).toEqual([]);
    expect(comparePlans([FIRST, gone], [FIRST, anAction('8.1.2')]).returned).toHaveLength(1);
    expect(isSame(comparePlans([FIRST, gone], [FIRST]))).toBe(true);
  });

  test.each([
    ['a day forward to one that had passed when it came out is asked about', '2016-11-30', '2014-11-30', true],
    ['a day forward to one still to come is not', '2016-11-30', '2015-12-31', false],
    ['a day of before that moved on, and had passed too, is not', '2014-09-30', '2014-11-30', false],
    ['a later day is not', '2015-11-30', '2016-11-30', false],
  ])('%s', (_what, was, now, asks) => {
    const published = '2015-06-01' as Day;
    const before = anAction('8.1.2', { timescale: byDay(was) });
    const { redated } = comparePlans([before], [anAction('8.1.2', { timescale: byDay(now) })], { published });
    expect(redated.map(({ after }) => [after.timescale.due, after.timescale.doubt !== null])).toEqual([[now, asks]]);
  });
});
