import { saySeen } from '#src/messages/answer/seen-card.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { loadOpen } from './open-actions.ts';
import { withUnanswered } from './still-asked.ts';

/** Answers a thank-you: it is no update, stops no asking, and leaves the conversation about what it was about. */
export async function seen(scene: Scene): Promise<Answer> {
  const { about } = await loadOpen(scene);
  const card = saySeen(about.map(({ action }) => scene.naming.action(action).ref));
  return answer(withUnanswered(card, [], scene), scene.last?.about ?? []);
}
