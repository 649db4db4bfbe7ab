import type { DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';

/** The button that takes back what a card has just read back of an action; read out it says what that is. */
export function undoOf({ ref }: Pick<Named, 'ref'>, what: Said): DraftButton {
  return { label: 'Undo', say: say`/rag undo ${ref}`, aloud: say`${ref}, Undo: ${what}` };
}
