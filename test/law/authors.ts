import type { Block, Card } from '#src/messages/card.ts';

/** Words that somebody said, as a test knows them: whose, and on which day as cards write it ("20 Nov"). */
export type SaidBy = { readonly words: string; readonly by: string; readonly on: string };

/** Words on a card with what stands over or before them. */
type Quoted = { readonly words: string; readonly under: string };

/** Where words that are known to be somebody's stand under another's name or day, a sentence each; `reader` is who reads the card as “you”. */
export function strayWords(card: Card, said: readonly SaidBy[], reader: string): readonly string[] {
  const quoted = [card, ...(card.thread ?? [])].flatMap(quotedOn);
  return quoted.flatMap(({ words, under }) =>
    said.filter((one) => words.includes(one.words)).flatMap((one) => trespassesIn(one, under, reader)),
  );
}

function trespassesIn({ words, by, on }: SaidBy, under: string, reader: string): readonly string[] {
  const isOwn = reader === by && /\b(?:you|your)\b/iu.test(under);
  const named = under.includes(by) || isOwn;
  const days = under.match(DAY_OF_WORDS)?.map((one) => one.replace(/^(?:since|on) /iu, '')) ?? [];
  return [
    ...(named ? [] : [`“${words}” is ${by}'s and stands under “${under}”.`]),
    ...days.filter((day) => !day.startsWith(on)).map((day) => `“${words}” was said on ${on} and stands under ${day}.`),
  ];
}

// "20 Nov · Ann Archer", "since 20 Nov, Ann Archer", "On 3 Oct you wrote": the day of the words; other days on a row are of its dates.
const DAY_OF_WORDS =
  /^\d{1,2} [A-Z][a-z]{2}(?= ·)|(?:since|on) \d{1,2} [A-Z][a-z]{2}(?=(?: \d{4})?(?:,|:| you| [A-Z][a-z]+ [A-Z][a-z]+ wrote))/giu;

function quotedOn({ blocks }: Card): readonly Quoted[] {
  return blocks.flatMap((block, at) => quotedIn(block, blocks[at - 1]));
}

function quotedIn(block: Block, above: Block | undefined): readonly Quoted[] {
  switch (block.kind) {
    case 'heard':
      return [{ words: block.words, under: block.by.trim() === '' ? textOf(above) : block.by }];
    case 'said':
    case 'aside':
      return inline(block.text);
    case 'facts':
      return block.facts.flatMap(({ label, value }) => inline(`${label}: ${value}`));
    case 'rows':
      return block.rows.flatMap(({ facts }) => facts.flatMap(inline));
    case 'title':
    case 'link':
    case 'chart':
    case 'choices':
      return [];
  }
}

function textOf(block: Block | undefined): string {
  return block?.kind === 'said' ? block.text : '';
}

/** Words in quotation marks within a sentence, with the sentence up to them from the last ones on. */
function inline(text: string): readonly Quoted[] {
  return [...text.matchAll(/(?<under>[^“”]*)“(?<words>[^”]*)”/gu)].map(({ groups }) => ({
    words: groups?.['words'] ?? '',
    // What stands in an earlier sentence is said of something else.
    under: (groups?.['under'] ?? '').split(/(?<=[.!?;])\s/u).at(-1) ?? '',
  }));
}
