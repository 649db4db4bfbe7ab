import type { Paper } from '#src/report/paper/paper.ts';

const LONG = 60;

/** Whether a paper goes over several pages: what is for one page has neither contents nor the lines of the ledger printed behind it. */
export function isLong({ sections }: Paper): boolean {
  const parts = sections.flatMap((section) => section.parts);
  return parts.reduce((sum, part) => sum + (part.kind === 'table' ? part.rows.length : 1), 0) > LONG;
}
