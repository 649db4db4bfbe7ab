import type { NudgeRule } from '#src/nudge/nudge-rule.ts';

/** Asks from the second working day after the date, then weekly until somebody answers. */
export const overdue: NudgeRule = {
  name: 'overdue',
  answeredBy: 'date',
  yields: false,
  ofSteps: true,
  pace: 'weekly',
  applies: ({ action, standing: { agreed }, step }, day) => {
    if (agreed === null || agreed >= day.lastWorkingDay) return null;
    // A phase that was over before the plan asked anybody is history; the action as a whole is not.
    if (step !== undefined && !step.isLast && agreed < (day.history.get(action.plan) ?? agreed)) return null;
    return { stage: { of: agreed } };
  },
};
