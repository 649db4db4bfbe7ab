import type { NudgeRule } from '#src/nudge/nudge-rule.ts';
import { isOpenChase } from '#src/plan/chase.ts';

/** Puts the programme office's own question to each lead once, whatever else they were asked of late. */
export const officeQuestion: NudgeRule = {
  name: 'office-question',
  answeredBy: 'nothing',
  yields: false,
  pace: 'once',
  asksOnly: ({ standing: { chase } }) => chase?.only ?? null,
  applies: ({ standing: { chase } }) => {
    if (!isOpenChase(chase) || chase.question === null || chase.again) return null;
    return { stage: { of: chase.on, step: chase.number } };
  },
};
