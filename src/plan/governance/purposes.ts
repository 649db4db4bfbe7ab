import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { PlanEntry } from '#src/plan/ledger.ts';
import type { Judged } from './judgement.ts';
import type { Index, Purpose, PurposeFact } from './purpose.ts';
import type { Reading } from './reading.ts';

/** Which line of the ledger said something, on which day, and by whom it was written. */
export type Noted<What> = What & { readonly seq: number; readonly day: Day; readonly by: PersonId | null };

/** A purpose as its lines leave it: what serves it, and all that was ever judged and read of it, in the order of the lines. */
export type KeptPurpose = {
  readonly purpose: Purpose;
  readonly isEnded: boolean;
  /** The day on which it was first named. */
  readonly since: Day;
  readonly servedBy: readonly ActionId[];
  /** What was taken off it, and so does not serve it as a part of what does. */
  readonly notServedBy: readonly ActionId[];
  readonly judgements: readonly Noted<Judged>[];
  readonly readings: readonly Noted<Reading>[];
};

/** What a plan is for, in the order in which it was first named; the index is null where nobody chose one. */
export type Purposes = { readonly kept: readonly KeptPurpose[]; readonly index: Index | null };

/** A plan of which nobody has said what it is for. */
export const NO_PURPOSES: Purposes = { kept: [], index: null };

type Line = Pick<PlanEntry, 'seq' | 'day' | 'by'>;

/** What a plan is for after one more fact. */
export function withPurposeFact(before: Purposes, fact: PurposeFact, line: Line): Purposes {
  if (fact.kind === 'index-kept') return { ...before, index: fact.index.parts.length === 0 ? null : fact.index };
  if (fact.kind === 'purpose-kept') return { ...before, kept: withPurpose(before.kept, fact.purpose, line.day) };
  const kept = before.kept.map((one) => (one.purpose.id === fact.purpose ? changed(one, fact, line) : one));
  return { ...before, kept };
}

function withPurpose(kept: readonly KeptPurpose[], purpose: Purpose, since: Day): readonly KeptPurpose[] {
  const isKnown = kept.some((one) => one.purpose.id === purpose.id);
  if (isKnown) return kept.map((one) => (one.purpose.id === purpose.id ? { ...one, purpose, isEnded: false } : one));
  return [...kept, { purpose, isEnded: false, since, servedBy: [], notServedBy: [], judgements: [], readings: [] }];
}

function changed(
  before: KeptPurpose,
  fact: Exclude<PurposeFact, { kind: 'purpose-kept' | 'index-kept' }>,
  { seq, day, by }: Line,
): KeptPurpose {
  switch (fact.kind) {
    case 'purpose-ended':
      return { ...before, isEnded: true };
    case 'served': {
      const others = (ids: readonly ActionId[]): readonly ActionId[] => ids.filter((id) => !fact.actions.includes(id));
      const [servedBy, notServedBy] = [others(before.servedBy), others(before.notServedBy)];
      return fact.serves
        ? { ...before, servedBy: [...servedBy, ...fact.actions], notServedBy }
        : { ...before, servedBy, notServedBy: [...notServedBy, ...fact.actions] };
    }
    case 'judged':
      return { ...before, judgements: [...before.judgements, { ...fact.judged, seq, day, by }] };
    case 'reading':
      return { ...before, readings: [...before.readings, { ...fact.reading, seq, day, by }] };
  }
}

/** What the plan is for today. */
export function living({ kept }: Purposes): readonly KeptPurpose[] {
  return kept.filter(({ isEnded }) => !isEnded);
}

/** True for a heading of others: "3" over "3a". */
export function hasParts({ purpose }: KeptPurpose, purposes: Purposes): boolean {
  return living(purposes).some((one) => one.purpose.kind === purpose.kind && one.purpose.parent === purpose.ref);
}
