import { heardAsUpdate } from '#src/commands/update/as-update.ts';
import { askUndoBefore } from '#src/messages/office/ask-undo.ts';
import { answer, isTyped, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { commandedRef } from '#src/refs/commanded-ref.ts';
import { ifOldTap } from '#src/commands/show/show-action.ts';
import { undoDecision } from '#src/commands/undo/undo-decision.ts';
import { undoLast, undoLastOf } from '#src/commands/undo/undo-last.ts';
import { undoLine } from '#src/commands/undo/undo-line.ts';
import { undoNamed } from '#src/commands/undo/undo-named.ts';
import type { MessageId } from '#src/ports/message.ts';

// "undo that please"; "undo the damage done to the budget" is an answer.
const LAST = /^(?:(?:that|it|this|last|the last one|my last update|please)(?:\s+|[.!]*$)){0,2}$/iu;
// What the buttons say: all that one message decided, and the step of one line of the record.
const DECISION = /^decision (\S{1,500})$/u;
const LINE = /^line #?(\d{1,9})$/iu;

export const undo: Command = {
  name: 'undo',
  also: ['oops'],
  for: 'anyone',
  plain: true,
  says: [
    { say: '/rag undo', gets: 'takes back what you said or decided last today; asks first about anything older' },
    { say: '/rag undo 8.1.3', gets: 'the same of that action' },
  ],
  run: async (words, scene) => {
    const [, message] = DECISION.exec(words) ?? [];
    if (message !== undefined) return undoDecision(message as MessageId, scene);
    const [, line] = LINE.exec(words) ?? [];
    if (line !== undefined) return undoLine(Number(line), scene);
    const named = await undoNamed(words, scene);
    if (named !== null) return named;
    const ref = commandedRef(words, scene);
    if (!LAST.test(ref?.rest ?? words)) {
      return heardAsUpdate(undo, words, scene);
    }
    if (ref === null) return underQuestion(scene) ?? undoLast(scene);
    const found = await findAction(ref.said, scene);
    if (isRefusal(found)) return refuse(found);
    return (await ifOldTap(found, scene)) ?? undoLastOf(found, scene);
  },
};

/** Right under a question about a decision, which has changed nothing yet, it may be meant for that. */
function underQuestion(scene: Scene): Answer | null {
  const asked = isTyped(scene) && scene.index.isOffice(scene.speaker.id) ? scene.last : null;
  const { reason, name, day } = asked?.card.typed ?? {};
  const isOpen = asked?.kind === 'receipt' && [reason, name, day].some((typed) => typed !== undefined);
  return isOpen ? answer(askUndoBefore(), asked.about) : null;
}
