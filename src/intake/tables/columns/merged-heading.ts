import type { Columns } from '#src/intake/columns.ts';
import type { ColumnLooks } from './column-looks.ts';

const LEAST_REFS = 0.8;
const LEAST_CELLS = 2;

/** The columns where one heading stands over numbers and the words beside them: the numbers are the refs, and the words the actions. */
export function underMergedHeading(
  columns: Columns,
  headings: readonly string[],
  looks: readonly ColumnLooks[],
): Columns {
  const { title, ref } = columns;
  if (title === undefined) return columns;
  const [numbers, words] = [looks[title], looks[title + 1]];
  const isBare = (headings[title + 1] ?? '').trim() === '' && !Object.values(columns).includes(title + 1);
  if (!isBare || numbers === undefined || words === undefined || words.filled < LEAST_CELLS) return columns;
  // A word such as “Mend” may be a ref; figures beside words are none of them.
  const isOverBoth = numbers.refs >= LEAST_REFS && numbers.figures >= LEAST_REFS && words.figures < 1 - LEAST_REFS;
  if (!isOverBoth) return columns;
  return { ...columns, title: title + 1, ...(ref === undefined ? { ref: title } : {}) };
}
