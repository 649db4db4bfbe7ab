import type { Day } from '#src/calendar/day.ts';
import type { Clause } from '#src/reply/clauses/clause.ts';
import type { Certainty, ImpliedPart, ReadSpan, Request } from '#src/reply/reading.ts';
import type { Unit } from '#src/reply/units/unit.ts';
import type { Asked } from '#src/reply/reply-context.ts';
import type { Declarable } from '#src/rating/scale.ts';
import type { ImpossibleDay } from '#src/timescale/impossible-day.ts';
import type { Length } from '#src/timescale/readers/length.ts';

/** What one claim says of an action. */
export type Said =
  | { readonly field: 'rating'; readonly value: Declarable; readonly by: 'colour' | 'idiom' | 'picture' }
  | { readonly field: 'done'; readonly value: boolean; readonly by: 'words' | 'picture' }
  | { readonly field: 'progress'; readonly value: 'started' | 'not-started' }
  | { readonly field: 'forecast'; readonly value: Day | null }
  /** Later than the agreed date by so much. */
  | { readonly field: 'delay'; readonly value: Length }
  | {
      readonly field: 'answer';
      readonly value: 'yes' | 'no' | 'unsure';
      readonly strong: boolean;
      /** "it will" where it was asked whether it has begun. */ readonly future: boolean;
    }
  | { readonly field: 'same' }
  | { readonly field: 'waitingOn'; readonly value: string | null }
  | { readonly field: 'evidence' }
  /** The rating it had: "amber" of "amber → green". */
  | { readonly field: 'former' }
  | { readonly field: 'request'; readonly value: Request };

/** Something said of an action, and from which words. */
export type Claim = Said & {
  readonly certainty: Certainty;
  /** Said not to be so: never recorded, and neither is the same said elsewhere in the message. */
  readonly denied: boolean;
  /** Said with "now", "to" or after "but": it wins over what was said before. */
  readonly firm: boolean;
  /** Neither can be taken: "amber or red". */
  readonly doubtful: boolean;
  /** The words it was read from. */
  readonly reads: readonly ReadSpan[];
  /** The words that are no part of the narrative. */
  readonly start: number;
  readonly end: number;
  readonly clause: number;
  readonly implied: readonly ImpliedPart[];
  /** Where the refs stand that a request is of by its own words, “close 8.1.4”; absent where it names none. */
  readonly of?: readonly number[];
  /** The day that was said and that there cannot be, "32 January"; absent for any other claim. */
  readonly noDay?: ImpossibleDay;
};

/** A clause and what stands round it. */
export type Spot = {
  readonly clause: Clause;
  readonly at: number;
  readonly clauses: readonly Clause[];
  readonly text: string;
  readonly today: Day;
  readonly asked: readonly Asked[];
  /** True while nothing but courtesies and refs came before. */
  readonly first: boolean;
};

/** Reads what a clause claims. */
export type Reader = { readonly name: string; readonly read: (spot: Spot) => readonly Claim[] };

const PLAIN = { certainty: 'sure', denied: false, firm: false, doubtful: false, implied: [] } as const;

/** A claim from some units of a clause; what is taken from the narrative goes from the first to the last of `taken`. */
export function claimFrom(
  spot: Spot,
  said: Said & Partial<Pick<Claim, 'certainty' | 'denied' | 'firm' | 'doubtful' | 'implied'>>,
  { reads, taken = reads }: { readonly reads: readonly Unit[]; readonly taken?: readonly Unit[] },
): Claim {
  const [first] = taken;
  return {
    ...PLAIN,
    ...said,
    reads: reads.map(({ start, end }) => ({ start, end })),
    start: isWholeFrom(spot, first) ? (spot.clause.joint?.start ?? first!.start) : (first?.start ?? spot.clause.start),
    end: taken.at(-1)?.end ?? first?.end ?? spot.clause.start,
    clause: spot.at,
  };
}

// "so amber", "but amber": the joining word goes with what it joins.
function isWholeFrom({ clause }: Spot, first: Unit | undefined): boolean {
  return first !== undefined && first === clause.units[0] && ['so', 'but', 'which'].includes(clause.opener);
}

/** True for a claim of how an action stands, by which one action is told from another that is only spoken of. */
export function isJudging({ field }: Claim): boolean {
  return field === 'rating' || field === 'done';
}

/** True for a yes to what was asked. */
export function saysYes(claim: Claim): boolean {
  return claim.field === 'answer' && claim.value === 'yes';
}
