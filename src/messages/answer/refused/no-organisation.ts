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

/** Says to somebody in a workspace of several organisations whose address is of none of them that nothing is kept, and who can change that. */
export function sayNoDomain(): Card {
  return buildCard({
    heading: 'Ragtime does not know which organisation you are with',
    blocks: [
      {
        kind: 'said',
        text: 'Several organisations share this workspace, and your e-mail address here does not say which of them is yours. Nothing was recorded and nothing is kept. Whoever looks after Ragtime can add the domain of your address.',
      },
    ],
    readers: 'asker',
  });
}
