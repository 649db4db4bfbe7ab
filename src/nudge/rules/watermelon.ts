import type { NudgeRule } from '#src/nudge/nudge-rule.ts';
import { ruleRatingOf } from '#src/plan/ratings.ts';
import { isWatermelon } from '#src/rating/freshness.ts';

/** Asks once about each declared rating that is better than the dates allow. */
export const watermelon: NudgeRule = {
  name: 'watermelon',
  answeredBy: 'cycle',
  yields: true,
  pace: 'once',
  applies: (tracked, day) => {
    const { declared } = tracked.standing;
    if (declared === null || !isWatermelon(declared.rating, ruleRatingOf(tracked, day.today))) return null;
    return { stage: { of: declared.seq } };
  },
};
