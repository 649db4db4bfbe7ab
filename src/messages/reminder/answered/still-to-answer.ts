import type { ActionId } from '#src/plan/action.ts';
import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Asking, Card, Several } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { saysWhich } from '#src/messages/answer/several-cards.ts';
import { layOut } from '#src/messages/reminder/several.ts';

/** The card that was tapped once some of its several actions are answered: the receipt, and under it what is left; null where it asks about no others. */
export function stillToAnswer(receipt: Card, asking: Card, answered: readonly ActionId[]): Card | null {
  const { several } = asking;
  if (several === undefined || !asking.asks.some(({ action }) => answered.includes(action))) return null;
  const asks = asking.asks.map((one): Asking => {
    return answered.includes(one.action) ? { action: one.action, question: null, buttons: [] } : one;
  });
  return withList(receipt, { asks, several, asking });
}

/** The card that was tapped once the answer to one of its several actions is taken back: what is said of that, and under it what is asked. */
export function underTheReceipt(receipt: Card, asking: Card): Card {
  const { asks, several } = asking;
  return several === undefined ? receipt : withList(receipt, { asks, several, asking });
}

type List = { readonly asks: readonly Asking[]; readonly several: Several; readonly asking: Card };

function withList(receipt: Card, { asks, several, asking }: List): Card {
  const laid = layOut(asks, several);
  const isOver = laid.left.length + several.rest === 0;
  const undo = receipt.buttons.map((button): DraftButton => {
    return isOver && button.say.startsWith('/rag undo') ? { ...button, label: 'Undo the last' } : saysWhich(button);
  });
  return buildCard({
    ...asDraft(receipt),
    blocks: [...receipt.blocks, { kind: 'title', text: laid.heading, asked: 'count' }, ...laid.blocks],
    buttons: [...laid.buttons, ...undo],
    asks,
    several,
    from: [receipt, asking],
  });
}
