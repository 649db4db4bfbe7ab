import { troubleOf } from '#adapters/slack/install/slack-trouble.ts';

/** Asks Slack one question after the other, no faster than it allows; one that is sent back with a time to wait is asked once more. */
export type Pacer = <Answer>(ask: () => Promise<Answer>) => Promise<Answer>;

// users.lookupByEmail: fifty a minute, and a few more at once.
const AT_ONCE = 20;
const BETWEEN = 1200;

/** `wait` settles after so many milliseconds. */
export function createPacer(wait: (ms: number) => Promise<void>): Pacer {
  let asked = 0;
  return async (ask) => {
    asked += 1;
    if (asked > AT_ONCE) await wait(BETWEEN);
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
