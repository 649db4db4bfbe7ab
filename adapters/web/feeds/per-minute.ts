import { toMs } from '#src/calendar/instant.ts';
import type { Clock } from '#src/calendar/clock.ts';

const MINUTE = 60_000;
/** Names are forgotten once there are so many: what came in their last minute is then not counted. */
const MOST_NAMES = 1_000;

type Counted = { readonly from: number; readonly count: number };

/** Counts what is asked under each name; false for whoever asked more than so often within a minute. */
export function createPerMinute(most: number, clock: Clock): (name: string) => boolean {
  const counts = new Map<string, Counted>();
  return (name) => {
    const now = toMs(clock.now());
    const before = counts.get(name);
    const isOver = before === undefined || now - before.from >= MINUTE;
    if (counts.size >= MOST_NAMES) counts.clear();
    const counted = isOver ? { from: now, count: 1 } : { from: before.from, count: before.count + 1 };
    counts.set(name, counted);
    return counted.count <= most;
  };
}
