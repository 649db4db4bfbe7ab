import type { Action } from '#src/plan/action.ts';
import { foldTitle, likeness } from './likeness.ts';

/** One action of the version before that may be one of the new version, and how alike their words are. */
export type Candidate = { readonly before: Action; readonly after: Action; readonly score: number };

/** Below this two titles are different actions. */
const LEAST_ALIKE = 0.5;
// A word that stands in more actions than this tells nothing of any one of them.
const COMMON = 60;
// With more than this sharing its words, an action is known by none of them.
const MOST = 12;

/** For each action the ones whose words are like its own, best first; every word of every title is looked at once. */
export function candidatesFor(before: readonly Action[], after: readonly Action[]): readonly Candidate[] {
  const folded = new Map([...before, ...after].map((action) => [action, foldTitle(action.title)]));
  const titleOf = (action: Action): string => folded.get(action) ?? '';
  const byWord = Map.groupBy(
    after.flatMap((action) => Array.from(new Set(titleOf(action).split(' ')), (word) => ({ word, action }))),
    ({ word }) => word,
  );
  const byRef = new Map(after.map((action) => [action.ref, action]));
  return before.flatMap((action) => {
    const near = nearest(titleOf(action), byWord);
    const sameRef = byRef.get(action.ref);
    const all = sameRef === undefined ? near : new Set([...near, sameRef]);
    return Array.from(all, (other) => ({
      before: action,
      after: other,
      score: likeness(titleOf(action), titleOf(other)),
    }))
      .filter(({ score }) => score >= LEAST_ALIKE)
      .toSorted((one, other) => other.score - one.score);
  });
}

/** The few that share the most words with a title. */
function nearest(
  title: string,
  byWord: ReadonlyMap<string, readonly { readonly action: Action }[]>,
): ReadonlySet<Action> {
  const shared = new Map<Action, number>();
  for (const word of new Set(title.split(' '))) {
    const those = byWord.get(word) ?? [];
    if (those.length > COMMON) continue;
    for (const { action } of those) shared.set(action, (shared.get(action) ?? 0) + 1);
  }
  const ranked = Array.from(shared).toSorted(([, one], [, other]) => other - one);
  return new Set(ranked.slice(0, MOST).map(([action]) => action));
}
