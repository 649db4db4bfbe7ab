import type { Card } from './card.ts';
import type { DraftBlock } from './draft.ts';

/** The blocks of a card under its heading, as a part of another that is built from it. */
export function underHeading({ heading, blocks }: Card): readonly DraftBlock[] {
  return [{ kind: 'title', text: heading }, ...blocks];
}
