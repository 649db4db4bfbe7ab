import { buildCard } from '#src/messages/build-card.ts';
import type { Button, Card } from '#src/messages/card.ts';
import { underHeading } from '#src/messages/under-heading.ts';

/** Several answers to one message as one card, each under its own heading; one alone stays as it is. */
export function sayTogether(cards: readonly [Card, ...Card[]]): Card {
  const [first, ...others] = cards;
  if (others.length === 0) return first;
  return buildCard({
    heading: `${cards.length} answers`,
    blocks: cards.flatMap(underHeading),
    buttons: cards.flatMap(({ buttons }) => buttons.map(saysWhich)),
    from: cards,
  });
}

/** The button with the ref that its label leaves out: "Undo" twice would not say which. */
export function saysWhich({ unsaid, ...button }: Button): Button {
  return unsaid === undefined ? button : { ...button, label: `${button.label} ${unsaid}` };
}
