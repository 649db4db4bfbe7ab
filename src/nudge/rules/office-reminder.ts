import type { NudgeRule } from '#src/nudge/nudge-rule.ts';
import { isOpenChase } from '#src/plan/chase.ts';

/** Asks each lead once what the programme office wants asked again, unless they were asked about the action of late. */
export const officeReminder: NudgeRule = {
  name: 'office-reminder',
  answeredBy: 'lately',
  yields: true,
  pace: 'once',
  asksOnly: ({ standing: { chase } }) => chase?.only ?? null,
  applies: ({ standing: { chase } }) => {
    if (!isOpenChase(chase) || (chase.question !== null && !chase.again)) return null;
    return { stage: { of: chase.on, step: chase.number } };
  },
};
