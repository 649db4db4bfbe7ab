import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';

/** Says to somebody of a workspace that is no organisation's that nothing of what they said is kept, and who can change that. */
export function sayNoOrganisation(): Card {
  return buildCard({
    heading: 'Ragtime is not set up for this workspace',
    blocks: [
      {
        kind: 'said',
        text: 'Nothing was recorded and nothing is kept. Whoever looks after Ragtime can add the workspace.',
      },
    ],
    readers: 'asker',
  });
}
