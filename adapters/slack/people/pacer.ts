import { troubleOf } from '#adapters/slack/install/slack-trouble.ts';

/** Asks Slack one question after the other, no faster than it allows; one that is sent back with a time to wait is asked once more. */
export type Pacer = <Answer>(ask: () => Promise<Answer>) => Promise<Answer>;

/** So many at once, and after those one every so many milliseconds. */
type Pace = { readonly atOnce: number; readonly between: number };

/** users.lookupByEmail: fifty a minute, and a few more at once. */
const LOOK_UPS: Pace = { atOnce: 20, between: 1200 };
/** users.list: twenty pages a minute. */
export const PAGES: Pace = { atOnce: 5, between: 3000 };

/** `wait` settles after so many milliseconds. */
export function createPacer(wait: (ms: number) => Promise<void>, { atOnce, between }: Pace = LOOK_UPS): Pacer {
  let asked = 0;
  return async (ask) => {
    asked += 1;
    if (asked > atOnce) await wait(between);
    try {
      return await ask();
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble?.kind !== 'limited') throw error;
      await wait(trouble.retryAfterMs);
      return ask();
    }
  };
}
