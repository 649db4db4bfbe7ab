import type { NudgeRule } from '#src/nudge/nudge-rule.ts';

/** Asks the office, in the first 5 working days of each cycle, for the dates that the plan's words do not give. */
export const dateMissing: NudgeRule = {
  name: 'date-missing',
  asks: 'office',
  answeredBy: 'nothing',
  cannotWait: false,
  yields: false,
  pace: 'once',
  applies: ({ action, standing }, day) => {
    if (standing.agreed !== null || day.today > day.openingUntil) return null;
    if (action.timescale.kind !== 'unknown' && !standing.doubts.includes('timescale')) return null;
    return { stage: { of: day.cycle.start } };
  },
};
