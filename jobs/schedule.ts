import { schedule } from 'node-cron';
import type { Tick } from './tick.ts';
import { realClock } from '#src/calendar/clock.ts';
import type { Clock } from '#src/calendar/clock.ts';
import { toMs } from '#src/calendar/instant.ts';

/** Calls the tick at once and then as each minute of the clock begins; the function it gives stops that and waits for the tick that runs. */
export function startTicking(tick: Tick, clock: Clock): () => Promise<void> {
  let running = tick(clock.now());
  const run = (): Promise<void> => (running = tick(clock.now()));
  // Only a pulse: what is due is decided by the slots in the database, so a minute that is missed is no loss.
  const task = schedule(`${secondOfMinutes(clock)} * * * * *`, run, { name: 'ragtime', suppressMissedWarning: true });
  return async () => {
    await task.destroy();
    await running;
  };
}

const [SECOND, MINUTE] = [1_000, 60_000];

/** At which second of the machine's minutes those of a clock begin, at the earliest: 0 for its own, another for one that was set to a moment. */
export function secondOfMinutes(clock: Clock, real: Clock = realClock): number {
  // The machine's is asked first: what passes in between makes it no later than it is.
  const now = toMs(real.now());
  const begins = now + MINUTE - (toMs(clock.now()) % MINUTE);
  return Math.ceil((begins % MINUTE) / SECOND) % (MINUTE / SECOND);
}
