import { distance } from 'fastest-levenshtein';
import type { Ref } from '#src/plan/action.ts';

const MOST = 3;
/** Two slips of a finger: more than that is another ref. */
const FURTHEST = 2;

/** The refs of a plan nearest to one that it has not, best first; none when nothing is near. */
export function nearestRefs(said: string, refs: readonly Ref[]): readonly Ref[] {
  const typed = said.slice(0, 20).toLowerCase();
  return refs
    .map((ref, position) => ({
      ref,
      position,
      edits: distance(typed, ref.toLowerCase()),
      shared: sharedStart(typed, ref.toLowerCase()),
    }))
    .filter(({ edits }) => edits <= FURTHEST)
    .toSorted((one, other) => one.edits - other.edits || other.shared - one.shared || one.position - other.position)
    .slice(0, MOST)
    .map(({ ref }) => ref);
}

function sharedStart(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return shared;
}
