import type { NudgeRule } from '#src/nudge/nudge-rule.ts';
import { isTurnAnswered } from '#src/plan/turns/missed-turn.ts';
import { turnsOf } from '#src/plan/turns/turns.ts';

/** Asks when a review comes round within 5 working days, until it is late; what came round before the plan asked anybody is history. */
export const reviewDue: NudgeRule = {
  name: 'review-due',
  answeredBy: 'cycle',
  yields: true,
  pace: 'once',
  applies: (tracked, day) => {
    const turns = turnsOf(tracked);
    const turn = turns === null ? null : day.turnOf(turns.from, turns.every);
    if (turn === null || turn < day.lastWorkingDay || isTurnAnswered(tracked, turn)) return null;
    const { agreed } = tracked.standing;
    if (turn < (day.history.get(tracked.action.plan) ?? turn) || (agreed !== null && turn > agreed)) return null;
    return { stage: { of: turn } };
  },
};
