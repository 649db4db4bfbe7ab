import type { Whose } from '#src/messages/answer/quiet/quiet-cards.ts';
import { readTimeOfDay } from '#src/calendar/read-time-of-day.ts';
import { sayAskedAt, sayWhichTime } from '#src/messages/answer/asked-at-card.ts';
import { arrange } from '#src/commands/decide/arrange.ts';
import { heardAsUpdate, isInTalk } from '#src/commands/update/as-update.ts';
import { answer } from '#src/commands/command.ts';
import type { Command } from '#src/commands/command.ts';
import { START_OF_ASKING } from '#src/calendar/asking-hours.ts';

const USUAL = /^(?:as )?(?:usual|normal|default|any|any time)\.?$/iu;
// Half an hour is left to answer before nobody is written to any more.
const TO = '16:30';

/** Sets from what time of a day somebody is asked, by their own clock. */
// "25:00" is a time that there is not, "is short" none at all.
const IS_TIME = /^(?:at\s+)?\d/iu;

export const time: Command = {
  name: 'time',
  for: 'anyone',
  plain: false,
  says: [
    { say: '/rag time 14:00', gets: 'asks you from then on each day, by your own clock' },
    { say: '/rag time usual', gets: 'asks you at the usual time again' },
  ],
  run: async (words, scene) => {
    const person = scene.speaker;
    if (words === '') return answer(sayWhichTime());
    const wished = USUAL.test(words) ? null : readTimeOfDay(words);
    if (wished === undefined && isInTalk(scene) && !IS_TIME.test(words)) return heardAsUpdate(time, words, scene);
    if (wished === undefined || (wished !== null && (wished < START_OF_ASKING || wished > TO)))
      return answer(sayWhichTime());
    const cardFor = (whose: Whose) => sayAskedAt(whose, wished);
    return arrange({ person, event: { kind: 'asked-at', time: wished, words }, cardFor, notices: [] }, scene);
  },
};
