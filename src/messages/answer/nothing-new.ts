import type { Tracked } from '#src/plan/standing.ts';
import type { Rating } from '#src/rating/scale.ts';
import type { Card } from '#src/messages/card.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';

/** Says that a message held nothing to record about an action, and how the action stands. */
export function sayNothingNew(ref: string, { tracked, rating }: { tracked: Tracked; rating: Rating | null }): Card {
  return {
    heading: `${ref} · nothing new to record`,
    rating,
    blocks: [{ kind: 'said', text: `${tracked.action.title}. It stands as it was: ${sayRating(rating)}.` }],
    buttons: [{ label: `Show ${ref}`, say: `/rag ${ref}` }],
  };
}
