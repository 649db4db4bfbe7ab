import type { ActionId } from '#src/plan/action.ts';
import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Asking, Block, Button, Card, Row } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';

/** What another lead said of an action: "Amber ▲, waiting on HR". */
export type Answered = { readonly named: Named; readonly by: string; readonly said: Said };

/** The card of a question that another lead has answered: it says who and what, and asks about what is left of its list. */
export function noteAnswered(card: Card, { named: { id, ref }, by, said }: Answered): Card {
  const { blocks, buttons, asks } = stillAsking(card, id);
  // A later answer takes the place of an earlier one.
  const others = blocks.filter((block) => block.kind !== 'said' || block.answers !== id);
  const answered = { kind: 'said' as const, text: say`${ref} was answered by ${by}: ${said}.`, answers: id };
  return buildCard({ ...asDraft(card), blocks: [answered, ...others], buttons, asks });
}

/** What a card asks once one of its actions is answered: the buttons move on to the next of its list. */
export function stillAsking(card: Card, action: ActionId): Pick<Card, 'blocks' | 'buttons' | 'asks'> {
  const asked = listIn(card.blocks);
  const rows = asked.filter((row) => row.action !== action);
  const asks = card.asks.filter((one) => one.action !== action);
  return {
    blocks: rows.length === asked.length ? card.blocks : card.blocks.flatMap((block) => withRows(block, asked, rows)),
    buttons: movedOn(card.buttons, action, asks.length === card.asks.length ? [] : asks),
    asks,
  };
}

/** The list that a card asks about, which is its first; empty for a card about one action. */
export function listIn(blocks: readonly Block[]): readonly Row[] {
  const list = blocks.find((block) => block.kind === 'rows');
  return list?.rows ?? [];
}

function withRows(block: Block, asked: readonly Row[], rows: readonly Row[]): readonly Block[] {
  if (block.kind !== 'rows' || block.rows !== asked) return [block];
  return rows.length === 0 ? [] : [{ ...block, rows }];
}

function movedOn(buttons: readonly Button[], from: ActionId, asks: readonly Asking[]): readonly Button[] {
  const at = buttons.findIndex(({ about }) => about === from);
  if (at < 0) return buttons;
  const others = buttons.filter(({ about }) => about !== from);
  const next = asks.find((one) => one.buttons.length > 0)?.buttons ?? [];
  return [...others.slice(0, at), ...next, ...others.slice(at)];
}
