import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Block, Card } from '#src/messages/card.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import { joined } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';

/** What is said in the place of each ref, part, name and day that the commands' own examples are about; for those without a word in capitals stands. */
export type Examples = ReadonlyMap<Example, Said>;

/** What the commands' own examples are about, each with the word that stands for it where the plan has none to show. */
const STAND_INS = {
  '8.1.3': 'NUMBER',
  '8.1.4': 'NUMBER',
  '8.1.9': 'NUMBER',
  '25.1.1': 'NUMBER',
  '8.1': 'NUMBER',
  '8': 'NUMBER',
  A: 'LETTER',
  'Karl Battersby': 'NAME',
  'Stuart Booth': 'ANOTHER NAME',
  CYPS: 'KEY',
  licensing: 'WORD',
  '"due diligence" housing': '"TWO WORDS" WORD',
  '31 Jan 2016': 'DAY',
  '31 Mar 2016': 'DAY',
} as const;

export type Example = keyof typeof STAND_INS;

// The longer part comes before the shorter; in a group, so that a text that is split by them has one at every second place.
const TEMPLATE =
  /(8\.1\.3|8\.1\.4|8\.1\.9|25\.1\.1|(?<=section )8\.1|(?<=section )8|(?<=theme )A\b|Karl Battersby|Stuart Booth|CYPS|(?<=find )licensing|"due diligence" housing|31 (?:Jan|Mar) 2016)/gu;

/** A card of examples, said with others; it mentions the actions that these name. */
export function withExamples(card: Card, examples: Examples): Card {
  return buildCard({ ...asDraft(card), blocks: card.blocks.map((block) => inBlock(block, examples)) });
}

function inBlock(block: Block, examples: Examples): DraftBlock {
  return block.kind === 'said' || block.kind === 'aside' ? { ...block, text: inWords(block.text, examples) } : block;
}

function inWords(text: string, examples: Examples): Phrase {
  return joined(
    text.split(TEMPLATE).map((piece, at) => (at % 2 === 1 ? inPlaceOf(piece as Example, examples) : piece)),
    '',
  );
}

function inPlaceOf(example: Example, examples: Examples): Said {
  return examples.get(example) ?? STAND_INS[example];
}
