import { fromMs, toMs } from '#src/calendar/instant.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { HeldByLine, World } from '#jobs/world.ts';

/** Remembers them for as long as the process runs. */
export function createHeldByLine(): HeldByLine {
  const kept = new Set<OutKey>();
  return {
    add: (key) => void kept.add(key),
    take: () => {
      const keys = [...kept];
      kept.clear();
      return keys;
    },
  };
}

/** What is put off shortly before a process ends is put off within this of its last look at the platform, in milliseconds. */
const AROUND_MS = 10 * 60_000;

/**
 * A platform is there again: what waited for that is due at once, and what is in doubt to be looked for. `since` is when an earlier
 * process found it out of order, whose messages nobody remembers; null for this one.
 */
export async function letGoOn(
  { outbox, heldByLine }: Pick<World, 'outbox' | 'heldByLine'>,
  since: Instant | null,
): Promise<void> {
  const triedSince = since === null ? null : fromMs(toMs(since) - AROUND_MS);
  await outbox.hasten({ keys: heldByLine?.take() ?? [], triedSince });
}
