import type { NudgeRule } from '#src/nudge/nudge-rule.ts';
import { isTurnAnswered } from '#src/plan/turns/missed-turn.ts';
import { turnsOf } from '#src/plan/turns/turns.ts';

/** Asks from the second working day after a review came round, then weekly until somebody answers or the next one is near; what came round before the plan asked anybody is history. */
export const reviewLate: NudgeRule = {
  name: 'review-late',
  answeredBy: 'lately',
  yields: false,
  pace: 'weekly',
  applies: (tracked, day) => {
    const turns = turnsOf(tracked);
    const turn = turns === null ? null : day.turnOf(turns.from, turns.every);
    if (turn === null || turn >= day.lastWorkingDay || isTurnAnswered(tracked, turn)) return null;
    const { agreed } = tracked.standing;
    if (turn < (day.history.get(tracked.action.plan) ?? turn) || (agreed !== null && turn > agreed)) return null;
    return { stage: { of: turn } };
  },
};
