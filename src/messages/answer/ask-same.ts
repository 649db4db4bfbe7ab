import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { titleButtons } from '#src/messages/words/title-buttons.ts';
import type { Change } from '#src/plan/change.ts';
import { LOOK } from '#src/rating/scale.ts';

const MOST = 8;

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
      ...titleButtons(offered.slice(0, MOST), '/rag', said),
      { label: 'My actions', say: '/rag mine', more: true },
    ],
  });
}
