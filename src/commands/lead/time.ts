import type { Whose } from '#src/messages/answer/quiet/quiet-cards.ts';
import { readTimeOfDay } from '#src/calendar/read-time-of-day.ts';
import { sayAskedAt, sayOwnHourOnly, sayWhichTime } from '#src/messages/answer/asked-at-card.ts';
import type { Card } from '#src/messages/card.ts';
import { calledOf } from '#src/people/called-of.ts';
import { findPerson, withoutSlip } from '#src/people/find-person.ts';
import { arrange } from '#src/commands/decide/arrange.ts';
import { heardAsUpdate, isInTalk } from '#src/commands/update/as-update.ts';
import { answer } from '#src/commands/command.ts';
import type { Command, Scene } from '#src/commands/command.ts';
import { START_OF_ASKING } from '#src/calendar/asking-hours.ts';

const USUAL = /^(?:as )?(?:usual|normal|default|any|any time)\.?$/iu;
// Half an hour is left to answer before nobody is written to any more.
const TO = '16:30';

// "25:00" is a time that there is not, "is short" none at all.
const IS_TIME = /^(?:at\s+)?\d/iu;

/** Sets from what time of a day somebody is asked, by their own clock. */
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
    const other = ofAnother(words, scene);
    if (other !== null) return answer(other);
    const wished = USUAL.test(words) ? null : readTimeOfDay(words);
    if (wished === undefined && isInTalk(scene) && !IS_TIME.test(words)) return heardAsUpdate(time, words, scene);
    if (wished === undefined || (wished !== null && (wished < START_OF_ASKING || wished > TO)))
      return answer(sayWhichTime());
    const cardFor = (whose: Whose) => sayAskedAt(whose, wished);
    return arrange({ person, event: { kind: 'asked-at', time: wished, words }, cardFor, notices: [] }, scene);
  },
};

const CLOCK = /(?<!\p{N})\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm)?(?![\p{L}\p{N}])/iu;

/** “13:00 for Nia” is of somebody else's hour; null for words that name nobody else. */
function ofAnother(words: string, { roster, speaker }: Scene): Card | null {
  const said = CLOCK.exec(words)?.[0] ?? '';
  const read = readTimeOfDay(said);
  const name = words
    .replace(said, ' ')
    .replace(/(?<!\p{L})(?:for|at|from)(?!\p{L})|["“”]/giu, ' ')
    .trim();
  if (read === undefined || name === '') return null;
  const found = withoutSlip(findPerson(name, roster));
  return found.kind === 'one' && found.person.id !== speaker.id ? sayOwnHourOnly(calledOf(found.person), read) : null;
}
