import type { Card } from './card.ts';
import { withWord } from './with-word.ts';

/** A card that goes out once more, since nobody can know whether it arrived the first time. */
export function sayRepeated(card: Card): Card {
  return withWord(card, {
    kind: 'aside',
    text: 'I send this once more: I could not tell whether it reached you the first time.',
  });
}
