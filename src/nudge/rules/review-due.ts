import type { NudgeRule } from '#src/nudge/nudge-rule.ts';
import { turnsOf } from '#src/plan/turns/turns.ts';

/** Asks when a review comes round within 5 working days, or did within the last ten and nobody has said a word since; what came round before the plan asked anybody is history. */
export const reviewDue: NudgeRule = {
  name: 'review-due',
  answeredBy: 'cycle',
  yields: true,
  pace: 'once',
  applies: (tracked, day) => {
    const { standing } = tracked;
    const turns = turnsOf(tracked);
    if (turns === null) return null;
    const turn = day.turnOf(turns.from, turns.every);
    if (turn !== null && turn < (day.history.get(tracked.action.plan) ?? turn)) return null;
    if (turn !== null && standing.turn !== null && turn <= standing.turn.of) return null;
    if (turn === null || turn < day.ago10 || (standing.agreed !== null && turn > standing.agreed)) return null;
    if (turn < day.today && standing.lastUpdate !== null && standing.lastUpdate >= turn) return null;
    return { stage: { of: turn } };
  },
};
