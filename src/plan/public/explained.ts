import { foldWord } from '#src/people/fold.ts';
import { glossaryIn } from '#src/people/leads/document/glossary.ts';
import type { Action, Plan } from '#src/plan/action.ts';
import { keptBy } from '#src/thrift/kept-by.ts';

/** The letters that a plan explains in its own words, and the keys of plans, folded. */
export function lettersExplained(actions: readonly Action[], plans: readonly Plan[]): ReadonlySet<string> {
  return new Set([...plans.map(({ key }) => foldWord(key)), ...explainedIn(actions)]);
}

// The same list as long as no action changes.
const explainedIn = keptBy((actions: readonly Action[]): readonly string[] =>
  actions.flatMap(({ title, leads, fields = [] }) =>
    [title, leads.text, ...fields.map(({ words }) => words)].flatMap((text) =>
      glossaryIn(text).map(([short]) => short),
    ),
  ),
);
