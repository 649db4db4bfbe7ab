import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';

/** The button that takes back everything which one tap or message decided; `message` is that one. */
export function undoButton(message: string, label = 'Undo'): DraftButton {
  return { label, say: sayUndo(message) };
}

/** What takes back everything that one tap or message decided. */
export function sayUndo(message: string): string {
  return `/rag undo decision ${message}`;
}

/** The card that reads a decision back, with its Undo before its other buttons. */
export function offerUndo(card: Card, message: string): Card {
  return buildCard({
    ...asDraft(card),
    buttons: [{ ...undoButton(message), aloud: `Undo: ${card.heading}` }, ...card.buttons],
  });
}
