import { asDraft, buildCard } from './build-card.ts';
import type { Card } from './card.ts';
import type { DraftBlock } from './draft.ts';

/** A card with words above everything else on it. */
export function withWord(card: Card, ...words: readonly DraftBlock[]): Card {
  return buildCard({ ...asDraft(card), blocks: [...words, ...card.blocks] });
}

/** A card with a line under everything else on it; the same card where it stands there already. */
export function withNote(card: Card, text: string): Card {
  if (card.blocks.some((block) => block.kind === 'aside' && block.text === text)) return card;
  return buildCard({ ...asDraft(card), blocks: [...card.blocks, { kind: 'aside', text }] });
}
