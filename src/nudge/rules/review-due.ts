import type { NudgeRule } from '#src/nudge/nudge-rule.ts';

/** Asks when a review comes round within 5 working days, or did within the last ten and nobody has said a word since. */
export const reviewDue: NudgeRule = {
  name: 'review-due',
  answeredBy: 'cycle',
  yields: true,
  pace: 'once',
  applies: ({ action: { timescale }, standing }, day) => {
    if (timescale.kind !== 'recurring' || timescale.every === null || timescale.start === null) return null;
    const turn = day.turnOf(timescale.start, timescale.every);
    if (turn === null || turn < day.ago10 || (standing.agreed !== null && turn > standing.agreed)) return null;
    if (turn < day.today && standing.lastUpdate !== null && standing.lastUpdate >= turn) return null;
    return { stage: { of: turn } };
  },
};
