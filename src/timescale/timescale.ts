import type { Day, Every } from '#src/calendar/day.ts';

/** What a plan's words for time can mean; `unknown` is words without a date, which a person must settle. */
export const TIMESCALE_KINDS = ['by', 'window', 'from', 'recurring', 'ongoing', 'done', 'unknown'] as const;
export type TimescaleKind = (typeof TIMESCALE_KINDS)[number];

/** One dated step on the way, in the order of the words; the label is empty when neither the cell nor the action names it. */
export type Milestone = { readonly label: string; readonly due: Day };

/** The parts of a timescale that were worked out and not said: a year, a whole month taken for its last day, a season's months. */
export const IMPLIABLE = ['start', 'due', 'every', 'year', 'month'] as const;
export type Impliable = (typeof IMPLIABLE)[number];

/** A plan's own words for time, kept for ever, and what they mean. */
export type Timescale = {
  readonly text: string;
  readonly kind: TimescaleKind;
  /** First day it runs; null when the words give none. */
  readonly start: Day | null;
  /** Last day by which it is due; null when it is open-ended or not known. */
  readonly due: Day | null;
  /** How often it comes round, for `recurring`; null when the words name no interval. */
  readonly every: Every | null;
  readonly milestones: readonly Milestone[];
  readonly implied: readonly Impliable[];
  /** Why a person should look at it, as a sentence; null when the words are plain. */
  readonly doubt: string | null;
};
