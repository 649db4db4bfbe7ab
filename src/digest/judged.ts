import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { replayGovernance } from '#src/plan/governance/governance.ts';
import type { Judged } from '#src/plan/governance/judgement.ts';
import { living } from '#src/plan/governance/purposes.ts';
import type { KeptPurpose, Noted } from '#src/plan/governance/purposes.ts';
import type { Reading } from '#src/plan/governance/reading.ts';
import type { PlanEntry } from '#src/plan/ledger.ts';

/** What was put on record of one purpose since the digest before: what a board said of it last, or what it was read at last. */
export type SaidOfPurpose = {
  readonly kept: KeptPurpose;
  readonly judged: Noted<Judged> | null;
  readonly read: Noted<Reading> | null;
};

/** The purposes of a plan that were judged or read since the digest before was posted, in their order; `ledger` are the plan's own lines. */
export function judgedSince(ledger: readonly PlanEntry[], sinceAt: Instant, today: Day): readonly SaidOfPurpose[] {
  const told = new Set(ledger.filter(({ at }) => at < sinceAt).map(({ seq }) => seq));
  const isNew = ({ seq }: { readonly seq: number }): boolean => !told.has(seq);
  // In a trial on an old plan what it is for was read from it later than today.
  return living(replayGovernance(ledger).purposes)
    .map((kept) => asOn(kept, today))
    .map((kept) => ({
      kept,
      judged: kept.judgements.findLast(isNew) ?? null,
      read: kept.readings.findLast(isNew) ?? null,
    }))
    .filter(({ judged, read }) => judged !== null || read !== null);
}

function asOn(kept: KeptPurpose, today: Day): KeptPurpose {
  const isThere = ({ day }: { readonly day: Day }): boolean => day <= today;
  return { ...kept, judgements: kept.judgements.filter(isThere), readings: kept.readings.filter(isThere) };
}
