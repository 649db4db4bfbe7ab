import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';

/** Said to whoever presses on a card, or sends off a form, that another bot's register made. */
export const OF_ANOTHER =
  'This card is from another copy of Ragtime, perhaps a trial, so nothing was recorded here: please answer on a card of this one, or type rag mine.';

/** The same as a card. */
export function sayOfAnother(): Card {
  return buildCard({ readers: 'asker', heading: 'Not recorded', blocks: [{ kind: 'said', text: OF_ANOTHER }] });
}
