import type { Day } from '#src/calendar/day.ts';
import type { Change } from '#src/plan/change.ts';
import type { Clause } from './clause.ts';
import type { ImpliedPart, Request } from './reading.ts';

/** A clause and what stands round it. */
export type Spot = {
  readonly clause: Clause;
  /** The clause before and after it in the same part; null at the ends. */
  readonly previous: Clause | null;
  readonly next: Clause | null;
  /** True while nothing but refs and courtesies came before in its part. */
  readonly first: boolean;
  /** True when the part names its action. */
  readonly named: boolean;
  /** True when its part ticks or crosses off several steps, so that no tick speaks for the whole. */
  readonly ticked: boolean;
  readonly today: Day;
  /** What was typed, to cut names and evidence from. */
  readonly text: string;
};

/** What a reader understood at the front of a clause. */
export type Found = {
  /** How many words it took. */
  readonly took: number;
  readonly change?: Change;
  readonly request?: Request;
  readonly implied?: readonly ImpliedPart[];
  /** A rating said with "now" or "make that": it wins over one said before. */
  readonly firm?: boolean;
  /** Words such as "thanks", which say nothing about the action. */
  readonly courtesy?: boolean;
  /** Words that were meant as something, which cannot be made out: they stay in the narrative. */
  readonly doubt?: boolean;
  /** "all green": true for every action in question, or how many there must be. */
  readonly all?: true | number;
  /** The rest of the part shows that it is done. */
  readonly evidenceFollows?: boolean;
};

/** Reads the front of a clause; null when it is not for this reader. */
export type Reader = { readonly name: string; readonly read: (spot: Spot) => Found | null };
