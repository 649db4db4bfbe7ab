import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Declarable } from '#src/rating/scale.ts';
import type { Action, ActionId } from './action.ts';
import type { Change } from './change.ts';
import type { Chase } from './chase.ts';
import type { Closing } from './ledger.ts';
import type { Minuted } from '#src/plan/governance/minuted.ts';
import type { OpenRequest } from './open-requests.ts';
import type { PublicLine } from '#src/plan/public/public-line.ts';
import type { Republication } from '#src/plan/replaying/renewal.ts';
import type { DateAsked, Step, StepName } from '#src/plan/steps/step.ts';

/** Where an action is between being open and being closed: delivered is the lead's word, complete a verifier's. */
export type Stage = 'open' | 'delivered' | 'complete' | Closing;

/** What one person said the rating is, and the day they said it; `by` is null for the plan itself, on the day of its publication. */
export type Declared = {
  readonly rating: Declarable;
  readonly by: PersonId | null;
  readonly on: Day;
  readonly seq: number;
  /** Why, as they put it last; absent where they gave no word. */
  readonly words?: string;
  /** True when any lead's next word takes its place at once: the office's word, and what was said before others were assigned. */
  readonly yields?: boolean;
  /** Where whoever said it leads it no longer, or will not: until which day they did, and from which it confirms nothing; it stands until the new lead speaks. */
  readonly former?: { readonly until: Day; readonly since: Day; readonly called?: string };
  /** What the lead whom they stand in for, or their own deputy, said before in the same cycle; absent for nothing. */
  readonly inPlaceOf?: Pick<Declared, 'rating' | 'by' | 'on'>;
};

/** A date that moved: `agreed` by a decision, `forecast` by the lead. */
export type DateMove = {
  /** Whose date of several it is; absent for that of the whole. */
  readonly step?: StepName;
  readonly which: 'agreed' | 'forecast';
  readonly from: Day | null;
  readonly to: Day | null;
  readonly by: PersonId | null;
  readonly on: Day;
  /** Their own words; empty where they gave none. */
  readonly reason: string;
  /** Who had asked for another date, in their own words; absent where nobody had. */
  readonly asked?: { readonly text: string; readonly by: PersonId; readonly on: Day };
  /** The forum that decided it; absent where the office did. */
  readonly minuted?: Minuted;
};

/** Why a date moved that a newer version of the plan moved: nobody's own words. */
export const REPUBLISHED = 'as republished';

/** Words that somebody answered with and that were not settled: `reading` is the likely one, null where there is none. */
export type Unsettled = {
  readonly words: string;
  readonly reading: Change | null;
  readonly by: PersonId;
  readonly on: Day;
  readonly seq: number;
  /** The day on which they were written, where they came to the action later; absent for the day `on`. */
  readonly written?: Day;
  /** Who placed them with it; absent where their writer did, or was asked what they mean. */
  readonly placedBy?: PersonId;
};

/** The day on which unsettled words were written, which may be before the one on which they came to their action. */
export function writtenOn({ on, written = on }: Pick<Unsettled, 'on' | 'written'>): Day {
  return written;
}

/** True for unsettled words of the day on which an action came to where it is, or after: they may take it back. */
export function isWrittenSince(
  unsettled: Pick<Unsettled, 'on' | 'written'>,
  { stageOn }: Pick<Standing, 'stageOn'>,
): boolean {
  return stageOn === null || writtenOn(unsettled) >= stageOn;
}

/** Whose work it was when it was said to be done: none of them may say that it is complete. */
export type Delivery = {
  readonly owners: readonly Owner[];
  readonly on: Day;
  /** Who said so as one of its leads; null for the office in their place. */
  readonly by: PersonId | null;
};

/** What somebody showed for an action, or saw of it. */
export type WhatShowed = { readonly words: string; readonly by: PersonId | null; readonly on: Day };

/** Who found something complete and when; `first` is the check before, where this one found that it holds. */
export type FoundComplete = {
  readonly by: PersonId | null;
  readonly on: Day;
  readonly seq: number;
  readonly first?: Pick<FoundComplete, 'on' | 'seq'>;
};

export type CheckWords = { readonly words: string; readonly by: PersonId; readonly on: Day };

/** What a check found still missing, and who looked when. */
export type SentBack = { readonly by: PersonId; readonly on: Day; readonly words: string; readonly seq: number };

/** How an action stands: its ledger replayed. Every null means that nobody has said. */
export type Standing = {
  /** As published, or as the office read the plan's doubtful words; nothing moves it. */
  readonly original: Day | null;
  /** The day from which what comes round is counted where it names no first one: on the cover, or when it was loaded; null before that. */
  readonly publishedOn: Day | null;
  /** As published until a decision moved it. */
  readonly agreed: Day | null;
  readonly forecast: Day | null;
  /** The rating that stands: the last declared, or the worse while joint leads disagree. */
  readonly declared: Declared | null;
  /** Since when it has been that rating without a break; null while nobody has rated it. */
  readonly ratedSince: Day | null;
  /** What each who rated it last said it is, in this reporting cycle or while they differ; none once the office settled it, or others lead it. */
  readonly voices: readonly Declared[];
  /** The same where they differ, until they agree or the office settles it; empty while they agree. */
  readonly disagreement: readonly Declared[];
  readonly narrative: { readonly text: string; readonly by: PersonId | null; readonly on: Day } | null;
  /** The last answer of which nobody knows for certain what it means; null once everybody whose words waited has said how the action stands. */
  readonly unsettled: Unsettled | null;
  /** Others, by the same or by others, that wait beside it for the same, oldest first; none while it is null. */
  readonly unsettledBefore: readonly Unsettled[];
  /** True where the plan itself publishes it as not started and nobody has said anything of it since; absent for any other. */
  readonly saidNotStarted?: true;
  /** What somebody wrote when they were asked whether it is complete, neither yes nor no for certain; until it is checked. */
  readonly checkWords: CheckWords | null;
  readonly waitingOn: string | null;
  readonly evidence: string | null;
  /** All that ever showed it and was not taken back, oldest first: what gave way, or was found wanting, stays here. */
  readonly shown: readonly WhatShowed[];
  readonly stage: Stage;
  readonly stageOn: Day | null;
  readonly stageBy: PersonId | null;
  /** Whose work it was when it was said to be done; null until it is, and where the plan itself says so. */
  readonly delivery: Delivery | null;
  /** The check that last found it complete, kept when it is opened again; null for none. */
  readonly checked: FoundComplete | null;
  /** Whether it is said to hold since it was checked, and waits for a second check, or passed that too; null for neither. */
  readonly embedding: 'said' | 'embedded' | null;
  /** The ledger line since which it is at this stage: one delivery is told from the next by it. */
  readonly stageSeq: number;
  /** The newest turn of a recurring action that was checked and found complete, who by and when; null for none. */
  readonly turn: { readonly of: Day; readonly by: PersonId | null; readonly on: Day; readonly seq: number } | null;
  /** The check that found it not yet complete, while nobody has said anything since; null for none. */
  readonly sentBack: SentBack | null;
  /** Who promised, one step up, to have a word with its lead, and since when; null once anybody has said how it stands. */
  readonly word: { readonly by: PersonId; readonly on: Day } | null;
  /** Before which board its closing was decided; null where it is open, complete, or no board was named. */
  readonly minuted: Minuted | null;
  /** The actions into which it went, where it was split or merged; none otherwise. */
  readonly into: readonly ActionId[];
  /** A later date that waits for a decision. */
  readonly dateAsked: DateAsked | null;
  /** The dated steps by which it is done, in the order of the plan's words; none where it has but one date. */
  readonly steps: readonly Step[];
  /** Who leads now: as published until assigned otherwise. */
  readonly owners: readonly Owner[];
  /** When somebody last gave it to others, and who; null where the plan alone says whose it is. */
  readonly given: { readonly by: PersonId | null; readonly on: Day; readonly at: Instant } | null;
  /** Who is not asked about it, since they said that it is not theirs. */
  readonly notMine: readonly PersonId[];
  /** What was asked of the programme office and is not decided, the longest waiting first. */
  readonly requests: readonly OpenRequest[];
  readonly snoozes: readonly { readonly person: PersonId; readonly until: Day }[];
  readonly restricted: boolean;
  /** What the office let go for the public to read, the newest; null for none, and for what is restricted. */
  readonly publicLine: PublicLine | null;
  /** A line for the public that waits for the office. */
  readonly publicDraft: PublicLine | null;
  /** Whom the office lets check it beside those who may check any, and see it where it is restricted. */
  readonly checkers: readonly PersonId[];
  /** What the office last wanted its leads asked beside the rules; null for nothing, or once a reminder was answered. */
  readonly chase: Chase | null;
  /** The doubts about its words that nobody has settled. */
  readonly doubts: readonly ('timescale' | 'leads')[];
  readonly moves: readonly DateMove[];
  /** What newer versions of the plan changed of it for its leads, oldest first. */
  readonly renewals: readonly Republication[];
  /** The last day somebody said how it stands (a rating, a note, a date, done); null when nobody ever has. */
  readonly lastUpdate: Day | null;
  readonly lastUpdateBy: PersonId | null;
  /** The last day on which each who spoke of it did so; a deputy's word is their lead's too. */
  readonly lastWords: readonly { readonly by: PersonId; readonly on: Day }[];
  /** The last ledger line that changed how it stands for everybody; a card made before it is old. */
  readonly lastSeq: number;
};

/** An action and how it stands; `step` where it is seen at one of its steps, whose dates stand in place of its own. */
export type Tracked = { readonly action: Action; readonly standing: Standing; readonly step?: Step };
