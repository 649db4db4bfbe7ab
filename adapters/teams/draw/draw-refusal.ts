import type { Card } from '#src/messages/card.ts';

/** What a card that only says no is in a line of words, as the reply to a press is; null for any other. */
export function drawRefusal({ refuses, heading, blocks }: Card): string | null {
  if (refuses !== true) return null;
  return [`${heading}.`, ...blocks.flatMap((block) => (block.kind === 'said' ? [block.text] : []))].join(' ');
}
