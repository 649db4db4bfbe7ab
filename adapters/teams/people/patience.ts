import type { Linking } from './linking.ts';
import { waitFor } from './trouble.ts';

/** Asks Teams something, and once more after the time for which it asks to be left alone; the pace is that of all calls. */
export type Patience = <Answer>(ask: () => Promise<Answer>) => Promise<Answer>;

export function createPatience({ wait, world, isStopping }: Pick<Linking, 'wait' | 'world' | 'isStopping'>): Patience {
  return async (ask) => {
    try {
      return await ask();
    } catch (error) {
      const asked = waitFor(error, world);
      if (asked === null) throw error;
      await wait(asked);
      // A bot that ends asks nobody any more.
      if (isStopping()) throw error;
      return ask();
    }
  };
}
