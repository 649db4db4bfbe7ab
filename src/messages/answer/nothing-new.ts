import type { Rating } from '#src/rating/scale.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';

/** Says that a message held nothing to record about an action, and how the action stands. */
export function sayNothingNew({ ref, title }: Named, rating: Rating | null): Card {
  return buildCard({
    heading: say`${ref} · nothing new to record`,
    rating,
    blocks: [{ kind: 'said', text: say`${title}. It stands as it was: ${sayRating(rating)}.` }],
    buttons: [{ label: say`Show ${ref}`, say: say`/rag ${ref}` }],
  });
}
