import type { DraftButton } from '#src/messages/draft.ts';
import { firstWords } from './in-words.ts';
import type { Named } from './naming.ts';
import { isBlank, say } from './phrase.ts';
import type { Phrase, Said } from './phrase.ts';

const IN_SIGHT = 4;
// As many words of a title as a button holds on a phone.
const TITLE_WORDS = 7;

/** A button for each action that words may be about, with its number and title; the first few in sight. `before` is what a tap says in front of the number, `behind` what it says after. */
export function titleButtons(offered: readonly Named[], before: string, behind: Said = ''): readonly DraftButton[] {
  return offered.map(({ ref, title }, at): DraftButton => {
    const label: Phrase = say`${ref} ${firstWords(title, TITLE_WORDS)}`;
    const button: DraftButton = {
      label,
      say: isBlank(behind) ? say`${before} ${ref}` : say`${before} ${ref} ${behind}`,
    };
    return at < IN_SIGHT ? button : { ...button, more: true };
  });
}
