import type { DateAsked } from '#src/messages/office/date-asked-card.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { sayStep } from '#src/messages/words/say-step.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { wordsForStep } from '#src/reply/steps/step-words.ts';
import { asKnown } from './known-step.ts';

/** The step of which a later date is expected, for the office that decides on it. */
export function stepSaid(
  { step, standing }: Tracked,
  naming: Naming,
): { readonly step?: NonNullable<DateAsked['step']> } {
  if (step === undefined) return {};
  const typed = wordsForStep(asKnown(step), standing.steps.map(asKnown));
  return { step: { said: sayStep(step.name, naming.words), typed } };
}
