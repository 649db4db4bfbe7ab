/** How many of what was found are of each kind, every kind with its number. */
export function countBy<K extends string>(kinds: readonly K[], found: readonly K[]): Readonly<Record<K, number>> {
  const counts = kinds.map((kind) => [kind, found.filter((one) => one === kind).length] as const);
  return Object.fromEntries(counts) as Record<K, number>;
}
