import type { Block, Drawn } from '#src/messages/card.ts';
import { countWords } from '#src/messages/words/in-words.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';

/** How many words somebody reads on a card; its thread is other cards. */
export function wordsOnCard({ heading, blocks }: Pick<Drawn, 'heading' | 'blocks'>): number {
  return countWords([heading, ...blocks.flatMap(textsOf)].join(' '));
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'said':
    case 'title':
    case 'aside':
      return [block.text];
    case 'heard':
      return [block.by, block.words];
    case 'facts':
      return block.facts.flatMap(({ label, value }) => [label, value]);
    case 'rows':
      return block.rows.flatMap(({ ref, title, rating, facts, leads = '' }) => [
        ref,
        title,
        sayRating(rating),
        ...facts,
        leads,
      ]);
    case 'link':
      return [block.to];
    case 'chart':
      return [block.title, block.inWords];
    case 'choices':
      return [];
  }
}
