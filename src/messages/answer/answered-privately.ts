import type { Card } from '#src/messages/card.ts';
import type { Audience } from '#src/sight/audience.ts';

/** Tells a place, in one sentence and without a word of the plan, that its question was answered privately. */
export function sayAnsweredPrivately(audience: Exclude<Audience, 'asker' | 'members'>): Card {
  const why =
    audience === 'outsiders'
      ? 'I have answered privately, since people outside the organisation can read here.'
      : 'I have answered privately, since I cannot tell now who can read here.';
  return {
    heading: 'Answered privately',
    rating: null,
    blocks: [{ kind: 'said', text: why }],
    buttons: [],
    mentions: [],
    readers: 'anyone',
  };
}
