import type { NudgeRule } from '#src/nudge/nudge-rule.ts';
import { latestTurn } from '#src/nudge/nudge-day.ts';
import { isTurnAnswered } from '#src/plan/turns/missed-turn.ts';

/** Asks from the second working day after a review came round, then weekly until somebody answers or the next one is near; what came round before the plan asked anybody is history. */
export const reviewLate: NudgeRule = {
  name: 'review-late',
  answeredBy: 'lately',
  yields: false,
  pace: 'weekly',
  applies: (tracked, day) => {
    const turn = latestTurn(tracked, day);
    if (turn === null || turn >= day.lastWorkingDay || isTurnAnswered(tracked, turn)) return null;
    return { stage: { of: turn } };
  },
};
