import type { Action } from '#src/plan/action.ts';
import { foldTitle } from './likeness.ts';

/** What of two versions is still to be matched, and what is: an action of the new version to the one that it was. */
export type Matching = {
  readonly before: Set<Action>;
  readonly after: Set<Action>;
  readonly found: Map<Action, Action>;
  /** True for an action whose words another of its version has too: they alone do not tell which it is. */
  readonly isRepeated: (action: Action) => boolean;
};

/** Takes two actions for one. */
export function match({ before, after, found }: Matching, was: Action, is: Action): void {
  before.delete(was);
  after.delete(is);
  found.set(is, was);
}

/** Two versions of which nothing is matched yet. */
export function unmatched(before: readonly Action[], after: readonly Action[]): Matching {
  const repeated = new Set([...repeatedIn(before), ...repeatedIn(after)]);
  const isRepeated = ({ title }: Action): boolean => repeated.has(foldTitle(title));
  return { before: new Set(before), after: new Set(after), found: new Map(), isRepeated };
}

function repeatedIn(actions: readonly Action[]): readonly string[] {
  const titles = actions.map(({ title }) => foldTitle(title)).toSorted();
  return titles.filter((title, place) => title === titles[place + 1]);
}
