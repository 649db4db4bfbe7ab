import type { Day } from '#src/calendar/day.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { Judged } from './judgement.ts';
import type { Reading } from './reading.ts';

/** What a plan is for: what a review or Direction recommends, what is to come of it, what a board judges, what is measured. */
export const PURPOSE_KINDS = ['recommendation', 'outcome', 'milestone', 'indicator'] as const;
export type PurposeKind = (typeof PURPOSE_KINDS)[number];

/** One purpose of a plan, for ever: its kind, a slash and the ref it first had ("outcome/3b"). */
export type PurposeId = string & { readonly __purpose: true };

/** A thing that actions serve, as the plan prints it or the office words it. */
export type Purpose = {
  readonly id: PurposeId;
  readonly kind: PurposeKind;
  /** What people type after the kind: "3b", "5", "A iv". */
  readonly ref: string;
  readonly title: string;
  /** The ref of the heading thing of the same kind ("3" for "3b"); null where it stands by itself. */
  readonly parent: string | null;
  /** Where the document has it, for a person to find; absent where nobody knows. */
  readonly place?: string;
  /** Who it is from, a review or a board, as the office wrote it; absent where nobody said. */
  readonly from?: string;
  /** The words of the heading over it ("Managerial"); absent or null where there is none. */
  readonly group?: string | null;
} & Partial<Measured>;

/** How an indicator is measured; each is absent where neither the document nor the office says. */
export type Measured = {
  /** In what its readings are: "days", "%". */
  readonly unit: string;
  /** Which way is better. */
  readonly direction: Direction;
  /** What is to be reached, in its unit. */
  readonly target: number;
  /** When a reading is asked for. */
  readonly due: ReadingDue;
  /** Who is asked for its readings; the programme office where nobody is named. */
  readonly keeper: Owner;
};

export type Direction = 'up' | 'down';

/** Every so many months after the last reading, or on days of its own, such as those of a poll. */
export type ReadingDue =
  | { readonly kind: 'every'; readonly months: number }
  | { readonly kind: 'on'; readonly days: readonly Day[] };

/** The indicators that together make one picture, such as the "Excellence Index"; a plan has one at most. */
export type Index = { readonly name: string; readonly parts: readonly PurposeId[] };

export type PurposeFact =
  /** A purpose is there, or is worded and measured as this says from now on. */
  | { readonly kind: 'purpose-kept'; readonly purpose: Purpose }
  /** It is a purpose no longer; what was judged, read and linked stays. */
  | { readonly kind: 'purpose-ended'; readonly purpose: PurposeId }
  /** Those actions serve it from now on, or do not. */
  | {
      readonly kind: 'served';
      readonly purpose: PurposeId;
      readonly actions: readonly ActionId[];
      readonly serves: boolean;
    }
  /** A forum said how far it is met. */
  | { readonly kind: 'judged'; readonly purpose: PurposeId; readonly judged: Judged }
  | { readonly kind: 'reading'; readonly purpose: PurposeId; readonly reading: Reading }
  /** The index is of these parts from now on; without parts there is none. */
  | { readonly kind: 'index-kept'; readonly index: Index };

/** The kinds of fact about what a plan is for. */
export const PURPOSE_FACTS: Readonly<Record<PurposeFact['kind'], true>> = {
  'purpose-kept': true,
  'purpose-ended': true,
  served: true,
  judged: true,
  reading: true,
  'index-kept': true,
};

/** The id of a purpose that was never called otherwise. */
export function purposeId(kind: PurposeKind, ref: string): PurposeId {
  return `${kind}/${ref}` as PurposeId;
}
