import type { NudgeRule } from '#src/nudge/nudge-rule.ts';

/** Asks once when a window or an open-ended start has come, up to ten working days later. */
export const starting: NudgeRule = {
  name: 'starting',
  answeredBy: 'cycle',
  yields: true,
  pace: 'once',
  applies: ({ action: { timescale } }, day) => {
    if (timescale.kind !== 'window' && timescale.kind !== 'from') return null;
    const { start } = timescale;
    return start !== null && start <= day.today && start >= day.ago10 ? { stage: { of: start } } : null;
  },
};
