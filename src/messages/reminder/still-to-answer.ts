import type { Card } from '#src/messages/card.ts';
import { isAbout, listIn, stillAsking } from './note-answered.ts';

/** The answer to a tap on a card that lists several actions, with the others and buttons for the next under it; null when none is left. */
export function stillToAnswer(receipt: Card, asking: Card, ref: string): Card | null {
  const asked = listIn(asking.blocks);
  const left = stillAsking(asking, ref);
  const rows = listIn(left.blocks);
  const [next] = rows;
  if (next === undefined || rows.length === asked.length) return null;
  return {
    ...receipt,
    blocks: [...receipt.blocks, { kind: 'title', text: 'Still to answer' }, { kind: 'rows', rows, more: 0 }],
    buttons: [...receipt.buttons, ...left.buttons.filter((button) => isAbout(button, next.ref))],
  };
}
