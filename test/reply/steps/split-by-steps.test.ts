import { expect, test } from 'vitest';
import { splitBySteps } from '#src/reply/steps/split-by-steps.ts';
import type { OfSteps } from '#src/reply/steps/split-by-steps.ts';
import { wordsForStep } from '#src/reply/steps/step-words.ts';
import { STEP_ANSWERS } from './step-answers.ts';

const known = (steps: readonly string[]) => steps.map((label, at) => ({ number: at + 1, label }));

test.each(STEP_ANSWERS)('“$said” of $steps', ({ steps, said, means }) => {
  expect(splitBySteps(said, known(steps), { isWhich: false }).map(asMeant)).toEqual(means);
});

test.each([
  ['phase 1', ['1: ']],
  ['the first', ['1: ']],
  ['2', ['2: ']],
  ['the last one', ['2: ']],
  ['both of them', []],
  ['all of it', ['whole: ']],
])('asked which, “%s” is enough', (said, means) => {
  expect(splitBySteps(said, known(['Phase 1', 'Phase 2']), { isWhich: true }).map(asMeant)).toEqual(means);
});

test('what a button says of a step is that step alone, whatever the plan calls its steps', () => {
  const plans = [
    ['Phase 1', 'Phase 2'],
    ['Step 2', 'Step 3'],
    ['Part b', 'Step 9', ''],
    ['', ''],
    ['Draft', 'Step 1'],
  ];
  for (const steps of plans.map(known)) {
    for (const step of steps) {
      const words = `8.1.3 ${wordsForStep(step, steps)} done`;
      expect(splitBySteps(words, steps, { isWhich: false })).toMatchObject([
        { of: [step.number], words: '8.1.3 done' },
      ]);
    }
  }
});

function asMeant({ of, words }: OfSteps): string {
  const whom = of === 'unknown' ? '?' : typeof of === 'string' ? of : of.join('+');
  return `${whom}: ${words}`;
}
