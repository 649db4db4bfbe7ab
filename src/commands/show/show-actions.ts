import { sayTogether } from '#src/messages/answer/several-cards.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { showAction } from './show-action.ts';

/** Shows each of several actions, each once. */
export async function showActions(refs: readonly string[], scene: Scene): Promise<Answer> {
  const answers: Answer[] = [];
  for (const ref of new Set(refs)) answers.push(await showAction(ref, scene));
  const [first, ...others] = answers;
  if (first === undefined || others.length === 0) return first ?? showAction('', scene);
  const about = answers.flatMap((one) => one.about);
  return answer(sayTogether([first.card, ...others.map(({ card }) => card)]), about);
}
