import { describe, expect, test } from 'vitest';
import type { ActionId, PlanKey, Ref } from '#src/plan/action.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { refAt, whoseRef } from '#src/refs/whose-ref.ts';
import { aTracked, day } from '#test/kit/an-action.ts';

function having(ref: string, was: readonly string[] = [], until = '2015-11-02'): Tracked {
  const { action, standing } = aTracked({ ref });
  return { action: { ...action, formerRefs: was.map((one) => ({ ref: one as Ref, until: day(until) })) }, standing };
}

const TODAY = day('2015-11-20');
const refsOf = (said: string, tracked: readonly Tracked[], today = TODAY) => {
  const { present, former } = whoseRef(
    said,
    { plan: 'RIP' as PlanKey, tracked, actions: tracked.map(({ action }) => action) },
    today,
  );
  return [present?.action.ref ?? null, former.map(({ action }) => action.ref)];
};

describe('whoseRef', () => {
  const plan = [having('8.1.4', ['8.1.3']), having('8.1.3', ['8.1.2']), having('R1.2')];

  test.each([
    ['8.1.2', [null, ['8.1.3']]],
    ['8.1.3', ['8.1.3', ['8.1.4']]],
    ['8.1.4', ['8.1.4', []]],
    ['r1.2', ['R1.2', []]],
    ['9.9', [null, []]],
  ])('%s', (said, found) => {
    expect(refsOf(said, plan)).toEqual(found);
  });

  test('an old number that is nobody else’s is known for ever, one that is another’s for two months', () => {
    expect(refsOf('8.1.2', plan, day('2020-01-01'))).toEqual([null, ['8.1.3']]);
    expect(refsOf('8.1.3', plan, day('2016-01-03'))).toEqual(['8.1.3', ['8.1.4']]);
    expect(refsOf('8.1.3', plan, day('2016-01-04'))).toEqual(['8.1.3', []]);
  });
});

test('the ref that an action had at a line of its ledger', () => {
  const { action } = having('8.2.1', ['8.1.3', '8.1.4']);
  const line = (seq: number, ref: string) =>
    ({
      seq,
      event: { kind: 'republished', title: null, timescale: null, leads: null, ref: ref as Ref },
    }) as ActionEntry;
  const ledger = [line(5, '8.1.4'), line(9, '8.2.1')];
  const first = { ...action, id: `${action.plan}/8.1.3~2` as ActionId };
  expect([4, 5, 8, 9].map((seq) => refAt(first, seq, ledger))).toEqual(['8.1.3', '8.1.4', '8.1.4', '8.2.1']);
});
