import { schedule } from 'node-cron';
import type { Tick } from './tick.ts';
import type { Clock } from '#src/calendar/clock.ts';

/** Calls the tick at once and then at every minute; the function it gives stops that and waits for the tick that runs. */
export function startTicking(tick: Tick, clock: Clock): () => Promise<void> {
  let running = tick(clock.now());
  const run = (): Promise<void> => (running = tick(clock.now()));
  // Only a pulse: what is due is decided by the slots in the database, so a minute that is missed is no loss.
  const task = schedule('* * * * *', run, { name: 'ragtime', suppressMissedWarning: true });
  return async () => {
    await task.destroy();
    await running;
  };
}
