import type { Block, Card } from '#src/messages/card.ts';
import { heardWords } from '#src/messages/text/heard-words.ts';
import { pageButtons, sayPage } from '#src/messages/text/paging.ts';
import type { Page } from '#src/messages/text/paging.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

/** Something in the plan that a person must settle. */
export type DoubtLine = {
  readonly ref: string;
  readonly title: string;
  readonly about: 'timescale' | 'leads';
  /** Where the document has it; null where that is not known. */
  readonly place: string | null;
  /** The plan's own. */
  readonly words: string;
  /** The best reading of them; null where there is none. */
  readonly reading: string | null;
  readonly why: string;
  /** The command that settles it. */
  readonly settle: string;
};

/** What could not be read in a plan, worst first, each with the one command that settles it. */
export function sayDoubts(plan: string, page: Page<DoubtLine>, say: string): Card {
  if (page.count === 0) {
    const text = 'Everything in it was read, or has been settled.';
    const buttons = [{ label: 'Status', say: '/rag status' }];
    return { heading: `${plan} · no doubts`, rating: null, blocks: [{ kind: 'said', text }], buttons };
  }
  return {
    heading: `${plan} · ${sayCount(page.count, 'doubt')}${sayPage(page)}`,
    rating: null,
    blocks: page.items.flatMap(blocksOf),
    buttons: pageButtons(page, say),
  };
}

function blocksOf({ ref, title, about, place, words, reading, why, settle }: DoubtLine): readonly Block[] {
  const read = reading === null ? '' : `\nRead as: ${reading}. To let that stand: /rag settle ${ref} ${about}`;
  return [
    { kind: 'title', text: `${ref} · ${title}` },
    ...heardWords(`The plan’s ${about}`, words),
    { kind: 'said', text: `${why}${read}\nTo settle it: ${settle}` },
    ...(place === null ? [] : [{ kind: 'aside' as const, text: `In the document: ${place}.` }]),
  ];
}
