import type { Action } from '#src/plan/action.ts';
import { foldTitle } from './likeness.ts';
import { match } from './matching.ts';
import type { Matching } from './matching.ts';

/** Matches the actions whose words are the same, whatever their refs; of several with the same words, what else is said of them decides. */
export function matchAlike(matching: Matching): void {
  const now = byKey([...matching.after], titleOf);
  for (const [title, group] of byKey([...matching.before], titleOf)) {
    const there = now.get(title);
    if (there !== undefined && title !== '') matchGroup(matching, group, there);
  }
}

type Keyed = ReadonlyMap<string, readonly Action[]>;

function matchGroup(matching: Matching, before: readonly Action[], after: readonly Action[]): void {
  const [was, ...otherWas] = before;
  const [is, ...otherIs] = after;
  if (was !== undefined && is !== undefined && otherWas.length + otherIs.length === 0) return match(matching, was, is);
  // With other refs than before the numbers have moved, and what else is said tells which is which.
  if (!hasSameRefs(before, after)) matchBy(matching, { before, after, key: allSaid });
  matchBy(matching, { before, after, key: ({ ref }) => ref });
}

type Group = {
  readonly before: readonly Action[];
  readonly after: readonly Action[];
  readonly key: (action: Action) => string;
};

/** Matches those that one key tells apart on both sides. */
function matchBy(matching: Matching, { before, after, key }: Group): void {
  const now = byKey(
    after.filter((action) => matching.after.has(action)),
    key,
  );
  const then = byKey(
    before.filter((action) => matching.before.has(action)),
    key,
  );
  for (const [said, [was, ...others]] of then) {
    const [is, ...rest] = now.get(said) ?? [];
    if (was !== undefined && is !== undefined && others.length + rest.length === 0) match(matching, was, is);
  }
}

function hasSameRefs(one: readonly Action[], other: readonly Action[]): boolean {
  const refs = new Set(one.map(({ ref }) => ref));
  return one.length === other.length && other.every(({ ref }) => refs.has(ref));
}

function titleOf({ title }: Action): string {
  return foldTitle(title);
}

function allSaid({ timescale, leads }: Action): string {
  return `${foldTitle(timescale.text)} / ${foldTitle(leads.text)}`;
}

function byKey(actions: readonly Action[], key: (action: Action) => string): Keyed {
  return Map.groupBy(actions, key);
}
