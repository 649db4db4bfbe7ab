import { asKnown } from '#src/commands/update/steps/known-step.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { wordsForStep } from '#src/reply/steps/step-words.ts';
import { leadingStep } from './leading-step.ts';

type Typed = { readonly tracked: Tracked; readonly words: string; readonly deed: 'closed' | 'checked' };

/** Refuses what is of an action as a whole where words begin with one of its phases; null where they do not. */
export function ifOfStep({ tracked, words, deed }: Typed): Refusal | null {
  const { action, standing } = tracked;
  const { step } = leadingStep(tracked, words).tracked;
  if (step === undefined) return null;
  const typed = wordsForStep(asKnown(step), standing.steps.map(asKnown));
  return { because: 'of-the-whole', action: action.id, ref: action.ref, deed, step: step.name, typed };
}
