import { expect, test } from 'vitest';
import { replay } from '#src/plan/replay.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import { aLedger } from '#test/kit/a-ledger.ts';
import type { Line } from '#test/kit/a-ledger.ts';
import { anAction, day } from '#test/kit/an-action.ts';

type Steps = readonly (readonly [string, string])[];

const named = (steps: Steps) => steps.map(([label, due]) => ({ label, due: day(due) }));
const again = (on: string, before: Steps): Line => {
  const event: ActionEvent = { kind: 'republished', title: null, timescale: 'x', leads: null, steps: named(before) };
  return ['Olive Office', on, event];
};

function originals(now: Steps, lines: readonly Line[]): readonly string[] {
  const steps = named(now).map(({ label, due }) => [label, due] as const);
  const action = anAction({ due: steps.at(-1)![1], steps });
  return replay(action, aLedger(lines)).steps.map(({ original }) => original);
}

const NOW: Steps = [
  ['Phase 1', '2026-01-30'],
  ['Phase 2', '2026-04-30'],
];

// What went wrong: phase 2 was first published for 27 March, and the export gave 30 April as its original date.
test('a step keeps the day that it was first published for, through several versions', () => {
  const first: Steps = [NOW[0]!, ['Phase 2', '2026-03-27']];
  const second: Steps = [NOW[0]!, ['Phase 2', '2026-04-10']];
  expect(originals(NOW, [again('2025-10-01', first), again('2025-11-01', second)])).toEqual([
    '2026-01-30',
    '2026-03-27',
  ]);
});

test('one that a version words with other signs is the same', () => {
  const first: Steps = [NOW[0]!, ['phase 2:', '2026-03-27']];
  expect(originals(NOW, [again('2025-10-01', first)])).toEqual(['2026-01-30', '2026-03-27']);
});

test('one that came with a later version is original with that', () => {
  const first: Steps = [
    ['Phase 1', '2026-01-15'],
    ['Survey', '2026-03-27'],
  ];
  expect(originals(NOW, [again('2025-10-01', first)])).toEqual(['2026-01-15', '2026-04-30']);
});

test('steps without words are the same by their place while there are as many', () => {
  const now: Steps = [
    ['', '2026-01-30'],
    ['', '2026-04-30'],
  ];
  const first: Steps = [
    ['', '2026-01-15'],
    ['', '2026-03-27'],
  ];
  expect(originals(now, [again('2025-10-01', first)])).toEqual(['2026-01-15', '2026-03-27']);
  expect(originals(now, [again('2025-10-01', first.slice(0, 1))])).toEqual(['2026-01-30', '2026-04-30']);
});
