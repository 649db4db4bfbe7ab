import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';

/** Said to whoever presses what its card has no more, or what says nothing to us. */
export const OUT_OF_DATE =
  'This button is out of date, so nothing was recorded. Please type your answer, or type rag mine for your actions.';

/** The same as a card. */
export function sayOutOfDate(): Card {
  return buildCard({ readers: 'asker', heading: 'Not recorded', blocks: [{ kind: 'said', text: OUT_OF_DATE }] });
}
