import type { Claim } from './claims/claim.ts';
import { isClaiming, isTurning, isUncovered } from './claims/cover.ts';
import { isHowItWas } from './claims/how-it-was.ts';
import type { Clause } from './clauses/clause.ts';
import { isSoftened, withoutOvertaken } from './softened.ts';
import { isA, meaningOf } from './units/unit.ts';
import type { Unit } from './units/unit.ts';

const CONDITIONS = new Set(['if', 'except']);
const SOFT = /^(?:pending|depends on|dependent on|depending on|subject to|contingent on)$/u;

/** The claims with those lowered that something else in their sentence may turn round: "green, unless Cabinet pulls it". */
export function gated(claims: readonly Claim[], clauses: readonly Clause[], open: number): readonly Claim[] {
  return withoutOvertaken(claims, clauses).map((claim) => {
    if (claim.certainty !== 'sure' || claim.field === 'request') return claim;
    const isOfSeveral = open === 1 && clauses[claim.clause]?.units.some(isOneOfSeveral) === true;
    return isOfSeveral || isTurned(claim, clauses) || isSoftened(claim, clauses)
      ? { ...claim, certainty: 'likely' }
      : claim;
  });
}

// "signed by both sides" speaks of no other action.
function isOneOfSeveral(unit: Unit, at: number, units: readonly Unit[]): boolean {
  const isAgent = isA(unit, 'both') && units[at - 1]?.said === 'by';
  // “8.1.3 and 8.1.4 both green” counts those that it names.
  const isCounted = isA(unit, 'both') && units.filter(({ kind }) => kind === 'ref').length === 2;
  // “Both sides agreed”, “the rest follow in May”: of things, and not of actions.
  const next = units.slice(at + 1).find((one) => !isA(one, 'frame'));
  const isOfThing = next !== undefined && isUncovered(next);
  // “Done both appointed by the board” tells how it was done.
  const before = units[at - 1];
  const isDone = before !== undefined && meaningOf(before, 'state') === 'done';
  const isTold = isDone && isHowItWas(units.slice(at));
  return isA(unit, 'both', 'rest') && !isAgent && !isCounted && !isOfThing && !isTold;
}

function isTurned(claim: Claim, clauses: readonly Clause[]): boolean {
  const own = clauses[claim.clause];
  if (own === undefined || !isOpenToDoubt(claim)) return false;
  const isNear = (clause: Clause, at: number): boolean =>
    at !== claim.clause &&
    clause.sentence === own.sentence &&
    isCondition(clause, claim) &&
    (clause.opener !== 'except' || at === claim.clause + 1) &&
    !isOfOther(clauses, claim.clause, at) &&
    !isOfLater(clauses, claim.clause, at);
  if (clauses.some(isNear)) return true;
  const next = clauses[claim.clause + 1];
  return next !== undefined && next.sentence !== own.sentence && CONDITIONS.has(next.opener);
}

function isOpenToDoubt({ field }: Claim): boolean {
  return (
    field === 'rating' ||
    field === 'done' ||
    field === 'answer' ||
    field === 'same' ||
    field === 'progress' ||
    field === 'forecast'
  );
}

function isCondition({ opener, joint, units }: Clause, claim: Claim): boolean {
  const isAmber = claim.field === 'rating' && claim.value !== 'green';
  if (joint !== null && SOFT.test(joint.said)) return !isAmber && claim.field !== 'forecast';
  if (opener === 'except')
    return (
      claim.field !== 'forecast' &&
      claim.field !== 'answer' &&
      !units.some((unit) => unit.kind === 'ref' || isA(unit, 'ordinal'))
    );
  // "it will be fine once Legal sign"
  if (opener === 'when') return claim.field === 'answer' || (claim.field === 'rating' && !isAmber);
  return opener === 'if';
}

/** True when another action is named between a claim and a clause. */
function isOfOther(clauses: readonly Clause[], from: number, to: number): boolean {
  const between = clauses.slice(Math.min(from, to) + 1, Math.max(from, to) + (from < to ? 0 : 1));
  return (
    from < to &&
    between.some(({ units }) =>
      units.some((unit) => unit.kind === 'ref' && units.some((one) => isClaiming(one) && !isTurning(one))),
    )
  );
}

/** "amber today, red by Friday if the pump is late", "amber, may go red if": the condition bears on what is to come and not on what is. */
function isOfLater(clauses: readonly Clause[], from: number, to: number): boolean {
  const isNow = clauses[from]!.units.some(({ said }) => NOW.test(said));
  const coloured = clauses.slice(from + 1, to).filter(({ units }) => units.some((unit) => isA(unit, 'colour')));
  return coloured.some(
    ({ units }) => isA(units[0], 'would', 'towards') || (isNow && units.some(({ kind }) => kind === 'day')),
  );
}

const NOW = /^(?:now|today|currently|at the mo(?:ment)?|atm|for now|bellach|nawr)$/u;
