import type { Judged } from '#src/plan/governance/judgement.ts';
import type { KeptPurpose, Noted } from '#src/plan/governance/purposes.ts';

/** The forum's word that stands: the one of the latest day, and of one day the one recorded last; null while there is none. */
export function standingJudgement({ judgements }: KeptPurpose): Noted<Judged> | null {
  return judgements.toSorted((one, other) => one.on.localeCompare(other.on) || one.seq - other.seq).at(-1) ?? null;
}
