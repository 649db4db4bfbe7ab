import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';

/** A decision on a date of which it is not plain whose it is: what was said of that, and a button for each date. */
type WhichDate = { readonly named: Named; readonly said: Phrase; readonly dates: readonly DraftButton[] };

/** Asks the office which of an action’s dates it means; nothing is recorded yet. */
export function askWhichDate({ named, said, dates }: WhichDate): Card {
  return buildCard({
    heading: say`Which date of ${named.ref}?`,
    blocks: [
      {
        kind: 'said',
        text: say`${named.title}. I take one date at a time, and “${said}” is not one that I know. Nothing is recorded yet.`,
      },
    ],
    buttons: [...dates, { label: 'Leave it', say: say`/rag ${named.ref}` }],
    readers: 'asker',
  });
}
