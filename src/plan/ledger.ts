import type { Day } from '#src/calendar/day.ts';
import type { Instant, TimeOfDay } from '#src/calendar/instant.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Rating } from '#src/rating/scale.ts';
import type { Timescale } from '#src/timescale/timescale.ts';
import type { Action, ActionId, PlanKey, Ref } from './action.ts';
import type { Change } from './change.ts';
import type { ByForum, Minuted } from '#src/plan/governance/minuted.ts';
import type { PlanEvent } from '#src/plan/governance/plan-event.ts';
import type { PublicEvent } from '#src/plan/public/public-event.ts';
import type { Renewal } from '#src/plan/replaying/renewal.ts';
import type { TypedBy } from '#src/plan/replaying/typed-by.ts';
import type { NewerWords } from './replaying/newer-words.ts';
import type { SaidOtherwise } from '#src/plan/replaying/said-otherwise.ts';
import type { StepName } from '#src/plan/steps/step.ts';

/** How an action ends other than by being verified complete; each is a decision with a reason. */
export const CLOSINGS = ['business-as-usual', 'superseded', 'withdrawn'] as const;
export type Closing = (typeof CLOSINGS)[number];

/** What the office words otherwise than the plan; null is the plan's own words again, and what is left out stays as it was. */
export type Edit = {
  readonly title?: string | null;
  readonly theme?: string | null;
  readonly timescale?: Timescale | null;
};

/**
 * One thing that happened to an action. Nothing is overwritten: a correction is another event. `received` is the whole
 * message behind it exactly as it came in, once, on the first line that the message caused.
 */
export type ActionEvent = (Happening | PublicEvent) & TypedBy & { readonly received?: string };

/** The step whose date it is; absent for that of the whole. */
type OfStep = { readonly step?: StepName };

type Happening =
  /** The plan was loaded with it; `original` is the date as published and never changes. */
  | {
      readonly kind: 'published';
      readonly original: Day | null;
      /** The day on the cover, for what comes round and names no first day; absent for any other, and on lines from before it was kept. */
      readonly cover?: Day;
      /** The plan's own words for it; absent on lines from before they were kept, and where `added` has them. */
      readonly asPublished?: { readonly title: string; readonly timescale: string; readonly leads: string };
      /** The whole of an action that the office added by hand; absent for one that a document brought. */
      readonly added?: Action;
    }
  /** The office's words in place of the plan's. */
  | { readonly kind: 'edited'; readonly change: Edit; readonly words: string }
  /** A newer version of the plan words it otherwise; each field is the new words, null when unchanged. */
  | {
      readonly kind: 'republished';
      readonly title: string | null;
      readonly timescale: string | null;
      readonly leads: string | null;
      /** The ref it has now, where that is another one. */
      readonly ref?: Ref;
      /** The agreed date follows the plan, where nobody had decided another; absent where it stands. */
      readonly agreed?: Day | null;
      /** Its dated steps as the plan had them before, where they are others now; absent where not, and on lines from before it was kept. */
      readonly steps?: readonly StepName[];
      /** What of this its leads are told; absent for nothing, and on lines from before it was kept. */
      readonly renewal?: Renewal;
    }
  /** The plan itself says how it stood on the day it was published; nobody's answer. */
  | { readonly kind: 'progress'; readonly rating: Rating | null; readonly done: boolean; readonly words: string }
  /** The newest version of the plan has it no longer; it stays until the office closes it. */
  | {
      readonly kind: 'dropped';
      /** The ref by which it is known from now on, where another action has its own. */
      readonly ref?: Ref;
      /** What of this its leads are told beside that it is left out; absent for nothing. */
      readonly renewal?: Renewal;
    }
  /** Somebody said how it stands; `words` are exactly what was received, `unread` what no reader understood. */
  | {
      readonly kind: 'updated';
      readonly change: Change;
      readonly words: string;
      readonly unread: string;
      /** True for words that were asked for as the reason of the rating that stands; absent for any others, which are a note beside it. */
      readonly reason?: true;
      /** True for the programme office's word, which settles what joint leads disagree on. */
      readonly settles?: boolean;
      /** Whose earlier rating is no voice beside it any more, because they lead the action no longer; absent for nobody. */
      readonly instead?: readonly PersonId[];
      /** With whom the speaker answers as one: the lead whose deputy they are, or their own deputy; absent for nobody. */
      readonly asOneWith?: PersonId;
      /** The line of somebody's words that it settles, where it was tapped beside them; absent for the speaker's own. */
      readonly settlesWords?: number;
    }
  /** Somebody answered, and it is not certain what they mean: the words wait to be settled by a tap, and answer no question. `reading` is the likely one, null where there is none. */
  | {
      readonly kind: 'kept';
      readonly words: string;
      readonly reading: Change | null;
      /** True for words that may take back what their writer said just before; absent for any others. */
      readonly corrects?: true;
      /** Which line of theirs that is; absent for the last before it. */
      readonly line?: number;
      /** True for what somebody wrote of a check that says neither yes nor no for certain; absent for any others. */
      readonly checks?: true;
      /** The day on which they were written, where they came to this action on a later one; absent for the day of the line. */
      readonly written?: Day;
      /** Who said which action they are about, where that was not their writer. */
      readonly placedBy?: PersonId;
      /** True where their writer had answered the action since, so that they wait for nothing; absent for any others. */
      readonly answered?: true;
    }
  /** The message behind an update was edited: this change stands in place of that of entry `of`. */
  | { readonly kind: 'amended'; readonly of: number; readonly change: Change; readonly words: string }
  /** Words kept beside the record that change nothing, such as that a message was deleted. */
  | {
      readonly kind: 'noted';
      readonly text: string;
      readonly words: string;
      /** For a date that is said to be wrong or another that is proposed: what it should be, where that was said. */
      readonly day?: Day;
      /** For a request for another lead: whom they name, where they do; for what a lead asks another: whom they ask. */
      readonly to?: string;
      /** For what settles one request by itself: the line in which that was asked. */
      readonly of?: number;
      /** What a newer version of the plan says otherwise than was decided; absent for any other note. */
      readonly says?: SaidOtherwise;
      /** What an action may be in a newer version of the plan; absent for any other note. */
      readonly may?: readonly NewerWords[];
    }
  /** An update is taken back; `of` is its entry. */
  | { readonly kind: 'undone'; readonly of: number }
  /** A lead's forecast is later than the agreed date: the forum or the office is asked to decide. */
  | ({ readonly kind: 'date-asked'; readonly day: Day; readonly reason: string } & OfStep)
  | ({
      readonly kind: 'date-agreed';
      readonly day: Day;
      readonly reason: string;
      /** True where it is how the plan's doubtful words are read, and moves nothing; absent for a decision to move. */
      readonly reads?: true;
    } & OfStep &
      ByForum)
  | ({ readonly kind: 'date-declined'; readonly day: Day; readonly reason: string } & OfStep & ByForum)
  /** Whoever asked for that day is asked for one that they are sure of: the request waits open, the agreed date stands. */
  | ({ readonly kind: 'date-returned'; readonly day: Day; readonly reason: string } & OfStep & ByForum)
  | {
      readonly kind: 'assigned';
      readonly owners: readonly Owner[];
      readonly words: string;
      /** Whose request it settles, where it gives away their part alone; absent where it settles all there are. */
      readonly settles?: PersonId;
      /** Who goes on not being asked about it; absent for nobody. */
      readonly notMine?: readonly PersonId[];
      /** True where whoever rated it last leads it no longer by that. */
      readonly ratedByFormer?: true;
    }
  /** A lead says it is not theirs: they are not asked again until it is assigned anew. */
  | {
      readonly kind: 'not-mine';
      readonly person: PersonId;
      readonly words: string;
      /** Whose they say it is, where they name somebody. */
      readonly to?: string;
    }
  | { readonly kind: 'snoozed'; readonly person: PersonId; readonly until: Day; readonly words: string }
  | {
      readonly kind: 'verified';
      readonly words: string;
      /** The turn of a recurring action that was found complete, which goes on; absent where the whole action is. */
      readonly turn?: Day;
    }
  | { readonly kind: 'not-verified'; readonly words: string }
  | {
      readonly kind: 'closed';
      readonly as: Closing;
      readonly reason: string;
      /** The actions into which it went, where it was split or merged; absent for any other closing. */
      readonly into?: readonly ActionId[];
      /** Before which board it was decided; absent where none is said to have. */
      readonly minuted?: Minuted;
    }
  /** `minuted` is the board that decided it, where one had closed the action; absent where none is said to have. */
  | { readonly kind: 'reopened'; readonly reason: string; readonly minuted?: Minuted }
  /** A lead says that what was checked and complete still holds; somebody else checks that. `words` are what was said of it. */
  | { readonly kind: 'held'; readonly words: string }
  /** The office has looked at a doubt and lets the reading stand. */
  | { readonly kind: 'settled'; readonly about: 'timescale' | 'leads'; readonly words: string }
  | { readonly kind: 'restricted'; readonly restricted: boolean }
  /** The office lets somebody check it, who may see it for that; `words` say why, where that was said. */
  | { readonly kind: 'checker'; readonly person: PersonId; readonly words?: string }
  /** The office wants its leads asked beside the rules. */
  | {
      readonly kind: 'chased';
      /** The office's own question; null asks how it stands. */
      readonly question: string | null;
      /** True where that question was asked before. */
      readonly again: boolean;
      /** Whom alone of its leads; absent for all. */
      readonly only?: readonly PersonId[];
    }
  /** A lead's answer to the office's own question, in their words; what else it says is a line of its own. */
  | { readonly kind: 'answered'; readonly words: string };

/** One thing that was arranged for a person over all their actions, by themselves or the office. */
export type PersonEvent =
  | { readonly kind: 'paused'; readonly until: Day; readonly words: string }
  | {
      readonly kind: 'away';
      readonly from: Day;
      readonly to: Day;
      readonly deputy: PersonId | null;
      readonly words: string;
      /** True where the deputy may see what is restricted; absent where nobody has said so. */
      readonly showsRestricted?: true;
    }
  /** From what time of a day somebody wants to be asked, by their own clock; null is the usual time again. */
  | { readonly kind: 'asked-at'; readonly time: TimeOfDay | null; readonly words: string }
  /** Ends a pause or a leave early. */
  | { readonly kind: 'back'; readonly words: string }
  /** The office said whose chat account that is, platform first; null when it took theirs away. `was` is the one before, null for none; absent on lines from before it was kept. */
  | { readonly kind: 'linked'; readonly account: string | null; readonly words: string; readonly was?: string | null }
  /** What was arranged is taken back; `of` is its entry. */
  | { readonly kind: 'undone'; readonly of: number };

type Written = {
  /** The moment, by the clock the bot runs on. */
  readonly at: Instant;
  /** The day it was then in the plan's zone. */
  readonly day: Day;
  /** Who said it; null is the bot itself, such as at an import. */
  readonly by: PersonId | null;
  /** The inbound message that caused it; null for an import or a job. */
  readonly message: string | null;
};

export type NewActionEntry = Written & { readonly action: ActionId; readonly event: ActionEvent };
export type NewPersonEntry = Written & { readonly person: PersonId; readonly event: PersonEvent & TypedBy };

export type NewPlanEntry = Written & { readonly plan: PlanKey; readonly event: PlanEvent & TypedBy };

/** A line that is about to be written to the ledger. */
export type NewEntry = NewActionEntry | NewPersonEntry | NewPlanEntry;

/** A line of an action's ledger; `seq` counts over the whole ledger and is never reused. */
export type ActionEntry = NewActionEntry & { readonly seq: number };

/** A line of the ledger about a person: their pauses, their leave, their account. */
export type PersonEntry = NewPersonEntry & { readonly seq: number };

/** A line of the ledger about a plan as a whole. */
export type PlanEntry = NewPlanEntry & { readonly seq: number };
