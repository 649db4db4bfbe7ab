import type { Step } from '#src/plan/steps/step.ts';
import type { KnownStep } from '#src/reply/steps/step-words.ts';

/** A step as the reader of replies knows it. */
export function asKnown({ number, name: { label } }: Step): KnownStep {
  return { number, label };
}
