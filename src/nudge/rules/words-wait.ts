import type { NudgeRule } from '#src/nudge/nudge-rule.ts';
import { waitingOfEach } from '#src/plan/replaying/unsettled.ts';
import { writtenOn } from '#src/plan/standing.ts';

/** Asks again, from the next day on and once a week, whoever wrote words that wait for their tap, with how they are read. */
export const wordsWait: NudgeRule = {
  name: 'words-wait',
  answeredBy: 'nothing',
  yields: false,
  pace: 'weekly',
  asksOnly: ({ standing }) => waitingOfEach(standing).map(({ words }) => words.by),
  applies: ({ standing }, { today }) => {
    const waiting = waitingOfEach(standing).filter(({ words }) => writtenOn(words) < today);
    const last = waiting.at(-1);
    return last === undefined ? null : { stage: { of: last.words.seq } };
  },
};
