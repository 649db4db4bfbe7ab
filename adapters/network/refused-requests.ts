import type { NetworkWorld } from './world.ts';
import type { After } from './after.ts';

/** Counts requests that are refused for whom they come from: anybody on the internet can send any number of them. */
export type RefusedRequests = {
  readonly count: () => void;
  /** Tells at once what was counted and not told yet, if anything was. */
  readonly tell: () => void;
};

/** At most one line in so many milliseconds. */
const A_MINUTE = 60_000;

/** `line` is what the log says of so many. */
export function createRefusedRequests(
  line: (counted: number) => Parameters<NetworkWorld['report']>[0],
  report: NetworkWorld['report'],
  after: After,
): RefusedRequests {
  let counted = 0;
  let takeBack: (() => void) | null = null;
  const tell = (): void => {
    takeBack?.();
    takeBack = null;
    if (counted === 0) return;
    report(line(counted));
    counted = 0;
  };
  return {
    count: () => {
      counted += 1;
      takeBack ??= after(A_MINUTE, tell);
    },
    tell,
  };
}
