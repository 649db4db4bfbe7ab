import type { After } from '#adapters/network/after.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';

/** Counts requests that bore no valid token: anybody on the internet can send any number of them. */
export type RefusedRequests = {
  readonly count: () => void;
  /** Tells at once what was counted and not told yet, if anything was. */
  readonly tell: () => void;
};

/** At most one line in so many milliseconds. */
const A_MINUTE = 60_000;

export function createRefusedRequests({ report }: Pick<TeamsWorld, 'report'>, after: After): RefusedRequests {
  let counted = 0;
  let takeBack: (() => void) | null = null;
  const tell = (): void => {
    takeBack?.();
    takeBack = null;
    if (counted === 0) return;
    const were = counted === 1 ? 'was' : 'were';
    report({ level: 'info', what: `${sayCount(counted, 'request', 'requests')} with no valid token ${were} refused.` });
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
