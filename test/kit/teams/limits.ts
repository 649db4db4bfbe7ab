/** How many calls may be made in how many milliseconds. */
export type Limit = { readonly calls: number; readonly within: number };

/** What Teams allows one bot in one thread, and one app in one tenant (rate-limit, of Microsoft's documentation). */
export const PER_THREAD: readonly Limit[] = [
  { calls: 7, within: 1000 },
  { calls: 8, within: 2000 },
  { calls: 60, within: 30_000 },
  { calls: 1800, within: 3_600_000 },
];
export const PER_TENANT: readonly Limit[] = [{ calls: 50, within: 1000 }];

/** Counts calls under a name; false where one more is too many, and then it is not counted. */
export function createLimits(limits: readonly Limit[], now: () => number): (name: string) => boolean {
  const made = new Map<string, number[]>();
  const longest = Math.max(...limits.map(({ within }) => within));
  return (name) => {
    const at = now();
    const recent = (made.get(name) ?? []).filter((moment) => at - moment < longest);
    made.set(name, recent);
    const isFull = limits.some(({ calls, within }) => recent.filter((moment) => at - moment < within).length >= calls);
    if (!isFull) recent.push(at);
    return !isFull;
  };
}
