import { readTable } from '#src/tables/read-table.ts';

const ROWS = readTable('people/name-words.csv', ['word', 'class']);

type NameClass =
  | 'given name'
  | 'given name and word'
  | 'surname'
  | 'surname and word'
  | 'before a name'
  | 'after a name';

/** The folded words of one class of `name-words.csv`. */
export function nameWordsOf(name: NameClass): ReadonlySet<string> {
  return new Set(ROWS.filter((row) => row.class === name).map(({ word }) => word));
}
