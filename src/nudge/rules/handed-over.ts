import type { NudgeRule } from '#src/nudge/nudge-rule.ts';
import { formerOn } from '#src/plan/ratings.ts';

/** Asks once whoever leads it now, where what stands was said by somebody who leads it no longer: they may see it otherwise. */
export const handedOver: NudgeRule = {
  name: 'handed-over',
  answeredBy: 'nothing',
  yields: true,
  pace: 'once',
  applies: ({ standing: { declared } }, { today }) =>
    declared !== null && formerOn(declared, today) !== null ? { stage: { of: declared.seq } } : null,
};
