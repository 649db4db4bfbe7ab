import type { Lane } from '#src/ports/outgoing.ts';

/** Somebody waits for an answer; nobody waits for a reminder. In milliseconds. */
const PACE: Readonly<Record<Lane, { readonly first: number; readonly longest: number }>> = {
  answers: { first: 1000, longest: 60_000 },
  unasked: { first: 30_000, longest: 300_000 },
};
// A platform that asks for more than an hour has said something else.
const LONGEST_WISH_MS = 3_600_000;

type Refused = {
  /** How often it was tried. */
  readonly attempts: number;
  /** Milliseconds that the platform asks for; nonsense counts as none. */
  readonly asked: number;
  readonly lane: Lane;
};

/**
 * Milliseconds to wait after a number of refused tries: at least what the platform asks, otherwise twice as long each
 * time. `chance` from 0 to 1 spreads the tries of many messages over another quarter.
 */
export function backOff({ attempts, asked, lane }: Refused, chance: number): number {
  const { first, longest } = PACE[lane];
  const doubled = Math.min(first * 2 ** (attempts - 1), longest);
  const wished = Number.isFinite(asked) ? Math.min(asked, LONGEST_WISH_MS) : 0;
  return Math.round(Math.max(doubled, wished) * (1 + chance / 4));
}

const FIRST_REPEAT_MS = 5000;
const LONGEST_REPEAT_MS = 86_400_000;

/** Milliseconds until an answer goes once more of which nobody can know whether it arrived: each repeat may be one too many. */
export function beforeRepeat(attempts: number): number {
  return Math.min(FIRST_REPEAT_MS * 4 ** (attempts - 1), LONGEST_REPEAT_MS);
}
