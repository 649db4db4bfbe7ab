import type { NudgeRule } from '#src/nudge/nudge-rule.ts';

/** Asks from the second working day after the date, then weekly until somebody answers. */
export const overdue: NudgeRule = {
  name: 'overdue',
  answeredBy: 'date',
  yields: false,
  pace: 'weekly',
  applies: ({ standing: { agreed } }, day) => {
    if (agreed === null || agreed >= day.lastWorkingDay) return null;
    return { stage: { of: agreed } };
  },
};
