import type { NudgeRule } from '#src/nudge/nudge-rule.ts';

/** Asks on the due day; for a date on a day off, on the last working day before it. */
export const dueToday: NudgeRule = {
  name: 'due-today',
  answeredBy: 'date',
  yields: false,
  pace: 'once',
  applies: ({ standing: { agreed } }, day) => {
    if (agreed === null || agreed < day.today || agreed > day.within0) return null;
    return { stage: { of: agreed } };
  },
};
