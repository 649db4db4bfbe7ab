import type { Block, Card } from '#src/messages/card.ts';

/** A receipt, if there is one, with what else is to be said under it; there is at least one card. */
export function sayWithReceipt(receipt: Card | null, others: readonly Card[]): Card {
  const cards = receipt === null ? others : [receipt, ...others];
  const [first = NOTHING, ...more] = cards;
  if (more.length === 0) return first;
  const under = more.flatMap((card): readonly Block[] => [{ kind: 'title', text: card.heading }, ...card.blocks]);
  return { ...first, blocks: [...first.blocks, ...under], buttons: cards.flatMap((card) => card.buttons) };
}

const NOTHING: Card = { heading: 'Nothing to record', rating: null, blocks: [], buttons: [] };
