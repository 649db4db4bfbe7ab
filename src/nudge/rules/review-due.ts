import type { NudgeRule } from '#src/nudge/nudge-rule.ts';
import { latestTurn } from '#src/nudge/nudge-day.ts';
import { isTurnAnswered } from '#src/plan/turns/missed-turn.ts';

/** Asks when a review comes round within 5 working days, until it is late; what came round before the plan asked anybody is history. */
export const reviewDue: NudgeRule = {
  name: 'review-due',
  answeredBy: 'cycle',
  yields: true,
  pace: 'once',
  applies: (tracked, day) => {
    const turn = latestTurn(tracked, day);
    if (turn === null || turn < day.lastWorkingDay || isTurnAnswered(tracked, turn)) return null;
    return { stage: { of: turn } };
  },
};
