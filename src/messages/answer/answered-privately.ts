import type { Audience } from '#src/sight/audience.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';

/** Tells a place, in one sentence and without a word of the plan, that its question was answered privately. */
export function sayAnsweredPrivately(audience: Exclude<Audience, 'asker' | 'members'>): Card {
  const why =
    audience === 'outsiders'
      ? 'I have answered privately, since people outside the organisation can read here.'
      : 'I have answered privately, since I cannot tell now who can read here.';
  return buildCard({
    heading: 'Answered privately',
    blocks: [{ kind: 'said', text: why }],
    readers: 'anyone',
  });
}
