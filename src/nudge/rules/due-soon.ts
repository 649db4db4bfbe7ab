import type { NudgeRule } from '#src/nudge/nudge-rule.ts';

/** Asks when ten, five and one working days are left; by stage and not by exact day, so that a day without the bot loses nothing. */
export const dueSoon: NudgeRule = {
  name: 'due-soon',
  answeredBy: 'ahead',
  yields: false,
  pace: 'once',
  applies: ({ standing: { agreed } }, day) => {
    if (agreed === null || agreed <= day.within0 || agreed > day.within10) return null;
    if (agreed <= day.within1) return { stage: { of: agreed, step: 1 } };
    return { stage: { of: agreed, step: agreed <= day.within5 ? 5 : 10 } };
  },
};
