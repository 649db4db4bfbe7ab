/** True when one letter added, lost, changed or swapped with its neighbour turns one word into the other. */
export function isOneSlipAway(said: string, meant: string): boolean {
  if (Math.abs(said.length - meant.length) > 1) return false;
  const start = sharedStart(said, meant);
  const left = said.slice(start);
  const right = meant.slice(start);
  if (left.slice(1) === right.slice(1)) return true;
  if (left.slice(1) === right || left === right.slice(1)) return true;
  return left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
}

function sharedStart(one: string, other: string): number {
  let index = 0;
  while (index < one.length && one[index] === other[index]) index += 1;
  return index;
}
