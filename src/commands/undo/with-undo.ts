import { offerUndo } from '#src/messages/office/undo-offer.ts';
import type { Answer, Scene } from '#src/commands/command.ts';

/** The answer to a decision, about one action or a whole list of them, with one Undo for all that it decided. */
export function withUndo(answer: Answer, { saying }: Scene): Answer {
  return answer.entries.length === 0 ? answer : { ...answer, card: offerUndo(answer.card, saying.message) };
}
