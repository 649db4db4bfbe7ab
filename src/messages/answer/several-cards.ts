import type { Block, Button, Card } from '#src/messages/card.ts';

/** Several answers to one message as one card, each under its own heading; one alone stays as it is. */
export function sayTogether(cards: readonly [Card, ...Card[]]): Card {
  const [first, ...others] = cards;
  if (others.length === 0) return first;
  return {
    heading: `${cards.length} answers`,
    rating: null,
    blocks: cards.flatMap((card): readonly Block[] => [{ kind: 'title', text: card.heading }, ...card.blocks]),
    buttons: cards.flatMap((card) => card.buttons.map((button) => ({ ...button, label: labelFor(button, card) }))),
  };
}

// "Undo" twice would not say which.
function labelFor({ label }: Button, { heading }: Card): string {
  const [ref = '', ...rest] = heading.split(' · ');
  return rest.length === 0 || label.includes(ref) ? label : `${label} ${ref}`;
}
