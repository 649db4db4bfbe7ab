import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { underHeading } from '#src/messages/under-heading.ts';

/** A receipt, if there is one, with what else is to be said under it and, unless they are not wanted, its buttons; there is at least one card. */
export function sayWithReceipt(receipt: Card | null, others: readonly Card[], { withButtons = true } = {}): Card {
  const cards = receipt === null ? others : [receipt, ...others];
  const [first, ...more] = cards;
  if (first === undefined) return buildCard({ heading: 'Nothing to record', blocks: [] });
  if (more.length === 0) return first;
  return buildCard({
    heading: first.heading,
    rating: first.rating,
    blocks: [...first.blocks, ...more.flatMap(underHeading)],
    buttons: withButtons ? cards.flatMap((card) => card.buttons) : first.buttons,
    from: cards,
  });
}
