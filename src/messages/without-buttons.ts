import { asDraft, buildCard } from './build-card.ts';
import type { Card } from './card.ts';

/** The card as it is for whoever it is not for: it says the same, and nothing is to be pressed or filled in. */
export function withoutButtons(card: Card): Card {
  const { typed: _, ...draft } = asDraft(card);
  return buildCard({ ...draft, buttons: [], wants: null });
}
