import type { Action, Ref } from '#src/plan/action.ts';
import { candidatesFor } from './candidates.ts';
import { isElseAlike } from './else-alike.ts';
import { matchAlike } from './match-alike.ts';
import { matchLike } from './match-like.ts';
import { match, unmatched } from './matching.ts';
import type { Matching } from './matching.ts';
import { otherMeaning } from './other-meaning.ts';
import type { OtherMeaning } from './other-meaning.ts';

/** One action as it was and as the new version has it. */
export type ActionPair = { readonly before: Action; readonly after: Action };

/**
 * An action of which nobody can tell by the words alone which one of the new version it is, with those that it may be; `says`
 * is what one that it else would be says otherwise.
 */
export type DoubtfulMatch = {
  readonly before: Action;
  readonly candidates: readonly Action[];
  readonly says: OtherMeaning | null;
};

/** Which action of the version before is which of the new one. */
export type Matches = {
  /** In the order of the new version. */
  readonly pairs: readonly ActionPair[];
  readonly added: readonly Action[];
  readonly dropped: readonly Action[];
  readonly doubtful: readonly DoubtfulMatch[];
};

/** What a person said of actions that could not be told apart: old ref to new ref, and refs of the new version that are new actions. */
export type MatchesSaid = { readonly same: ReadonlyMap<Ref, Ref>; readonly fresh: ReadonlySet<Ref> };

const NOTHING_SAID: MatchesSaid = { same: new Map(), fresh: new Set() };

/**
 * Matches two versions of a plan: as a person said, by the same words, by ref with like words, then by like words alone.
 * What is not plain is left in doubt.
 */
export function matchActions(
  before: readonly Action[],
  after: readonly Action[],
  said: MatchesSaid = NOTHING_SAID,
): Matches {
  const [gone, there] = [before.filter(isGone), before.filter((action) => !isGone(action))];
  const fresh = after.filter(({ ref }) => said.fresh.has(ref));
  const matching = unmatched(there, after);
  for (const action of fresh) matching.after.delete(action);
  matchSaid(matching, said);
  const asSaid = new Set(matching.found.keys());
  matchAlike(matching);
  matchLike(matching);
  const doubtful = [...takeDoubtful(matching), ...takeTurned(matching, asSaid)];
  const dropped = [...matching.before];
  matchReturned(matching, gone);
  const added = new Set([...matching.after, ...fresh]);
  return {
    pairs: after.flatMap((action) => pairOf(action, matching)),
    added: after.filter((action) => added.has(action)),
    dropped,
    doubtful,
  };
}

function isGone({ isDropped }: Action): boolean {
  return isDropped === true;
}

function pairOf(after: Action, { found }: Matching): ActionPair[] {
  const before = found.get(after);
  return before === undefined ? [] : [{ before, after }];
}

function matchSaid(matching: Matching, { same }: MatchesSaid): void {
  const then = byRef(matching.before);
  const now = byRef(matching.after);
  for (const [old, ref] of same) {
    const [was, is] = [then.get(old), now.get(ref)];
    if (was !== undefined && is !== undefined && matching.after.has(is)) match(matching, was, is);
  }
}

function byRef(actions: Iterable<Action>): ReadonlyMap<Ref, Action> {
  return new Map(Array.from(actions, (action) => [action.ref, action]));
}

// Under another ref, what is less alike than this is another action, not a doubt.
const WORTH_ASKING = 0.65;

/** Takes out what is like something and was not matched, and a ref that stands before entirely other words, unless all else is the same. */
function takeDoubtful(matching: Matching): readonly DoubtfulMatch[] {
  const near = candidatesFor([...matching.before], [...matching.after]).filter(({ score }) => score >= WORTH_ASKING);
  const like = Map.groupBy(near, ({ before }) => before);
  const contested = new Set(near.map(({ after }) => after));
  const now = byRef(matching.after);
  const doubtful = [...matching.before].flatMap((before): DoubtfulMatch[] => {
    const candidates = (like.get(before) ?? []).flatMap(({ after }) => (matching.after.has(after) ? after : []));
    const sameRef = now.get(before.ref);
    const [first] = candidates;
    // A number that stands twice now: the first is the one that had it, and the others are new.
    if (first !== undefined && sameRef === undefined && candidates.every(({ ref }) => isUnder(ref, before.ref))) {
      match(matching, before, first);
      return [];
    }
    const isFree = candidates.length === 0 && sameRef !== undefined && !contested.has(sameRef);
    if (isFree && isElseAlike(before, sameRef)) {
      match(matching, before, sameRef);
      return [];
    }
    const all = [...new Set([...(sameRef === undefined ? [] : [sameRef]), ...candidates])];
    return all.length === 0 ? [] : [{ before, candidates: all, says: null }];
  });
  for (const { before, candidates } of doubtful) {
    matching.before.delete(before);
    for (const candidate of candidates) matching.after.delete(candidate);
  }
  return doubtful;
}

/** Takes out what is alike and says something else: “Do not move the depot” is not “Move the depot” in other words, unless a person says so. */
function takeTurned({ found }: Matching, asSaid: ReadonlySet<Action>): readonly DoubtfulMatch[] {
  return [...found].flatMap(([after, before]): DoubtfulMatch[] => {
    const says = asSaid.has(after) ? null : otherMeaning(before.title, after.title);
    if (says === null) return [];
    found.delete(after);
    return [{ before, candidates: [after], says }];
  });
}

// "MD15.1" and "MD15-2" under "MD15".
function isUnder(ref: Ref, number: Ref): boolean {
  return ref.startsWith(number) && /^[.-]\d{1,3}$/u.test(ref.slice(number.length));
}

/** An action that an earlier version left out and this one has again, in the same words or under its ref in like ones. */
function matchReturned(matching: Matching, gone: readonly Action[]): void {
  const left = new Set(gone);
  for (const { before, after, score } of candidatesFor(gone, [...matching.after])) {
    const isIt = score === 1 || (before.ref === after.ref && otherMeaning(before.title, after.title) === null);
    if (isIt && matching.after.has(after) && left.delete(before)) match(matching, before, after);
  }
}
