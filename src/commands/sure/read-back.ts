import { askSure } from '#src/messages/office/sure/ask-sure.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { leadingRefs } from '#src/commands/update/act-on.ts';

/** What a command would lead to, and the words of it that are in doubt; `words` begin with what it is about, `say` does it so. */
type InDoubt = {
  readonly done: Answer;
  readonly words: string;
  readonly doubt: string;
  readonly say: string | null;
  readonly isTwo?: boolean;
  readonly leavesOutDays?: boolean;
};

/** Reads a decision back with the words that are in doubt: nothing of it is done before a tap. */
export function readBack(
  { done, words, doubt, say, isTwo = false, leavesOutDays = false }: InDoubt,
  scene: Scene,
): Answer {
  const { refs } = leadingRefs(words, scene);
  const said = scene.naming.words(doubt);
  return answer(askSure({ read: done.card, doubt: said, say, isTwo, leavesOutDays, refs }, scene.naming));
}
