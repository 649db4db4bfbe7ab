import type { ActionEntry } from '#src/plan/ledger.ts';
import type { Step, StepName } from './step.ts';
import { stepNamed } from './steps.ts';

/** The steps with the day for which each was first published: what a newer version dates otherwise is the same step by its words. */
export function asFirstPublished(steps: readonly Step[], entries: readonly ActionEntry[]): readonly Step[] {
  const versions = entries.flatMap(({ event }) => {
    if (event.kind !== 'republished') return [];
    // Before the steps were kept, those that moved were kept for their leads.
    return [event.steps ?? event.renewal?.steps?.map(({ step }) => step) ?? []];
  });
  return steps.map((step) => {
    const [first] = versions.flatMap((before) => sameIn(before, step, steps.length) ?? []);
    return first === undefined ? step : { ...step, original: first.due };
  });
}

/** A step without words is the same by its place, while there are as many. */
function sameIn(before: readonly StepName[], { name, number }: Step, count: number): StepName | null {
  if (name.label === '') return before.length === count ? (before[number - 1] ?? null) : null;
  const named = before.map((one) => ({ name: one }));
  return stepNamed(named, name)?.name ?? null;
}
