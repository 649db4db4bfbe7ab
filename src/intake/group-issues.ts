import type { Issue } from './issue.ts';

// As many of a kind are told one by one; the rest of them are one issue, because a list of forty helps nobody.
const MOST_OF_A_KIND = 5;

/** The issues with those that say the same of many rows told together, where the first of the rest stands. */
export function groupIssues(issues: readonly Issue[]): Issue[] {
  const kinds = Map.groupBy(issues, ({ message }) => message);
  const told = new Set<Issue>();
  const rest = new Map<Issue, number>();
  for (const [, alike] of kinds) {
    const isMany = alike.length > MOST_OF_A_KIND + 1;
    for (const issue of isMany ? alike.slice(0, MOST_OF_A_KIND) : alike) told.add(issue);
    const next = isMany ? alike[MOST_OF_A_KIND] : undefined;
    if (next !== undefined) rest.set(next, alike.length - MOST_OF_A_KIND);
  }
  return issues.flatMap((issue) => {
    const more = rest.get(issue);
    if (more !== undefined) return [{ ...issue, message: `${issue.message} ${sayRest(more)}` }];
    return told.has(issue) ? [issue] : [];
  });
}

function sayRest(more: number): string {
  return `The same goes for ${more} places altogether from here on.`;
}
