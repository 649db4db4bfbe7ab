import type { Action } from '#src/plan/action.ts';
import { candidatesFor } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { isPartlyAlike } from './else-alike.ts';
import { match } from './matching.ts';
import type { Matching } from './matching.ts';

// Alike enough to be one action under another number.
const SURELY_ALIKE = 0.85;
// Under its own number; below it the dates or the leads must be the same too.
const LIKE_ENOUGH = 0.7;
// The next best must be this much worse.
const MARGIN = 0.1;
// Matching one may leave another without a rival; more rounds than this find nothing.
const ROUNDS = 4;

/** Matches what is worded alike: an action keeps its ref when nothing else is more like it, and has another only when nothing else comes near. */
export function matchLike(matching: Matching): void {
  const candidates = candidatesFor([...matching.before], [...matching.after]).toSorted(bestFirst);
  const rivalsOf = gather(candidates);
  for (let round = 0; round < ROUNDS; round += 1) matchPlain(candidates, rivalsOf, matching);
}

function matchPlain(candidates: readonly Candidate[], rivals: Rivals, matching: Matching): void {
  for (const candidate of candidates) {
    const isIt = isOpen(candidate, matching) && isPlain(candidate, bestRival(candidate, rivals, matching), matching);
    if (isIt) match(matching, candidate.before, candidate.after);
  }
}

// Between equals the one that keeps its ref.
function bestFirst(one: Candidate, other: Candidate): number {
  return other.score - one.score || Number(keepsRef(other)) - Number(keepsRef(one));
}

function keepsRef({ before, after }: Candidate): boolean {
  return before.ref === after.ref;
}

function isPlain(candidate: Candidate, rival: number, { isRepeated }: Matching): boolean {
  const { score, before, after } = candidate;
  if (keepsRef(candidate)) return score >= rival && (score >= LIKE_ENOUGH || isPartlyAlike(before, after));
  return score >= SURELY_ALIKE && score >= rival + MARGIN && !isRepeated(before) && !isRepeated(after);
}

function isOpen({ before, after }: Candidate, matching: Matching): boolean {
  return matching.before.has(before) && matching.after.has(after);
}

type Rivals = ReadonlyMap<Action, readonly { readonly candidate: Candidate }[]>;

function gather(candidates: readonly Candidate[]): Rivals {
  const sides = candidates.flatMap((candidate) => [
    { action: candidate.before, candidate },
    { action: candidate.after, candidate },
  ]);
  return Map.groupBy(sides, ({ action }) => action);
}

/** How alike the best other match of either side is, among what is still to be matched. */
function bestRival(candidate: Candidate, rivals: Rivals, matching: Matching): number {
  const others = [...(rivals.get(candidate.before) ?? []), ...(rivals.get(candidate.after) ?? [])];
  const open = others.filter((one) => one.candidate !== candidate && isOpen(one.candidate, matching));
  return open.reduce((best, { candidate: { score } }) => Math.max(best, score), 0);
}
