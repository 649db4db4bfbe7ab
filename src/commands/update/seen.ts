import { saySeen } from '#src/messages/answer/seen-card.ts';
import { laterFor } from '#src/messages/reminder/reminder-to-lead.ts';
import { courtesyIn } from '#src/reply/is-courtesy.ts';
import { asHeard } from '#src/commands/words/as-heard.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { waitingFor } from '#src/commands/lead/round/start-round.ts';
import { questionOn } from './question-on.ts';
import { stillAsked, withUnanswered } from './still-asked.ts';

/** Answers a thank-you: it is no update, stops no asking, and leaves the conversation about what it was about. */
export async function seen(scene: Scene): Promise<Answer> {
  const { last, naming } = scene;
  const [first] = await stillAsked(scene);
  const question = first === undefined ? null : questionOn(first.action.id, scene);
  const named = first === undefined || question === null ? null : { ...naming.action(first.action), question };
  const asked = named === null ? null : { ...named, later: laterFor(named.ref, scene) };
  const waiting = asked === null ? (await waitingFor(scene)).length : 0;
  const card = saySeen({ asked, waiting, said: courtesyIn(asHeard(scene.message.text).words) });
  return answer(withUnanswered(card, [], scene), last?.about ?? []);
}
