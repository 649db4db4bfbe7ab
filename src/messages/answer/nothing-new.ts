import type { Day } from '#src/calendar/day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import { sayStandingRating } from '#src/messages/words/say-standing-rating.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** Says that a message held nothing to record about an action, and how the action stands. */
export function sayNothingNew({ ref, title }: Named, tracked: Tracked, today: Day): Card {
  return buildCard({
    heading: say`${ref} · nothing new to record`,
    rating: shownRatingOf(tracked, today),
    blocks: [{ kind: 'said', text: say`${title}. It stands as it was: ${sayStandingRating(tracked, today)}.` }],
    buttons: [{ label: say`Show ${ref}`, say: say`/rag ${ref}` }],
  });
}
