const TALLY = /(?<![\p{L}\p{N}])(\d{1,2})\s+(?:(?:are|is|at)\s+)?(?:green|amber|red|done)(s?)(?!\p{L})/giu;
// “PT2 amber, 3 green” where no plan has a PT2
const REF_LIKE = /(?<![\p{L}\p{N}])\p{Lu}{2,5}[ -]?\d/u;

/** True where a figure at a place numbers no action of the list: it says how many, “3 greens and a red”, “3 green, 1 red” of four, or goes on from what is written like a ref. */
export function isTally(text: string, at: number, count: number): boolean {
  if (REF_LIKE.test(text.slice(0, at))) return true;
  const tallies = [...text.matchAll(TALLY)];
  if (tallies.some(({ 2: many }) => many !== '')) return true;
  const figures = tallies.map(({ 1: figure }) => Number(figure));
  const isInOrder = figures.every((figure, place) => figure === place + 1);
  return figures.length > 1 && !isInOrder && figures.reduce((sum, figure) => sum + figure, 0) === count;
}
