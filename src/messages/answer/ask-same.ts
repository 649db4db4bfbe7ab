import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { firstWords } from '#src/messages/words/in-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Change } from '#src/plan/change.ts';
import { LOOK } from '#src/rating/scale.ts';

const IN_SIGHT = 4;
const MOST = 8;
const TITLE_WORDS = 7;

/** Asks of which action the same is said as of the one before; `said` is what a tap says behind its number. */
export function askWhichIsSame(
  offered: readonly Named[],
  { change, said }: { readonly change: Change; readonly said: string },
): Card {
  const what = change.done === true || change.rating === undefined ? 'done' : LOOK[change.rating].word;
  return buildCard({
    readers: 'asker',
    heading: `Which one is ${what} too?`,
    blocks: [{ kind: 'said', text: 'Tap it, or write its number. Nothing more is recorded yet.' }],
    buttons: [
      ...offered.slice(0, MOST).map(({ ref, title }, at): DraftButton => {
        const button: DraftButton = {
          label: say`${ref} ${firstWords(title, TITLE_WORDS)}`,
          say: say`/rag ${ref} ${said}`,
        };
        return at < IN_SIGHT ? button : { ...button, more: true };
      }),
      { label: 'My actions', say: '/rag mine', more: true },
    ],
  });
}
