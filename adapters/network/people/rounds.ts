import { after } from '#adapters/network/after.ts';
import type { After } from '#adapters/network/after.ts';
import type { Look } from './look.ts';

/** In milliseconds: what a platform does not tell of is found by then; and when to ask again one that did not answer for everybody. */
const BETWEEN_LOOKS = 10 * 60_000;
const FIRST_WAIT = 30_000;

/** Looks at start, and from then on until it is stopped. */
export type Rounds = { readonly start: () => void; readonly stop: () => void };

export function createRounds({ look, wasWhole }: Look, later: After = after): Rounds {
  let takeBack: (() => void) | null = null;
  let [isOver, failures] = [false, 0];
  const again = async (): Promise<void> => {
    await look();
    if (isOver) return;
    failures = wasWhole() ? 0 : failures + 1;
    const wait = failures === 0 ? BETWEEN_LOOKS : Math.min(FIRST_WAIT * 2 ** (failures - 1), BETWEEN_LOOKS);
    takeBack = later(wait, () => void again());
  };
  return {
    start: () => void again(),
    stop: () => {
      isOver = true;
      takeBack?.();
    },
  };
}
