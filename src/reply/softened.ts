import type { Claim } from './claims/claim.ts';
import { saysYes } from './claims/claim.ts';
import type { Clause } from './clauses/clause.ts';

const HEARSAY =
  /^(?:or )?(?:so (?:i'm told|i am told|i've been told|they (?:say|tell me)|i hear|i gather|i understand)|apparently|allegedly|supposedly|reportedly|i'm told|im told|i am told|i've been told|i hear|i gather|they tell me)$/u;
const AT_WORST = /\bat (?:the )?(?:very |absolute )?(?:worst|outside)\b/u;
const CAUGHT_UP =
  /\b(?:catch|claw|make|pull|win|bring)\b.*\b(?:up|back)\b|\b(?:recover|recoup|catching up|recovering|regain)\b/u;

/** True for a claim that what stands behind it takes the edge off: "done, or so I'm told", "late, but we'll catch up". */
export function isSoftened(claim: Claim, clauses: readonly Clause[]): boolean {
  const own = clauses[claim.clause];
  const next = clauses[claim.clause + 1];
  if (own === undefined) return false;
  const isState = claim.field === 'rating' || claim.field === 'delay' || claim.field === 'done';
  if (isState && AT_WORST.test(wordsOf(own))) return true;
  if (isOfSome(claim, own, next)) return true;
  if (next === undefined || next.sentence !== own.sentence) return false;
  if (isState && HEARSAY.test(wordsOf(next))) return true;
  const isLate =
    claim.field === 'delay' || (claim.field === 'rating' && claim.by === 'idiom' && claim.value !== 'green');
  return isLate && next.opener === 'but' && CAUGHT_UP.test(wordsOf(next));
}

/** “Agreed by the unions but not by the board”, “done by days but not nights”. */
function isOfSome(claim: Claim, own: Clause, next: Clause | undefined): boolean {
  if (claim.field !== 'done' && !saysYes(claim)) return false;
  const isNext = next?.sentence === own.sentence && next.opener === 'but' && /^not\b/u.test(wordsOf(next));
  return isNext || own.units.some(({ said, start }) => said === 'but not' && start >= claim.end);
}

/**
 * The claims without a colour that a later step of its story took the place of: of "we agreed red, then Karen talked us into
 * amber" only the last.
 */
export function withoutOvertaken(claims: readonly Claim[], clauses: readonly Clause[]): readonly Claim[] {
  const later = claims.filter((claim) => isColour(claim) && clauses[claim.clause]?.units[0]?.said === 'then');
  return claims.filter((claim) => {
    const own = clauses[claim.clause];
    const isTold = own?.units.some(({ said }) => TOLD.test(said)) === true;
    return !(
      isColour(claim) &&
      isTold &&
      later.some((one) => one.clause > claim.clause && clauses[one.clause]?.sentence === own?.sentence)
    );
  });
}

// "agreed", "said": what was, and not what is.
const TOLD = /(?:ed|said|was|were|went|had|thought|came|put|chose)$/u;

function isColour(claim: Claim): boolean {
  return claim.field === 'rating' && claim.by === 'colour' && !claim.denied;
}

function wordsOf({ units }: Clause): string {
  return units.map(({ said }) => said).join(' ');
}
