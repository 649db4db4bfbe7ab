import type { Time } from '#adapters/network/people/gate.ts';
import type { Use } from '#adapters/network/use.ts';

/** How many calls may begin within so many milliseconds, and how many of them may be bulk. */
export type Window = { readonly most: number; readonly bulk: number; readonly within: number };

/** Settles when the next call may begin. Answers go before all bulk that waits, and some of the window is theirs alone. */
export function createWindow({ most, bulk, within }: Window, { now, sleep }: Time): (use: Use) => Promise<void> {
  const limits = { interactive: most, bulk };
  const waiting: Record<Use, (() => void)[]> = { interactive: [], bulk: [] };
  let begun: readonly number[] = [];
  const letThrough = (use: Use): void => {
    begun = begun.filter((at) => now() - at < within);
    while (begun.length < limits[use]) {
      const next = waiting[use].shift();
      if (next === undefined) return;
      begun = [...begun, now()];
      next();
    }
  };
  const pump = async (use: Use): Promise<void> => {
    letThrough('interactive');
    if (waiting.interactive.length === 0) letThrough('bulk');
    while (waiting[use].length > 0) {
      const freed = begun.at(-limits[use]) ?? now();
      await sleep(Math.max(1, freed + within - now()));
      letThrough('interactive');
      if (waiting.interactive.length === 0) letThrough('bulk');
    }
  };
  return async (use) =>
    new Promise((go) => {
      waiting[use].push(go);
      // One pump for those who wait; the first of them started it.
      if (waiting[use].length === 1) void pump(use);
    });
}
