import type { Claim } from '#src/reply/claims/claim.ts';
import { isJudging } from '#src/reply/claims/claim.ts';
import { isUncovered } from '#src/reply/claims/cover.ts';
import type { Clause } from '#src/reply/clauses/clause.ts';
import { SUBORDINATE } from '#src/reply/clauses/clause.ts';
import type { Unit } from '#src/reply/units/unit.ts';
import { isA } from '#src/reply/units/unit.ts';
import type { Group } from './assign.ts';

/**
 * What is said of the conversation's action is not certain where another is named right beside it: "red not amber for 8.1.3",
 * "amber, 8.1.3 waiting on steel". One that is only spoken of, "waiting on 8.1.3", changes nothing.
 */
export function loweredBeside(groups: readonly Group[], clauses: readonly Clause[]): readonly Group[] {
  return groups.map((group, at) => {
    if (group.subject !== null) return group;
    const isDoubtful = (claim: Claim): boolean => isByOther(claim, clauses) || isShared(claim, groups[at + 1], clauses);
    const isLowered = group.claims.some((claim) => claim.certainty === 'sure' && isDoubtful(claim));
    return isLowered
      ? { ...group, claims: group.claims.map((claim) => ({ ...claim, certainty: 'likely' as const })) }
      : group;
  });
}

function isByOther(claim: Claim, clauses: readonly Clause[]): boolean {
  const clause = clauses[claim.clause];
  if (clause === undefined || claim.field === 'waitingOn' || SUBORDINATE.has(clause.opener)) return false;
  const isOwn = (unit: Unit): boolean => claim.reads.some(({ start, end }) => start <= unit.start && unit.end <= end);
  const first = clause.units.findIndex(isOwn);
  const last = clause.units.findLastIndex(isOwn);
  return clause.units.some((unit, at) => {
    if (first < 0 || unit.kind !== 'ref' || unit.ref?.known !== true || isOwn(unit)) return false;
    return (at < first ? clause.units.slice(at + 1, first) : clause.units.slice(last + 1, at)).every(isBinding);
  });
}

function isBinding(unit: Unit): boolean {
  return !isUncovered(unit) && !isA(unit, 'waiting', 'than', 'thinks', 'because', 'until', 'when', 'if');
}

/** A bare rating, a comma, and another action of which none is said. */
function isShared(claim: Claim, next: Group | undefined, clauses: readonly Clause[]): boolean {
  const subject = next?.subject ?? null;
  if (next === undefined || subject === null || subject.refs.length === 0 || subject.excepted === true) return false;
  if (!isJudging(claim) || next.claims.length === 0 || next.claims.some(isJudging)) return false;
  const isNext =
    subject.clause === claim.clause + 1 && clauses[subject.clause]?.sentence === clauses[claim.clause]?.sentence;
  return isNext && clauses[claim.clause]?.units.every((unit) => !isUncovered(unit)) === true;
}
