import type { NudgeRule } from '#src/nudge/nudge-rule.ts';

/** Asks those who may check it about what is said to be done, by a lead or by the plan itself, until somebody has looked. */
export const toCheck: NudgeRule = {
  name: 'to-check',
  asks: 'verifiers',
  answeredBy: 'nothing',
  yields: false,
  pace: 'weekly',
  applies: ({ standing: { stage, stageSeq } }) => (stage === 'delivered' ? { stage: { of: stageSeq } } : null),
};
