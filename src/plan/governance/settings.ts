/** All plans in one digest, each in a part of its own, or a digest for each. */
export type Digests = 'together' | 'each';

/** What the office may set of a plan as a whole; a part that nobody set is as `USUAL_SETTINGS` has it. */
export type PlanSettings = {
  /** False where nobody wants what was delivered celebrated. */
  readonly celebrates: boolean;
  /** The office's for all plans, kept with whichever was the default as it was said: see `digestsIn`. */
  readonly digests: Digests;
};

/** How a plan is kept until its office says otherwise. */
export const USUAL_SETTINGS: PlanSettings = { celebrates: true, digests: 'each' };
