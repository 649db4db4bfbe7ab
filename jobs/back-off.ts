/** The most times that a message is tried. */
export const MOST_ATTEMPTS = 5;

const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 3_600_000;
// A platform that asks for more than a day has said something else.
const LONGEST_WISH_MS = 86_400_000;

/**
 * Milliseconds to wait after a number of refused tries: at least what the platform asks, otherwise twice as long each
 * time. `chance` from 0 to 1 spreads the tries of many messages over another quarter.
 */
export function backOff(attempts: number, asked: number, chance: number): number {
  const doubled = Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
  const wished = Number.isFinite(asked) ? Math.min(asked, LONGEST_WISH_MS) : 0;
  return Math.round(Math.max(doubled, wished) * (1 + chance / 4));
}
