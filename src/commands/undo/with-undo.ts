import { offerUndo } from '#src/messages/office/undo-offer.ts';
import type { Answer, Scene } from '#src/commands/command.ts';

/** The answer to a decision, about one action or a whole list of them, with one Undo for all that it decided; what it recorded as an update has its own. */
export function withUndo(answer: Answer, { saying }: Scene): Answer {
  return answer.entries.every(({ event }) => IS_UPDATE.has(event.kind))
    ? answer
    : { ...answer, card: offerUndo(answer.card, saying.message) };
}

const IS_UPDATE: ReadonlySet<string> = new Set(['updated', 'date-asked']);
