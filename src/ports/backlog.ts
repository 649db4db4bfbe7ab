import type { Instant } from '#src/calendar/instant.ts';

/** How many messages wait and how many went wrong; `dead` are those that never went and were wanted; `oldestWaiting` is when the oldest that nobody worked yet was said, null for none. */
export type Backlog = {
  readonly waiting: number;
  readonly oldestWaiting: Instant | null;
  readonly aside: number;
  readonly planned: number;
  readonly uncertain: number;
  readonly dead: number;
};
