import type { Claim } from '#src/reply/claims/claim.ts';
import type { Clause } from '#src/reply/clauses/clause.ts';
import { isOfSomething } from './of-others.ts';
import type { Subject } from './subject.ts';

/** What was said, and of how many actions the card asked. */
type Spoken = {
  readonly clauses: readonly Clause[];
  readonly claims: readonly Claim[];
  readonly text: string;
  readonly open: number;
};

/** "RS1 done, standard published at …", "… all staff told": a title's word or "all" behind a ref names no other action where it is the same one's, or nothing is claimed of it. */
export function isInPassing(subject: Subject, before: Subject | undefined, spoken: Spoken): boolean {
  const { clauses, claims } = spoken;
  if (isRestOfItself(subject, before, spoken) || isPartOfNamed(subject, before, spoken)) return true;
  const isNamedBefore = before !== undefined && !before.likely && before.refs.length === 1;
  const isLoose = subject.byTitle === true || (subject.open !== null && subject.without.length === 0);
  if (!isLoose || !isNamedBefore) return false;
  if (clauses[before.clause]?.sentence !== clauses[subject.clause]?.sentence) return false;
  const isSame = subject.open === null && subject.refs.every(({ said }) => said === before.refs[0]?.said);
  // “Snooze the rest” is wished for them, wherever its sentence began.
  const isWished = claims.some(({ field, reads: [at] }) => field === 'request' && at?.start === subject.start);
  return isSame || !(isWished || claims.some(({ clause }) => clause === subject.clause));
}

/** True for “all stations signed up”, “rest of the leaders in May” in a sentence that names its action: how much of it, and no word about another. */
function isPartOfNamed(
  { open, count, clause, start, end, without }: Subject,
  before: Subject | undefined,
  { clauses, claims, text }: Spoken,
): boolean {
  const isNamed = before !== undefined && !before.likely && before.refs.length > 0 && before.excepted !== true;
  if (open === null || !isNamed || without.length > 0) return false;
  if (clauses[before.clause]?.sentence !== clauses[clause]?.sentence) return false;
  // “8.1.3 green and snooze everything else”
  if (claims.some((one) => one.field === 'request' && (one.clause === clause || one.reads[0]?.start === start)))
    return false;
  // “8.1.3 waits for 8.1.4, both amber”
  if (open === 'all') return !(count === 2 && isOfTwo(clauses, clause));
  if (isOfSomething(text.slice(end, end + 12))) return true;
  const isOneBreath = before.clause === clause;
  return !claims.some((claim) => claim.clause === clause && (!isOneBreath || saysOfOthers(claim, start)));
}

function isOfTwo(clauses: readonly Clause[], at: number): boolean {
  const own = clauses.filter(({ sentence }) => sentence === clauses[at]?.sentence).flatMap(({ units }) => units);
  return own.filter(({ kind }) => kind === 'ref').length === 2;
}

// Of “amber others still waiting for the kit” nothing is said of how any other stands.
function saysOfOthers({ field, start, end }: Claim, from: number): boolean {
  return end > from && start >= from && field !== 'waitingOn' && field !== 'forecast';
}

const IN_PART =
  /(?<!\p{L})(?:half|part|partly|partially|some|most|mostly|nearly|almost|majority|bulk|one|two|three|four|five|first|\d+ ?(?:of|out of|\/) ?\d+|\d+ ?%)(?!\p{L})/iu;

/** True for “the rest by 6 March” behind “8.1.3 half trained”: a date alone is said of what is left of the action that is named. */
function isRestOfItself(
  { open, clause, start, without }: Subject,
  before: Subject | undefined,
  { claims, text, open: asked }: Spoken,
): boolean {
  const isNamed = before !== undefined && !before.likely && before.refs.length === 1;
  if (open !== 'rest' || !isNamed || without.length > 0) return false;
  const own = claims.filter((claim) => claim.clause === clause);
  const isDated = own.length > 0 && own.every(({ field }) => field === 'forecast');
  return isDated && (asked < 2 || IN_PART.test(text.slice(before.end, start)));
}
