import type { Claim, Reader, Spot } from '#src/reply/claims/claim.ts';
import { claimFrom } from '#src/reply/claims/claim.ts';

/** "evidence: minutes of 3 Nov", "evidence https://…": what follows shows it, done or not. */
export const evidence: Reader = { name: 'evidence', read: readEvidence };

const LABEL = /^(?:evidence|proof)$/u;

function readEvidence(spot: Spot): readonly Claim[] {
  const { clause, text } = spot;
  const at = clause.units.findIndex(({ said }) => LABEL.test(said));
  const label = clause.units[at];
  if (label === undefined) return [];
  const next = clause.units[at + 1] ?? spot.clauses[spot.at + 1]?.units[0];
  if (next === undefined) return [];
  const isLabelled = text.slice(label.end, next.start).includes(':') || next.kind === 'link';
  return isLabelled ? [claimFrom(spot, { field: 'evidence' }, { reads: [label] })] : [];
}
