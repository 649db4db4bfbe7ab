import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';

/** Says to somebody of whom many messages wait that all are there and are answered in their order. */
export function sayAllKept(): Card {
  return buildCard({
    readers: 'asker',
    heading: 'Your messages are all here',
    blocks: [
      {
        kind: 'said',
        text: 'You sent many at once. I answer them one after another; the last answer may take some minutes.',
      },
    ],
  });
}
