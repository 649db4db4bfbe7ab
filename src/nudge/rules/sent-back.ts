import type { NudgeRule } from '#src/nudge/nudge-rule.ts';

/** Asks again, a week after a check found something missing, when no lead has said a word since; their "done" was no answer. */
export const sentBack: NudgeRule = {
  name: 'sent-back',
  answeredBy: 'nothing',
  yields: true,
  pace: 'once',
  applies: ({ standing: { sentBack: back } }, day) =>
    back !== null && back.on <= day.ago5 ? { stage: { of: back.seq } } : null,
};
