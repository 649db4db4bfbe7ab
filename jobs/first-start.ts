import { FIRST_DAY } from '#src/calendar/day.ts';
import { toMs } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { Register } from '#src/ports/register.ts';

/** The turn that stands for the first start of a bot on a register. */
export const FIRST_START = { job: 'first-start', day: FIRST_DAY } as const;

// A turn of this very minute is no history: the bot may have been started for it.
const A_MINUTE_MS = 60_000;

/** Marks that a bot has started on a register; true for the first one ever. */
export async function isFirstStart({ write }: Register): Promise<boolean> {
  return (await write({ message: null, slot: FIRST_START, entries: [], say: [], asked: [] })) === 'written';
}

/** True for a turn that fell due before a bot first ran, at `start`: nobody was there to miss it. */
export function isBeforeStart(turn: Instant, start: Instant): boolean {
  return toMs(turn) <= toMs(start) - A_MINUTE_MS;
}
