import { isClosed } from '#src/plan/record-update.ts';
import type { OpenRequest } from '#src/plan/open-requests.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** The actions about which something of a kind is asked, by default of any: the longest waiting first. */
export function longestWaiting(tracked: readonly Tracked[], what?: OpenRequest['what']): readonly Tracked[] {
  const waiting = tracked.flatMap((one) => {
    const first = one.standing.requests.find((request) => what === undefined || request.what === what);
    return first === undefined || isClosed(one) ? [] : [{ one, seq: first.seq }];
  });
  return waiting.toSorted((a, b) => a.seq - b.seq).map(({ one }) => one);
}
