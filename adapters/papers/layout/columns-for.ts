import type { Part } from '#src/report/paper/paper.ts';

const FEW = 9;
// In characters: what stands on one line of a third and of half of a page.
const SHORT = 34;
const MIDDLING = 60;

/** In how many columns a part stands: short items of a long list, and figures, stand beside each other. */
export function columnsFor(one: Part): 1 | 2 | 3 {
  if (one.kind === 'figures') return one.figures.length > 1 ? 3 : 1;
  if (one.kind !== 'list' || one.items.length <= FEW) return 1;
  const longest = Math.max(...one.items.map(({ text }) => text.length));
  if (longest > MIDDLING) return 1;
  return longest > SHORT ? 2 : 3;
}
