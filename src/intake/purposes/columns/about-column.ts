import type { PurposeDoubt } from '#src/intake/purposes/purposes-found.ts';
import type { PurposeColumn } from './column-roles.ts';
import { issueAt } from '#src/intake/issue.ts';
import { readCell } from './read-cell.ts';

/** Cells of a column that may be purposes of their own, asked about once for the column; none where they say nothing. */
export function aboutColumn(
  { heading, kind }: PurposeColumn & { readonly role: 'kind' },
  cells: readonly string[],
): readonly PurposeDoubt[] {
  const said = [...new Set(cells.flatMap((cell) => readCell(cell).map(({ ref, words }) => words || ref)))];
  if (said.length === 0) return [];
  return [
    {
      place: heading,
      words: issueAt('', said.join('; '), '').found,
      why: `The column “${heading}” leaves open whether its cells are ${kind}s, so they are not taken as any.`,
      kind,
      items: said.length,
      titles: said,
    },
  ];
}
