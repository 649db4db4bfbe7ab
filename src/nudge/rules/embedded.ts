import type { NudgeRule } from '#src/nudge/nudge-rule.ts';

/** Asks the leads, so many days after its check, whether what is complete holds, until they say so or it is opened again. */
export const embedded: NudgeRule = {
  name: 'embedded',
  ofComplete: true,
  answeredBy: 'nothing',
  yields: true,
  pace: 'weekly',
  applies: ({ action, standing: { embedding, stageOn, stageSeq } }, day) => {
    const until = day.embeds.get(action.plan);
    if (until === undefined || embedding !== null || stageOn === null || stageOn > until) return null;
    return { stage: { of: stageSeq } };
  },
};
