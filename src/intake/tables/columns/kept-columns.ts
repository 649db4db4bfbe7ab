import { MOST_COLUMNS } from '#src/intake/columns.ts';
import type { Segment } from '#src/intake/tables/segment.ts';
import { foldSpaces } from '#src/intake/issue.ts';

/** A column that means nothing here and is kept for people, under the plan's own heading. */
export type KeptColumn = { readonly index: number; readonly name: string };

// What shows that an outcome is reached stands over several actions as an outcome does, and is a fact about each.
const OUTCOME_ITSELF = /outcome|canlyniad/i;

/** The columns under a heading row from which nothing else was read; of two with one heading the second is "Update (2)". */
export function keptIn({ headings, columns }: Pick<Segment, 'headings' | 'columns'>): readonly KeptColumn[] {
  const { outcome, ...others } = columns;
  const read = new Set(Object.values(others));
  if (outcome !== undefined && OUTCOME_ITSELF.test(headings[outcome] ?? '')) read.add(outcome);
  const counts = new Map<string, number>();
  return headings.slice(0, MOST_COLUMNS).flatMap((heading, index) => {
    const said = foldSpaces(heading);
    if (said === '' || read.has(index)) return [];
    const count = (counts.get(said.toLowerCase()) ?? 0) + 1;
    counts.set(said.toLowerCase(), count);
    return [{ index, name: count === 1 ? said : `${said} (${count})` }];
  });
}
