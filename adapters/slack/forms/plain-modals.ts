import type { ModalView } from '@slack/types';
import { drawBlocks } from '#adapters/slack/draw/render-blocks.ts';
import { plain } from '#adapters/slack/draw/render-text.ts';
import type { Card } from '#src/messages/card.ts';

const TITLE = 'Ragtime';

/** What stands while something is looked up. */
export function waitModal(): ModalView {
  return modalOf([{ type: 'section', text: plain('One moment, please.', 300) }]);
}

/** A card to be read, with nothing to fill in. */
export function cardModal({ heading, blocks }: Pick<Card, 'heading' | 'blocks'>): ModalView {
  const body = drawBlocks(blocks).map(({ block }) => block);
  return modalOf([{ type: 'header', text: plain(heading, 150) }, ...body]);
}

function modalOf(blocks: ModalView['blocks']): ModalView {
  return { type: 'modal', title: plain(TITLE, 24), close: plain('Close', 24), blocks };
}
