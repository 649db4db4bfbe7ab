import { setTimeout as wait } from 'node:timers/promises';
import type { Time } from './people/gate.ts';

/** The machine's own pace, which a clock that is set forward or back does not disturb. */
export const realTime: Time = {
  now: () => performance.now(),
  sleep: (milliseconds) => wait(milliseconds),
};

/** Settles after so many milliseconds; whoever waits so keeps no process alive. */
export function rest(milliseconds: number): Promise<void> {
  return wait(milliseconds, undefined, { ref: false });
}
