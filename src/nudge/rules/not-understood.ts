import type { NudgeRule } from '#src/nudge/nudge-rule.ts';

/** Shows the office words that nobody could read, once, when their action was asked about twice since and they still stand unsettled. */
export const notUnderstood: NudgeRule = {
  name: 'not-understood',
  asks: 'office',
  answeredBy: 'nothing',
  cannotWait: false,
  yields: false,
  pace: 'once',
  afterAskings: ({ standing: { unsettled } }) => (unsettled === null ? null : { since: unsettled.on, count: 2 }),
  applies: ({ standing: { unsettled } }) => (unsettled === null ? null : { stage: { of: unsettled.seq } }),
};
