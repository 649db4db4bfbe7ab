import type { StepName } from '#src/plan/steps/step.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Action, Plan } from '#src/plan/action.ts';
import type { Counted, Counts } from '#src/plan/count-as.ts';
import type { OpenRequest } from '#src/plan/open-requests.ts';
import type { DateMove, Standing } from '#src/plan/standing.ts';
import type { RatingRules } from '#src/rating/rating-rules.ts';
import type { Wall } from '#src/plan/governance/wall/wall.ts';
import type { Rating } from '#src/rating/scale.ts';
import type { Quarter } from './celebrate/quarter.ts';
import type { SaidOfPurpose } from './judged.ts';

/** An action in a list of the digest: how it stands, the rating it is shown with (null where nobody rated it, or it waits to be checked), the round for which nobody answered, and its leads as people know them; `accountable` is the one who answers for it, null where nobody is named. */
export type Line = {
  readonly action: Action;
  readonly standing: Standing;
  readonly shown: Rating | null;
  /** Until when all its leads asked for quiet; absent where they did not. */
  readonly paused?: Day;
  readonly missed: Day | null;
  readonly leads: readonly string[];
  readonly accountable: string | null;
};

/** The rating mix as a digest of that morning showed it; null counts mean that the plan was not out yet. */
export type Mix = { readonly day: Day; readonly counts: Counts | null };

/** Why an action needs attention, most pressing first. */
export const REASONS = ['newly-red', 'red', 'overdue', 'step-late'] as const;
export type Reason = (typeof REASONS)[number];

/** Somebody's words under their name; `by` is null where they are the plan's own. */
export type Words = { readonly text: string; readonly by: string | null; readonly on: Day };

/** An action that needs attention, once, with every reason; what is said to be Green is in a list of its own. */
export type Attention = {
  readonly line: Line;
  readonly reasons: readonly Reason[];
  /** What was last said of it. */
  readonly words: Words | null;
};

/** Why Green is only said, the first reason that holds: nobody has confirmed it within the cycle, its date is past, the plan alone says so, or it is expected after its date. */
export const ONLY_SAID = ['unconfirmed', 'past', 'round', 'published', 'expected-later'] as const;
export type WhyOnlySaid = (typeof ONLY_SAID)[number];

/** An action that is only said to be Green, with the first reason that holds. */
export type OnlySaid = { readonly line: Line; readonly why: WhyOnlySaid };

/** What only the leadership can move: a decision that has waited, or else a delay; `as` is what it counts as, the worst that holds of it. */
export type Need = {
  readonly line: Line;
  readonly as: 'red' | 'late' | 'step-late' | 'decision';
  /** The day by which it was due, where it is late and a decision about it waits. */
  readonly late: Day | null;
  readonly why:
    /** `step` is set where the date is of one of its steps. */
    | { readonly kind: 'date'; readonly since: Day; readonly step?: StepName }
    | { readonly kind: OpenRequest['what']; readonly since: Day }
    | { readonly kind: 'late'; readonly due: Day }
    | { readonly kind: 'step-late'; readonly due: Day; readonly step: StepName }
    | { readonly kind: 'silent'; readonly since: Day }
    | { readonly kind: 'red'; readonly since: Day };
};

/** An action that counts otherwise than at the digest before; null is closed in another way, or not there yet. */
export type Changed = {
  readonly line: Line;
  readonly from: Counted | null;
  readonly to: Counted | null;
  readonly isDone: boolean;
  /** True for what recurs and was found complete for a time since then. */
  readonly isChecked: boolean;
  /** True for one that came into the plan since then. */
  readonly isNew: boolean;
  /** Its steps that were said done since then, while it runs on. */
  readonly stepsDone: readonly StepName[];
};

/** How many actions went which way since the digest before, those seen by few among them. */
export type Changes = {
  readonly checked: number;
  readonly done: number;
  /** Steps of actions that still run. */
  readonly stepsDone: number;
  /** Closed otherwise than by a check. */
  readonly closed: number;
  readonly red: number;
  /** Past their date, or a round of theirs, and not yet at the digest before. */
  readonly late: number;
  readonly amber: number;
  readonly better: number;
  readonly green: number;
  readonly lapsed: number;
  readonly datesAsked: number;
  readonly datesMoved: number;
  /** Dates of what had none before. */
  readonly datesSet: number;
  /** True where no action counts otherwise than before. */
  readonly isSame: boolean;
};

/** How many people were asked since the digest before, and how many of them said something; null before anybody ever was. */
export type Answered = { readonly asked: number; readonly answered: number } | null;

/** A date that moved since the last digest, several steps taken as one; `by` is a name, null the bot or somebody unknown. */
export type Moved = Omit<DateMove, 'by' | 'asked'> & { readonly by: string | null; readonly asked: Words | null };

/** The date of one of an action's steps that moved. */
export type StepMoved = Moved & { readonly step: StepName };

/** A later date that waits for a decision, of the action or of one of its steps; `by` is a name. */
export type Asked = {
  readonly step?: StepName;
  readonly day: Day;
  readonly by: string | null;
  readonly on: Day;
  readonly reason: string;
  /** When a day that is sure was asked for in its place; absent while nobody did. */
  readonly returned?: { readonly on: Day };
};

/** An action whose dates moved, or who waits for a decision about one. */
export type MovedLine = {
  readonly line: Line;
  readonly agreed: Moved | null;
  readonly forecast: Moved | null;
  readonly asked: Asked | null;
  /** The same of its steps. */
  readonly stepsMoved: readonly StepMoved[];
  readonly stepsAsked: readonly Asked[];
};

/** What was delivered, or a round of what recurs (`turn`): found complete by somebody else, or said done and waiting for that. */
export type Delivered = {
  readonly line: Line;
  readonly on: Day;
  readonly how: 'checked' | 'waits';
  readonly turn: Day | null;
  /** Whoever led it as it was delivered and is known; nobody where that is in doubt. */
  readonly names: readonly string[];
};

/** A section in which no date has slipped for so many whole months up to today, and what was delivered there in them. */
export type Streak = {
  readonly section: number;
  readonly title: string;
  readonly months: number;
  readonly delivered: number;
};

/** What a whole quarter delivered. */
export type QuarterList = { readonly quarter: Quarter; readonly delivered: readonly Delivered[] };

/** What a digest celebrates; the quarter is null but in the first digest after its end. */
export type Celebration = {
  readonly delivered: readonly Delivered[];
  /** The longest first. */
  readonly streaks: readonly Streak[];
  readonly quarter: QuarterList | null;
};

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

/** What an action still lacks: a date, a lead, anybody known behind its lead, or a word on which of several its lead is. */
export type Unready = { readonly line: Line; readonly lacks: readonly ('date' | 'lead' | 'person' | 'which')[] };

/** One week of a plan, for those who lead it. */
export type Week = {
  readonly kind: 'week';
  readonly plan: Plan;
  readonly today: Day;
  /** The day of the digest before. */
  readonly since: Day;
  /** True when it comes later than it was due. */
  readonly late: boolean;
  /** How many of those that are complete were found to hold a while after; the others were checked once. */
  readonly embedded: number;
  /** Every action of the plan, counted or closed. */
  readonly actions: number;
  /** How many of them are open and past their date, or the day of a round for which nobody answered. */
  readonly overdue: number;
  readonly counts: Counts;
  /** By which these ratings are judged and counted. */
  readonly rules: RatingRules;
  /** As the digest before counted them; null when the plan was not out yet. */
  readonly before: Counts | null;
  /** Closed as business as usual, superseded or withdrawn. */
  readonly closed: number;
  /** Counted above and listed nowhere: only their leads and the office may see which they are. */
  readonly restricted: number;
  /** Twelve weeks, oldest first; the last is today. */
  readonly mix: readonly Mix[];
  /** Null when the plan was not out yet. */
  readonly changes: Changes | null;
  readonly answered: Answered;
  /** The most pressing first. */
  readonly needs: readonly Need[];
  readonly attention: readonly Attention[];
  /** What nobody has confirmed first. */
  readonly onlySaid: readonly OnlySaid[];
  /** The same counted, those seen by few among them. */
  readonly whyOnlySaid: Readonly<Record<WhyOnlySaid, number>>;
  readonly changed: readonly Changed[];
  /** What the plan is for that a board judged or that was read since then. */
  readonly judged: readonly SaidOfPurpose[];
  readonly moved: readonly MovedLine[];
  /** Null where the office wants nothing celebrated. */
  readonly celebration: Celebration | null;
  readonly upcoming: readonly Upcoming[];
  readonly quiet: readonly QuietSection[];
  /** The day before which nobody has said anything of the quiet actions. */
  readonly quietSince: Day;
  readonly unready: readonly Unready[];
  /** The day of the next three months on which most falls at once; absent for none, and once a digest of this month has told it. */
  readonly wall?: Wall;
};

/** Why there is nothing to report: the plan has no actions, or every one is closed. */
export type Skipped = {
  readonly kind: 'skipped';
  readonly plan: Plan;
  readonly today: Day;
  readonly why: 'no-actions' | 'all-closed';
};

export type Digest = Week | Skipped;
