import { USUAL_RULES } from '#src/rating/rating-rules.ts';
import type { RatingRules } from '#src/rating/rating-rules.ts';

/** All plans in one digest, each in a part of its own, or a digest for each. */
export type Digests = 'together' | 'each';

/** What the office may set of a plan as a whole; a part that nobody set is as `USUAL_SETTINGS` has it. */
export type PlanSettings = RatingRules & {
  /** False where nobody wants what was delivered celebrated. */
  readonly celebrates: boolean;
  /** For how many months in a row a joint lead may leave the answering to the others before the office is told. */
  readonly silentMonths: number;
  /** So many days after its check the leads are asked whether what is complete holds; null where they are not asked. */
  readonly embeddedDays: number | null;
  /** The office's for all plans, kept with whichever was the default as it was said: see `digestsIn`. */
  readonly digests: Digests;
};

/** How a plan is kept until its office says otherwise. */
export const USUAL_SETTINGS: PlanSettings = {
  ...USUAL_RULES,
  celebrates: true,
  silentMonths: 2,
  embeddedDays: null,
  digests: 'each',
};
