import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { ActionId, PlanKey } from '#src/plan/action.ts';
import { replayGovernance } from '#src/plan/governance/governance.ts';
import { JUDGEMENTS } from '#src/plan/governance/judgement.ts';
import { mattersOf } from '#src/plan/governance/plan-fact.ts';
import { purposeId } from '#src/plan/governance/purpose.ts';
import type { PurposeFact } from '#src/plan/governance/purpose.ts';
import type { Purposes } from '#src/plan/governance/purposes.ts';
import type { PlanEvent } from '#src/plan/governance/plan-event.ts';
import type { PlanEntry } from '#src/plan/ledger.ts';

const OUTCOME = purposeId('outcome', '3b');
const KEPT: PurposeFact = {
  kind: 'purpose-kept',
  purpose: { id: OUTCOME, kind: 'outcome', ref: '3b', title: 'A positive, open culture', parent: '3' },
};
const ENDED: PurposeFact = { kind: 'purpose-ended', purpose: OUTCOME };
const JUDGED = JUDGEMENTS.map((judgement): PurposeFact => ({
  kind: 'judged',
  purpose: OUTCOME,
  judged: { judgement, forum: 'Joint Board', on: '2016-03-03' as Day, minute: null, words: judgement },
}));
const READ: PurposeFact = {
  kind: 'reading',
  purpose: OUTCOME,
  reading: { value: 9.2, unit: 'days', asAt: '2015-06-30' as Day, source: 'HR dashboard', sample: null },
};

test('what serves a purpose is what was linked to it and not taken off again', () => {
  const link = served(['RIP/8.1.3', 'RIP/8.1.4'], true);
  expect(after(KEPT, link).kept[0]?.servedBy).toEqual(['RIP/8.1.3', 'RIP/8.1.4']);
  expect(after(KEPT, link, served(['RIP/8.1.3'], false)).kept[0]?.servedBy).toEqual(['RIP/8.1.4']);
  expect(after(KEPT, link, { kind: 'undone', of: 2 }).kept[0]?.servedBy).toEqual([]);
});

test('an index is of its last parts, and there is none once it has no parts', () => {
  const of = { name: 'Excellence Index', parts: [OUTCOME] };
  expect(after(KEPT, { kind: 'index-kept', index: of }).index).toEqual(of);
  const none: PurposeFact = { kind: 'index-kept', index: { ...of, parts: [] } };
  expect(after(KEPT, { kind: 'index-kept', index: of }, none).index).toBeNull();
});

test('no sequence of acts loses a judgement or a reading', () => {
  const acts = [KEPT, ENDED, READ, ...JUDGED, served(['RIP/8.1.3'], true), served(['RIP/8.1.3'], false)];
  assert(
    property(array(constantFrom(...acts), { maxLength: 30 }), (said) => {
      const [only] = after(KEPT, ...said).kept;
      expect(only?.judgements.map(({ words }) => words)).toEqual(
        said.flatMap((act) => (act.kind === 'judged' ? [act.judged.words] : [])),
      );
      expect(only?.readings).toHaveLength(said.filter(({ kind }) => kind === 'reading').length);
    }),
  );
});

test('what is judged, read or linked rests on its purpose, so that the purpose is not taken back under it', () => {
  for (const act of [...JUDGED, READ, served([], true)]) expect(mattersOf(act)).toContain(OUTCOME);
});

function served(actions: readonly string[], serves: boolean): PurposeFact {
  return { kind: 'served', purpose: OUTCOME, actions: actions as readonly ActionId[], serves };
}

function after(...events: readonly PlanEvent[]): Purposes {
  return replayGovernance(
    events.map((event, index): PlanEntry => ({
      seq: index + 1,
      at: '2015-06-01T09:00:00Z' as Instant,
      day: '2015-06-01' as Day,
      by: null,
      message: null,
      plan: 'RIP' as PlanKey,
      event,
    })),
  ).purposes;
}
