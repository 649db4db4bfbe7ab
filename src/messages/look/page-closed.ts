import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';

/** What stands where somebody's page stood whom the roster does not know any more; not a word of the plan. */
export function sayPageClosed(): Card {
  return buildCard({
    heading: 'Not available',
    blocks: [
      {
        kind: 'said',
        text: 'This page is not available to this account any more. If it should be, please ask the programme office.',
      },
    ],
    readers: 'asker',
  });
}
