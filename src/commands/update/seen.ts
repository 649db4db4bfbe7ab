import { saySeen, saySeenAgain } from '#src/messages/answer/seen-card.ts';
import { laterFor } from '#src/messages/reminder/reminder-to-lead.ts';
import { courtesyIn } from '#src/reply/is-courtesy.ts';
import { asHeard } from '#src/commands/words/as-heard.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { waitingFor } from '#src/commands/lead/round/start-round.ts';
import { questionOn } from './question-on.ts';
import { waitingWords } from './waiting-words.ts';
import { sayToConfirm } from '#src/messages/answer/to-confirm.ts';
import type { Unsure } from '#src/messages/answer/to-confirm.ts';
import type { Card } from '#src/messages/card.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { stillAsked, withUnanswered } from './still-asked.ts';

/** Answers a thank-you: it is no update, stops no asking, and leaves the conversation about what it was about. */
export async function seen(scene: Scene): Promise<Answer> {
  const { last, naming } = scene;
  const [first] = await stillAsked(scene);
  const question = first === undefined ? null : questionOn(first.action.id, scene);
  const named = first === undefined || question === null ? null : { ...naming.action(first.action), question };
  const asked = named === null ? null : { ...named, later: laterFor(named.ref, scene) };
  const waiting = asked === null ? (await waitingFor(scene)).length : 0;
  const said = courtesyIn(asHeard(scene.message.text).words);
  const again = first === undefined || question !== 'read-so' ? null : await askedAgain(first, scene);
  const card = again === null ? saySeen({ asked, waiting, said }) : saySeenAgain(said, again);
  // What is asked below is what the next line answers.
  const about = last?.about ?? [];
  const isAside = named !== null && !about.includes(named.id);
  return answer(withUnanswered(card, [], scene), isAside ? [named.id] : about);
}

/** Whether a reading is right is asked with the reading and the words that it was read from. */
async function askedAgain(tracked: Tracked, scene: Scene): Promise<Card | null> {
  const waiting = await waitingWords(tracked, scene);
  if (waiting === null) return null;
  const unsure: Unsure = {
    ...scene.naming.action(tracked.action),
    words: scene.naming.words(waiting.words),
    reading: waiting.reading,
    request: null,
    asks: null,
    question: 'read-so',
    heard: scene.naming.words,
    today: scene.today,
  };
  return sayToConfirm([unsure], { receipt: null, recorded: 0 });
}
