import { buildCard } from '#src/messages/build-card.ts';
import type { Card, Heard } from '#src/messages/card.ts';
import type { Draft, DraftBlock, DraftButton, DraftRow } from '#src/messages/draft.ts';
import type { ActionId } from '#src/plan/action.ts';

/** A row that need not say which action it is about. */
export type PlainRow = Omit<DraftRow, 'action'> & { readonly action?: ActionId | null };

/** A piece of a card with somebody's words as they are. */
export type PlainBlock =
  | Exclude<DraftBlock, { kind: 'heard' | 'rows' }>
  | { readonly kind: 'heard'; readonly by: string; readonly words: string }
  | { readonly kind: 'rows'; readonly rows: readonly PlainRow[]; readonly more: number };

export type PlainButton = DraftButton;

type Plain = Partial<Omit<Draft, 'blocks'>> & { readonly blocks?: readonly PlainBlock[] };

/** A card for tests that look at how cards are drawn and sent, and not at what they mention. */
export function aCard({ blocks = [], ...card }: Plain = {}): Card {
  return buildCard({ heading: 'A heading', ...card, blocks: blocks.map(asDraft) });
}

function asDraft(block: PlainBlock): DraftBlock {
  if (block.kind === 'heard') return { ...block, words: block.words as Heard };
  if (block.kind === 'rows') return { ...block, rows: block.rows.map((row) => ({ action: null, ...row })) };
  return block;
}
