/** Milliseconds since some start, and a wait; set by hand in tests. */
export type Time = { readonly now: () => number; readonly sleep: (milliseconds: number) => Promise<void> };

/** How closely calls may follow: one every so many milliseconds, and so many at once after a rest. */
export type Pace = { readonly every: number; readonly burst: number };

/** More names than this are looked through for those that have rested. */
const MANY_NAMES = 1000;

/** Settles when the next call under a name may go; calls of one name go in the order in which they came. */
export function createGate({ every, burst }: Pace, { now, sleep }: Time): (name: string) => Promise<void> {
  // The moment at which a name is fully rested; each call moves it on by one interval.
  const restedAt = new Map<string, number>();
  return async (name) => {
    const at = now();
    if (restedAt.size > MANY_NAMES) forgetRested(restedAt, at);
    const rested = Math.max(restedAt.get(name) ?? at, at);
    restedAt.set(name, rested + every);
    const wait = rested - (burst - 1) * every - at;
    if (wait > 0) await sleep(wait);
  };
}

function forgetRested(restedAt: Map<string, number>, at: number): void {
  for (const [name, moment] of restedAt) if (moment <= at) restedAt.delete(name);
}
