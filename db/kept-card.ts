import type { ActionId } from '#src/plan/action.ts';
import type { Block, Button, Card, CardData, Row } from '#src/messages/card.ts';

/** A card as it was stored; those of earlier versions lack what a card came to say in data since. */
export type KeptCard = Pick<CardData, 'heading' | 'rating' | 'blocks' | 'buttons'> & {
  readonly thread?: readonly KeptCard[];
} & Partial<CardData>;

/** A stored card with what it lacks: it mentions what its message is about, a button of one about one action is about it, and it waits for nothing. */
export function keptCard(kept: KeptCard, about: readonly ActionId[]): Card {
  if (kept.mentions !== undefined && kept.calls !== undefined) return kept as Card;
  const { readers = 'members', thread, ...card } = kept;
  const [only = null, ...others] = about;
  const completed: CardData = {
    ...card,
    blocks: card.blocks.map(withActions),
    buttons: card.buttons.map((button) => withAction(button, others.length > 0 ? null : only)),
    ...(thread === undefined ? {} : { thread: thread.map((one) => keptCard(one, about)) }),
    mentions: kept.mentions ?? about,
    calls: [],
    readers,
    wants: null,
    asks: [],
  };
  return completed as Card;
}

function withActions(block: Block): Block {
  if (block.kind !== 'rows') return block;
  return {
    ...block,
    rows: block.rows.map((row: Partial<Pick<Row, 'action'>> & Row) => ({ ...row, action: row.action ?? null })),
  };
}

function withAction(button: Partial<Pick<Button, 'about'>> & Button, only: ActionId | null): Button {
  return { ...button, about: button.about ?? only };
}
