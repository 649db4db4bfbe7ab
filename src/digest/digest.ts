import type { Day } from '#src/calendar/day.ts';
import type { Action, Plan } from '#src/plan/action.ts';
import type { Counts } from '#src/plan/count-as.ts';
import type { DateMove, Standing } from '#src/plan/standing.ts';
import type { Rating } from '#src/rating/scale.ts';

/** An action in a list of the digest: how it stands, the rating it is shown with, and its leads as people know them. */
export type Line = {
  readonly action: Action;
  readonly standing: Standing;
  readonly shown: Rating | null;
  readonly leads: readonly string[];
};

/** The rating mix as a digest of that morning showed it, without what is closed otherwise than complete; null counts mean that the plan was not out yet. */
export type Mix = { readonly day: Day; readonly counts: Counts | null };

/** Why an action needs attention, most pressing first. */
export const REASONS = ['newly-red', 'red', 'overdue', 'watermelon', 'unconfirmed'] as const;
export type Reason = (typeof REASONS)[number];

/** An action that needs attention, once, with every reason. */
export type Attention = {
  readonly line: Line;
  readonly reasons: readonly Reason[];
  /** What its dates alone say. */
  readonly rule: Rating | null;
  /** What was last said of it; `by` is a name. */
  readonly words: { readonly text: string; readonly by: string | null; readonly on: Day } | null;
};

/** A date that moved since the last digest, several steps taken as one; `by` is a name, null the bot or somebody unknown. */
export type Moved = Omit<DateMove, 'by'> & { readonly by: string | null };

/** A later date that waits for a decision; `by` is a name. */
export type Asked = { readonly day: Day; readonly by: string | null; readonly on: Day; readonly reason: string };

/** An action whose dates moved, or who waits for a decision about one. */
export type MovedLine = {
  readonly line: Line;
  readonly agreed: Moved | null;
  readonly forecast: Moved | null;
  readonly asked: Asked | null;
};

export type Delivered = { readonly line: Line; readonly on: Day; readonly verified: boolean };

/** The nearest day on which something of an action falls due; the label is a milestone's, often empty. */
export type Upcoming = {
  readonly line: Line;
  readonly day: Day;
  readonly what: 'due' | 'milestone' | 'review';
  readonly label: string;
};

/** How many of a section's running actions nobody has said anything of for two whole cycles; a null section is none. */
export type QuietSection = {
  readonly section: number | null;
  readonly title: string;
  readonly quiet: number;
  readonly running: number;
};

/** What an action still lacks: a date, a lead, or anybody known behind its lead. */
export type Unready = { readonly line: Line; readonly lacks: readonly ('date' | 'lead' | 'person')[] };

/** One week of a plan, for those who lead it. */
export type Week = {
  readonly kind: 'week';
  readonly plan: Plan;
  readonly today: Day;
  /** The day of the digest before. */
  readonly since: Day;
  /** True when it comes later than it was due. */
  readonly late: boolean;
  /** Every action of the plan, counted or closed. */
  readonly actions: number;
  readonly counts: Counts;
  /** As the digest before counted them; null when the plan was not out yet. */
  readonly before: Counts | null;
  /** Closed as business as usual, superseded or withdrawn. */
  readonly closed: number;
  /** Counted above and listed nowhere: only their leads and the office may see which they are. */
  readonly restricted: number;
  /** Twelve weeks, oldest first; the last is today. */
  readonly mix: readonly Mix[];
  readonly attention: readonly Attention[];
  readonly moved: readonly MovedLine[];
  readonly delivered: readonly Delivered[];
  readonly upcoming: readonly Upcoming[];
  readonly quiet: readonly QuietSection[];
  /** The day before which nobody has said anything of the quiet actions. */
  readonly quietSince: Day;
  readonly unready: readonly Unready[];
};

/** Why there is nothing to report: the plan has no actions, or every one is closed. */
export type Skipped = {
  readonly kind: 'skipped';
  readonly plan: Plan;
  readonly today: Day;
  readonly why: 'no-actions' | 'all-closed';
};

export type Digest = Week | Skipped;
