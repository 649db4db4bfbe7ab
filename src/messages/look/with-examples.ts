import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Block, Card } from '#src/messages/card.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import { joined } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';

/** What is said in the place of each ref, part and name that the commands' own examples are about; those without stay as they are. */
export type Examples = ReadonlyMap<string, Said>;

// The longer part comes before the shorter; in a group, so that a text that is split by them has one at every second place.
const TEMPLATE = /(8\.1\.3|8\.1\.4|25\.1\.1|(?<=section )8\.1|(?<=section )8|(?<=theme )A\b|Karl Battersby|CYPS)/gu;

/** A card of examples, said with others; it mentions the actions that these name. */
export function withExamples(card: Card, examples: Examples): Card {
  return buildCard({ ...asDraft(card), blocks: card.blocks.map((block) => inBlock(block, examples)) });
}

function inBlock(block: Block, examples: Examples): DraftBlock {
  return block.kind === 'said' || block.kind === 'aside' ? { ...block, text: inWords(block.text, examples) } : block;
}

function inWords(text: string, examples: Examples): Phrase {
  return joined(
    text.split(TEMPLATE).map((piece, at) => (at % 2 === 1 ? examples.get(piece) : undefined) ?? piece),
    '',
  );
}
