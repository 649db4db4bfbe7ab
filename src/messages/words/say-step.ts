import { sayDay } from '#src/calendar/say-day.ts';
import type { StepName } from '#src/plan/steps/step.ts';
import type { Naming } from './naming.ts';
import { clipped, say } from './phrase.ts';
import type { Said } from './phrase.ts';

const LONGEST = 60;

/** A step by the plan's words for it, or by its date where the plan has none: “Phase 1”, the step due 31 Oct. */
export function sayStep({ label, due }: StepName, heard: Naming['words']): Said {
  return label === '' ? `the step due ${sayDay(due)}` : say`“${clipped(heard(label), LONGEST)}”`;
}
