import { readTable } from '#src/tables/read-table.ts';

const ROWS = readTable('people/name-words.csv', ['word', 'class']);

/** The folded words of one class of `name-words.csv`. */
export function nameWordsOf(name: 'given name' | 'before a name' | 'after a name'): ReadonlySet<string> {
  return new Set(ROWS.filter((row) => row.class === name).map(({ word }) => word));
}
