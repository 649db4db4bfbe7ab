import type { Whose } from '#src/messages/answer/quiet/quiet-cards.ts';
import { calledOf } from '#src/people/called-of.ts';
import { askQuietUntil } from '#src/messages/answer/quiet/ask-quiet-until.ts';
import { askUntilWhen, sayPaused } from '#src/messages/answer/quiet/quiet-cards.ts';
import { arrange } from '#src/commands/decide/arrange.ts';
import { heardAsUpdate, isCommandedDay, isInTalk } from '#src/commands/update/as-update.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Command } from '#src/commands/command.ts';
import { ifImpossible } from '#src/commands/words/if-impossible.ts';
import { withChoices } from '#src/commands/words/with-choices.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import { readSubject } from '#src/commands/words/read-subject.ts';
import { askUntil, isFarAhead } from '#src/commands/words/far-ahead.ts';
import { daysAhead } from './days-ahead.ts';
import { dayOfAsking } from '#src/commands/words/day-of-asking.ts';
import { pauseInDoubt } from './pause-in-doubt.ts';
import { refsNamed } from '#src/commands/words/left-over.ts';
import { readUntil } from '#src/timescale/stretches/stretch.ts';

export const pause: Command = {
  name: 'pause',
  for: 'anyone',
  plain: false,
  says: [{ say: '/rag pause until 4 Jan', gets: 'no reminders until then; no date moves' }],
  run: async (words, scene) => {
    const { today, speaker } = scene;
    const subject = readSubject(words, scene);
    // “pause PV4 until 4 Jan” names an action and nobody.
    const ofOne = isRefusal(subject) && refsNamed(words, scene).length > 0;
    const asked = ofOne ? await pauseInDoubt(words, speaker, scene) : null;
    if (asked !== null) return asked;
    if (isRefusal(subject)) return refuse(withChoices(subject, { before: '/rag pause', words, roster: scene.roster }));
    const { person, rest, other } = subject;
    if (rest === '' && other === '' && person.id === speaker.id) {
      return answer(askUntilWhen(daysAhead(today)));
    }
    const doubtful = await pauseInDoubt(words, person, scene);
    if (doubtful !== null) return doubtful;
    const impossible = ifImpossible(rest);
    if (impossible !== null) return refuse(impossible);
    const until = readUntil(rest, today);
    if (until === null && isInTalk(scene) && !isCommandedDay(words, scene)) return heardAsUpdate(pause, words, scene);
    if (until === null) {
      const whose = person.id === speaker.id ? null : calledOf(person);
      return answer(askQuietUntil({ said: scene.naming.words(words), refs: [], days: daysAhead(today), today, whose }));
    }
    if (until <= today)
      return refuse({ because: 'past-date', day: until, today, again: { before: '/rag pause', about: null } });
    if (isFarAhead(until, rest, scene)) {
      const whose = person.id === speaker.id ? '' : ` "${calledOf(person)}"`;
      return answer(askUntil(until, `/rag pause${whose}`));
    }
    const again = dayOfAsking(person.id, until, scene);
    const cardFor = (whose: Whose) => sayPaused({ whose, again });
    return arrange({ person, event: { kind: 'paused', until, words }, cardFor, notices: [] }, scene);
  },
};
