import { calledOf } from '#src/people/called-of.ts';
import { onlyShows } from '#src/commands/update/act-on.ts';
import {
  askWhichQuestion,
  sayAnsweredBack,
  sayNobodyAsks,
  tellAnsweredBack,
} from '#src/messages/requests/asked-back-cards.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { NOTED } from '#src/plan/noted-requests.ts';
import { questionsIn } from '#src/plan/open-requests.ts';
import type { OpenRequest } from '#src/plan/open-requests.ts';
import { entryOf } from '#src/plan/record-update.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';
import { decision } from '#src/commands/decide/decision.ts';
import { noticesTo } from '#src/commands/decide/notices.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { askerOf, cardOfRequest } from '#src/commands/update/requests/card-of-request.ts';

const NUMBERED = /^question\s+#?(\d{1,9})(?![\d.])[\s,:–-]*/iu;
const NONE = /^(?:it\s+)?needs no answer[\s.!]*$/iu;
// “answer 8.1.3: send it to HR”
const JOINT = /^[\s,:–-]+/u;

export const answerBack = decision({
  name: 'answer',
  what: 'answer what a lead asks',
  says: [
    { say: '/rag answer 8.1.3 send it to the finance team', gets: 'answers what a lead asked you about it' },
    { say: '/rag answer 8.1.3 needs no answer', gets: 'lets a question of a lead go, and tells them' },
  ],
  decide: answered,
});

function answered(tracked: Tracked, said: string, scene: Scene): Done {
  const numbered = NUMBERED.exec(said);
  const words = said
    .slice(numbered?.[0].length ?? 0)
    .replace(JOINT, '')
    .trim();
  const asked = questionsIn(tracked.standing.requests);
  const meant = numbered === null ? asked : asked.filter(({ seq }) => seq === Number(numbered[1]));
  const [only, ...others] = meant;
  const named = scene.naming.action(tracked.action);
  if (only === undefined) return onlyShows(sayNobodyAsks(named));
  if (others.length > 0) {
    const each = meant.map((one) => {
      return { who: askerOf(one, scene), words: scene.naming.words(one.words), number: one.seq };
    });
    return onlyShows(askWhichQuestion(named, each, scene.naming.words(words)));
  }
  if (words === '') return onlyShows(cardOfRequest(only, { tracked, scene }));
  return answerTo(only, NONE.test(words) ? '' : words, { tracked, scene });
}

type Place = { readonly tracked: Tracked; readonly scene: Scene };

function answerTo(asked: OpenRequest, answer: string, { tracked, scene }: Place): Done {
  const said = (naming: Naming) => ({
    ...naming.action(tracked.action),
    by: calledOf(scene.speaker),
    who: askerOf(asked, scene),
    words: naming.words(asked.words),
    answer: naming.words(answer),
  });
  const text = answer === '' ? NOTED['no-answer'] : NOTED['answered-back'];
  const card = (naming: Naming) => tellAnsweredBack(said(naming));
  const person = scene.index.person(asked.by);
  const isReached = person !== null && person !== undefined && scene.reachable(person);
  return {
    card: sayAnsweredBack(said(scene.naming), isReached),
    entries: [entryOf(tracked, { kind: 'noted', text, words: answer, of: asked.seq }, scene.saying)],
    notices: noticesTo([asked.by], { purpose: 'answered-back', action: tracked.action.id, card }, scene),
  };
}
