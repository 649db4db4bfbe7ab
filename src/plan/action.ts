import type { Day } from '#src/calendar/day.ts';
import type { Instant, Zone } from '#src/calendar/instant.ts';
import type { Nation } from '#src/calendar/bank-holidays.ts';
import type { Leads } from '#src/people/leads/leads.ts';
import type { RatingRules } from '#src/rating/rating-rules.ts';
import type { Timescale } from '#src/timescale/timescale.ts';

/** A plan's short key as people type it before a ref of a plan that is not the default: 'CYPS'. Upper case. */
export type PlanKey = string & { readonly __plan: true };

/** What people type for an action inside its plan: '8.1.3', '2.1.1a'. */
export type Ref = string & { readonly __ref: true };

/** One action over all plans, for ever: the plan's key, a slash and the ref it first had, so that a new number keeps its ledger. */
export type ActionId = string & { readonly __action: true };

/** An action and the ref by which somebody is told of it. */
export type Called = { readonly action: ActionId; readonly ref: string };

export type Plan = {
  readonly key: PlanKey;
  readonly name: string;
  /** The day on the cover of its newest version. */
  readonly published: Day;
  /** The day on the cover of its first version; absent while that is the newest. */
  readonly firstPublished?: Day;
  readonly zone: Zone;
  readonly nation: Nation;
  /** Exactly one loaded plan is the default; its refs need no prefix. */
  readonly isDefault: boolean;
  /** True once the office has put it away: it is kept whole, and nobody is asked or told about it; absent while it runs. */
  readonly isArchived?: true;
  /** True for the plan that comes with the project; absent for anybody's own. */
  readonly isSample?: true;
  /** When the office let the asking begin; null until then, and nothing goes out for it unasked. */
  readonly begun: Instant | null;
  /** How the columns of its file were taken when it was last imported; absent where they have no names. */
  readonly columns?: KeptColumns;
};

/** Which column held what, counted from 1, under these headings: a file with the same headings is read the same way. */
export type KeptColumns = {
  readonly map: Readonly<Record<string, number>>;
  readonly headings: readonly string[];
};

/** A ref that an action had in an earlier version of the plan, up to a day. */
export type FormerRef = { readonly ref: Ref; readonly until: Day };

/** A heading of the plan, for lists and the digest: a theme 'A', a section '8', an outcome '8.1'. */
export type Heading = { readonly level: 'theme' | 'section' | 'outcome'; readonly ref: string; readonly title: string };

/** What a further column of the plan says of an action, under the plan's own heading: "Cost", "£20,000". */
export type NamedField = { readonly name: string; readonly words: string };

/** The words of an action that the office may put its own in the place of. */
export type DocumentWords = Partial<Pick<Action, 'title' | 'theme' | 'timescale'>>;

/** An action as the plan publishes it, with the words that the office put in place of the plan's; what people say of it is in the ledger. */
export type Action = {
  readonly id: ActionId;
  readonly plan: PlanKey;
  readonly ref: Ref;
  /** The ref of the action of which this is a sub-action; null for an action. */
  readonly parent: Ref | null;
  readonly phase: number | null;
  readonly theme: string | null;
  readonly section: number | null;
  readonly outcome: string | null;
  readonly title: string;
  readonly timescale: Timescale;
  readonly leads: Leads;
  /** The plan's other columns in its own order, without blank cells; absent where it has none. */
  readonly fields?: readonly NamedField[];
  /** True where the plan's table leaves the cell to the row above. */
  readonly inherited: { readonly dates: boolean; readonly leads: boolean };
  /** Its place in the document, from 0. */
  readonly position: number;
  /** Where the document has it, for a person to find: "page 4, table 2, row 3"; absent where that is not known. */
  readonly place?: string;
  /** The refs it had before, the oldest first; absent where it always had this one. */
  readonly formerRefs?: readonly FormerRef[];
  /** True where the last version of the plan has it no longer; absent where it does. */
  readonly isDropped?: true;
  /** True for one that the office added by hand; absent for what came out of a document. */
  readonly isByHand?: true;
  /** What the plan's document says where the office's own words stand in their place; absent where none do. */
  readonly inDocument?: DocumentWords;
  /** By what rules of its plan it is rated; absent for the usual ones. No document says so, and none is written of it. */
  readonly rules?: RatingRules;
};

/** The id under which an action is kept that has had no other ref. */
export function actionId(plan: PlanKey, ref: Ref): ActionId {
  return `${plan}/${ref}` as ActionId;
}

/** The ref that an action first had, out of its id. */
export function firstRefOf(id: ActionId): Ref {
  return id.slice(id.indexOf('/') + 1).replace(/~\d+$/u, '') as Ref;
}
