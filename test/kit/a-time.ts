import type { Time } from '#adapters/network/people/gate.ts';

/** Time that stands still while anything can be done and goes on to the next sleeper when all sleep. */
export type HandSetTime = Time & { readonly forward: (milliseconds: number) => void };

export function aTime(): HandSetTime {
  let now = 0;
  const sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  const wakeNext = (): void => {
    sleepers.sort((one, other) => one.until - other.until);
    const next = sleepers.shift();
    if (next === undefined) return;
    now = Math.max(now, next.until);
    next.wake();
  };
  return {
    now: () => now,
    forward: (milliseconds) => void (now += milliseconds),
    sleep: (milliseconds) =>
      new Promise((wake) => {
        sleepers.push({ until: now + milliseconds, wake });
        setImmediate(wakeNext);
      }),
  };
}
