/** How late is still within a band: so many days or months after the date; `isUnder` where that day itself is beyond it. */
export type Lateness = { readonly count: number; readonly unit: 'day' | 'month'; readonly isUnder?: true };

/** What the dates alone make of an action: how late it may be for Green and for Amber; whatever is later is Red. */
export type Bands = {
  readonly kind: 'one-month' | 'three-month' | 'own';
  /** Which date it is measured from: the one as published, or the one that was decided since. */
  readonly from: 'original' | 'agreed';
  /** Null where only what is in time is Green. */
  readonly green: Lateness | null;
  /** Null where nothing is Amber: what is not Green is Red. */
  readonly amber: Lateness | null;
  /** True where an open action past its agreed date is Red at once, however little. */
  readonly isRedOncePast: boolean;
};

/** By what rules the ratings of a plan are judged. */
export type RatingRules = {
  readonly bands: Bands;
  /** Calendar days for which what was declared counts as confirmed. */
  readonly cycleDays: number;
};

/** From end June to end July is one month: past its date it is Red at once, and expected up to a month later Amber. */
export const ONE_MONTH: Bands = {
  kind: 'one-month',
  from: 'agreed',
  green: null,
  amber: { count: 31, unit: 'day' },
  isRedOncePast: true,
};

/** On track for the original date, late by less than three months, not within three months of it. */
export const THREE_MONTH: Bands = {
  kind: 'three-month',
  from: 'original',
  green: null,
  amber: { count: 3, unit: 'month', isUnder: true },
  isRedOncePast: false,
};

/** How many days count for a month and for a quarter: the longest and four days, so that an answer on the same day of each never lapses. */
export const CYCLES = { monthly: 35, quarterly: 96 } as const;

/** The rules of a plan whose office has set none. */
export const USUAL_RULES: RatingRules = { bands: ONE_MONTH, cycleDays: CYCLES.monthly };
