import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';

/** A receipt that asked why, or what shows it, once that is said: it goes on with its list, and asks no more of what it recorded. */
export function withoutQuestion(card: Card): Card {
  const blocks = card.blocks.filter(
    (block) => block.kind !== 'said' || block.asks !== true || block.asked !== undefined,
  );
  return buildCard({ ...asDraft(card), blocks, wants: null });
}
