import type { Day } from '#src/calendar/day.ts';
import type { Absence } from '#src/people/absence.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Change } from '#src/plan/change.ts';
import type { Action } from '#src/plan/action.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import type { OwedReading } from '#src/plan/governance/measures/reading-due.ts';
import type { Renewal } from '#src/plan/replaying/renewal.ts';
import type { TrueDate } from '#src/plan/governance/forums/true-date.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Stage } from './stage.ts';

/** Why somebody is written to, most pressing first: the order in which a message lists its questions. */
export const RULE_NAMES = [
  'escalation',
  'office-question',
  'office-reminder',
  'overdue',
  'review-late',
  'due-today',
  'due-soon',
  'to-check',
  'sent-back',
  'words-wait',
  'embedded',
  'handed-over',
  'watermelon',
  'review-due',
  'starting',
  'gone-quiet',
  'not-understood',
  'date-missing',
  'unreachable',
  'first-message',
  // What the office was told of on its card of the day, and what went one step up from it.
  'office-day',
  'office-late',
] as const;
export type RuleName = (typeof RULE_NAMES)[number];

/** What is remembered of people beside what they were asked: that they were told of a change or asked for a reading, and which actions they know to be theirs or to be theirs no more. */
export const TOLD_NAMES = ['hand-over', 'while-away', 'republished', 'reading', 'leads', 'leads-no-more'] as const;
export type RememberedName = RuleName | (typeof TOLD_NAMES)[number];

/** In what capacity somebody is asked. */
export type AskedAs = 'lead' | 'verifier' | 'escalation';

/** Words that were answered with and that nobody settled; `by` is null for the reader's own, `reading` for what could not be read. */
export type Kept = {
  readonly words: string;
  readonly on: Day;
  readonly by: PersonId | null;
  readonly reading: Change | null;
};

/** One question about one action; `stage` names the asking within the rule, so that the same is never asked twice. */
export type Ask = {
  readonly rule: RuleName;
  readonly stage: Stage;
  readonly tracked: Tracked;
  readonly as: AskedAs;
  /** For a deputy, in whose place; null for oneself. */
  readonly insteadOf: PersonId | null;
  /** For a lead or a verifier, the others asked the same today; otherwise those whom it is about. */
  readonly others: readonly PersonId[];
  /** The last answer, where nobody understood it and it is still to be settled; null for none. */
  readonly kept: Kept | null;
  /** The days of the askings by this rule that nobody has answered yet; for an escalation, those of whom it is about. */
  readonly askedOn: readonly Day[];
  /** True when the next unanswered asking goes one step up: the message says so beforehand. */
  readonly warnsOfEscalation: boolean;
  /** Where it would go then; null means the programme office. */
  readonly escalatesTo: PersonId | null;
  /** Other rules that this one question covers: they count as asked too. */
  readonly also: readonly { readonly rule: RuleName; readonly stage: Stage }[];
  /** By when a paper for a board is due, where its date comes before one first; absent for any other. */
  readonly papers?: TrueDate;
};

/** Leads who cannot be reached today, by name, out of how many. */
export type Unreachable = { readonly names: readonly string[]; readonly of: number };

/** What the first message to a lead says before it asks: how much they lead, of which plans, and who of the office to turn to. */
export type Opening = {
  readonly actions: number;
  /** The first that they lead, to show how an answer begins; null for somebody who only stands in. */
  readonly example: Action | null;
  readonly plans: readonly string[];
  readonly office: PersonId | null;
  /** What was decided of their actions since the asking began, before anybody wrote to them. */
  readonly decided: readonly Moved[];
  /** Whom they stand in for, today or later. */
  readonly standsIn: readonly Absence[];
  /** Leave of their own that is still to come. */
  readonly away: readonly Absence[];
};

/** An action that is a person's from now on; `before` are those who led it and lead it no more, `others` those who lead it with them. */
export type Taken = {
  readonly tracked: Tracked;
  readonly before: readonly PersonId[];
  readonly others: readonly PersonId[];
  /** True where a newer version of the plan names them; absent for any other way. */
  readonly isRepublished?: true;
};

/** An action that is a person's no more; `now` are those who lead it, `kept` the person's own words that nobody settled; `isHidden` where they see it no more. */
export type Gone = {
  readonly tracked: Tracked;
  readonly now: readonly PersonId[];
  readonly kept: Kept | null;
  readonly isHidden: boolean;
  readonly isRepublished?: true;
};

/** What has come to a person and what has gone from them since they were last told. */
export type HandOver = { readonly taken: readonly Taken[]; readonly gone: readonly Gone[] };

/** What newer versions of the plan changed of an action for one person, who took the newest in and when, and by which lines of the ledger. */
export type Renewed = {
  readonly tracked: Tracked;
  readonly renewal: Renewal;
  readonly by: PersonId | null;
  readonly on: Day;
  readonly lines: readonly number[];
};

/** What others did to an action while its lead was away, oldest first. */
export type Moved = { readonly tracked: Tracked; readonly lines: readonly ActionEntry[] };

/** A leave that has ended, with what moved meanwhile of the actions that the person leads. */
export type WhileAway = { readonly from: Day; readonly to: Day; readonly moved: readonly Moved[] };

/** One message to one person on one day, with its questions, worst first and one for each action. */
export type Nudge = {
  readonly to: PersonId;
  readonly kind: 'nudge' | 'escalation';
  /** At most five are put to a lead; what is told one step up is a list of its own beside them. */
  readonly asks: readonly Ask[];
  /** What else could be asked of the lead today and found no place: it is not asked, and comes another day. */
  readonly rest: readonly Ask[];
  /** What else waits to be checked by them and found no place today. */
  readonly moreToCheck: readonly Ask[];
  /** For a deputy: in whose place they are asked; empty for oneself. */
  readonly insteadOf: readonly PersonId[];
  /** For the first message to a lead; null for every later one. */
  readonly first: Opening | null;
  /** Null where nothing changed hands. */
  readonly handOver: HandOver | null;
  /** For the first message after a leave in which something moved; null for every other. */
  readonly whileAway: WhileAway | null;
  /** What newer versions of the plan changed of their actions, and what became of what they had asked for. */
  readonly renewed: readonly Renewed[];
  /** The readings that are due of indicators which they keep; absent for none. */
  readonly readings?: readonly OwedReading[];
};
