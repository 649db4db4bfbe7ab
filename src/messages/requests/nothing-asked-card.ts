import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';

/** Says that no request waits, about one action or, for null, about any. */
export function sayNothingAsked(named: Named | null): Card {
  return buildCard({
    heading: named === null ? 'Nothing asked for' : say`${named.ref} · nothing asked for`,
    blocks: [
      {
        kind: 'said',
        text: say`${named === null ? '' : say`${named.title}. `}No request of a lead waits for you.`,
      },
    ],
    buttons: [
      { label: 'Status', say: '/rag status' },
      ...(named === null ? [] : [{ label: 'Show it', say: say`/rag ${named.ref}` }]),
    ],
  });
}
