import type { DraftTyped } from '#src/messages/draft.ts';
import type { Said } from '#src/messages/words/phrase.ts';

/** Takes the next line that is typed for “…”, a number at its front too, and has a form for it where the platform has forms. */
export function nextLine(say: Said): DraftTyped {
  return { reason: say, rest: say };
}
