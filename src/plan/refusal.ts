import type { Day } from '#src/calendar/day.ts';
import type { Person } from '#src/people/person.ts';
import type { Called, Heading, PlanKey } from './action.ts';
import type { Stage } from './standing.ts';
import type { StepName } from './steps/step.ts';

/** One action that a ref may mean: its ref, what to type for it beyond doubt, the whole command with that in it where one was typed, and whether it is the one that had the ref before. */
export type RefChoice = Called & {
  readonly typed: string;
  readonly again: string | null;
  readonly title: string;
  readonly isFormer: boolean;
};

/** What to say about an action, before and after its ref; with `unfinished` after it, it only lacks a reason. */
export type Example = {
  readonly before: string;
  readonly about: Called;
  readonly after: string;
  readonly unfinished: string;
};

/** People between whom somebody has to choose. Without `choices` it is for them to say it again. */
type WithPeople = {
  readonly said: string;
  readonly people: readonly Person[];
  readonly choices?: {
    readonly buttons: readonly { readonly label: string; readonly say: string }[];
    /** The same with “…” in the place of a name. */
    readonly typed: string;
  };
};

/** Every "no" that a person can be given. The wording is in messages/say-refusal.ts and nowhere else. */
export type Refusal =
  /** The account belongs to nobody in the roster. */
  | { readonly because: 'not-known' }
  | (Called & { readonly because: 'not-a-lead'; readonly leads: readonly string[] })
  | { readonly because: 'restricted'; readonly help?: readonly string[] }
  /** `help` are those of the office who can be asked; absent where nobody of it is known. */
  | { readonly because: 'office-only'; readonly what: string; readonly help?: readonly string[] }
  /** `help` are some who check, by name: verifiers before the office. */
  | { readonly because: 'verifier-only'; readonly help?: readonly string[] }
  /** A lead may not verify their own action. */
  | (Called & {
      readonly because: 'own-action';
      /** The lead who was named to check it; absent where they speak themselves. */
      readonly who?: string;
      /** True where they led it, or stood in for its lead, when it was said to be done; absent for a lead of today. */
      readonly isPast?: true;
      /** Some others who may check it, by name; absent where nobody is known. */
      readonly help?: readonly string[];
    })
  | { readonly because: 'no-such-ref'; readonly said: string; readonly nearest: readonly Called[] }
  /** A ref that has been given to another action: who knows it by its old one may mean either. */
  | { readonly because: 'which-ref'; readonly said: string; readonly choices: readonly RefChoice[] }
  /** In place of somebody who does not lead it nobody can be put. */
  | { readonly because: 'leads-it-not'; readonly name: string }
  /** The nearest by name, and what to say with each. */
  | (WithPeople & { readonly because: 'no-such-person' })
  | (WithPeople & { readonly because: 'which-person' })
  | (Called & {
      readonly because: 'closed';
      readonly stage: Stage;
      readonly on: Day | null;
      /** Into which actions it went, by the refs that they first had; absent where it ended. */
      readonly into?: readonly Called[];
      /** How many there are besides, which the reader may not see; absent for none. */
      readonly hidden?: number;
      /** True for a reader who can open it again. */
      readonly mayReopen?: true;
      /** What was said to be missing, for whoever opens it again; absent where nothing was. */
      readonly missing?: string;
    })
  /** Its plan was put away by the office and is only kept. */
  | (Called & { readonly because: 'archived'; readonly plan: string; readonly key: PlanKey })
  | (Called & { readonly because: 'not-delivered' })
  /** A phase is dated and said to be done by itself, and what was asked for is of the whole action. */
  | (Called & {
      readonly because: 'of-the-whole';
      readonly deed: 'closed' | 'checked';
      readonly step: StepName;
      readonly typed: string;
    })
  /** Its lead has said that it is done, so that there is nothing to ask them. */
  | (Called & { readonly because: 'said-done' })
  /** Nobody is asked about a plan before the office lets it begin. */
  | { readonly because: 'not-begun'; readonly plan: string }
  | (Called & { readonly because: 'no-date-asked' })
  /** A lead of it may not enter what a board decided of their own date. */
  /** A date of what they lead, or one that they `asked` for. */
  | (Called & { readonly because: 'own-date'; readonly asked?: true })
  | { readonly because: 'nothing-to-undo' }
  /** What was said before somebody checked that it is complete stays; `by` is null where nobody knows their name. */
  | (Called & { readonly because: 'checked-since'; readonly by: string | null; readonly on: Day; readonly today: Day })
  | {
      readonly because: 'past-date';
      readonly day: Day;
      readonly today: Day;
      /** What says it again with a later day after it; absent where that is not one button's words. */
      readonly again?: { readonly before: string; readonly about: Called | null };
    }
  /** The plan has no such section, outcome or theme; `known` are those that it has. */
  | {
      readonly because: 'no-such-part';
      readonly level: Heading['level'];
      readonly said: string;
      readonly known: readonly string[];
    }
  | { readonly because: 'no-date-read'; readonly said: string }
  /** There is no such day: "32 January". `month` counts from 1, null for a month that there is not. */
  | {
      readonly because: 'no-such-day';
      readonly said: string;
      readonly month: number | null;
      readonly year: number | null;
      readonly days: number;
    }
  /** What was said of an action after a message that came late: it stays. */
  | { readonly because: 'said-since' }
  | { readonly because: 'reason-needed'; readonly example: Example }
  | { readonly because: 'usage'; readonly examples: readonly string[] };
