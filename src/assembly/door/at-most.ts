import { setTimeout as wait } from 'node:timers/promises';

/** True when it ended within so many milliseconds. */
export async function atMost(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  const isOver = new AbortController();
  const late = wait(milliseconds, false, { signal: isOver.signal, ref: false }).catch(() => false);
  const done = await Promise.race([work.then(() => true), late]);
  isOver.abort();
  return done;
}
