/** A text with each of some places covered by a sign, place for place, so that what stands beside them can be read. */
export function covered(
  text: string,
  places: readonly { readonly index: number; readonly end: number }[],
  sign: string,
): string {
  return places.reduce(
    (left, { index, end }) => left.slice(0, index) + sign.repeat(end - index) + left.slice(end),
    text,
  );
}
