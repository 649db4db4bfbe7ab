import type { ActionId } from '#src/plan/action.ts';
import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { listIn, stillAsking } from './note-answered.ts';

/** The answer to a tap on a card that lists several actions, of which it answers some, with the others and buttons for the next under it; null when none is left. */
export function stillToAnswer(receipt: Card, asking: Card, answered: readonly ActionId[]): Card | null {
  const left = answered.reduce((card, id) => buildCard({ ...asDraft(card), ...stillAsking(card, id) }), asking);
  const rows = listIn(left.blocks);
  const [next] = rows;
  if (next === undefined || rows.length === listIn(asking.blocks).length) return null;
  return buildCard({
    ...asDraft(receipt),
    blocks: [...receipt.blocks, { kind: 'title', text: 'Still to answer' }, { kind: 'rows', rows, more: 0 }],
    buttons: [...receipt.buttons, ...left.buttons.filter(({ about }) => about === next.action)],
    asks: left.asks,
    from: [receipt, asking],
  });
}
