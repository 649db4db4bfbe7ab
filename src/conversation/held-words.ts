import type { Answer, Scene } from '#src/commands/command.ts';
import { showActions } from '#src/commands/show/show-actions.ts';
import { asDraft, buildCard } from '#src/messages/build-card.ts';
import { sayHeldBeside } from '#src/messages/answer/held-words.ts';

/** Shows actions that are named and nothing said of them; words that wait go to them by one more tap, and not by looking. */
export async function lookAt(refs: readonly string[], scene: Scene): Promise<Answer> {
  const shown = await showActions(refs, scene);
  const isHolding = scene.last !== null && scene.last.holds !== null;
  if (!isHolding || shown.about.length === 0) return shown;
  const found = await Promise.all(shown.about.map((id) => scene.register.tracked(id)));
  const named = found.flatMap((one) => (one === null ? [] : [scene.naming.action(one.action).ref]));
  return { ...shown, card: sayHeldBeside(shown.card, named) };
}

/** The answer with what it leaves open: words that still wait, unless it placed them, and questions that it did not answer. */
export function stillOpen(answer: Answer, scene: Scene): Answer {
  const { last } = scene;
  if (last === null) return answer;
  const isPlaced = answer.entries.some(({ message }) => message === last.holds);
  const holds = answer.holds ?? (isPlaced ? null : last.holds);
  const asks = last.card.asks.filter(({ action }) => answer.about.includes(action));
  const isOpen = answer.entries.length === 0 && answer.card.asks.length === 0 && asks.length > 0;
  return { ...answer, holds, card: isOpen ? buildCard({ ...asDraft(answer.card), asks }) : answer.card };
}
