import type { Part } from '#src/report/paper/paper.ts';

const FEW = 9;
// In characters: what stands on one line of a third and of half of a page.
const SHORT = 34;
const MIDDLING = 60;

/** In how many columns a part stands: pictures, short items of a long list, and figures stand beside each other. */
export function columnsFor(one: Part): 1 | 2 | 3 {
  // A picture is drawn half as wide as a page.
  if (one.kind === 'chart') return 2;
  if (one.kind === 'figures') return one.figures.length > 1 ? 3 : 1;
  if (one.kind !== 'list' || one.items.length <= FEW) return 1;
  // The few that are longer than the others go over two lines.
  const lengths = one.items.map(({ text }) => text.length).toSorted((one, other) => one - other);
  const usual = lengths[Math.floor(lengths.length * 0.75)] ?? 0;
  if (usual > MIDDLING) return 1;
  return usual > SHORT ? 2 : 3;
}
