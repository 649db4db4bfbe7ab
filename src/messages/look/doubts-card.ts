import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import { heardWords } from '#src/messages/text/heard-words.ts';
import { pageButtons, sayPage } from '#src/messages/text/paging.ts';
import type { Page } from '#src/messages/text/paging.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { shortTitle } from '#src/messages/words/naming.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { say } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

/** Something in the plan that a person must settle. */
export type DoubtLine = {
  readonly named: Named;
  readonly about: 'timescale' | 'leads';
  /** Where the document has it; null where that is not known. */
  readonly place: string | null;
  /** The plan's own. */
  readonly words: Phrase;
  /** The best reading of them; null where there is none. */
  readonly reading: string | null;
  readonly why: string;
  /** The command that settles it, before and after the ref. */
  readonly settle: { readonly before: string; readonly after: string };
};

/** What could not be read in a plan, worst first, each with the one command that settles it. */
export function sayDoubts(plan: string, page: Page<DoubtLine>, first: string): Card {
  if (page.count === 0) {
    const text = 'Everything in it was read, or has been settled.';
    const buttons = [{ label: 'Status', say: '/rag status' }];
    return buildCard({ heading: `${plan} · no doubts`, blocks: [{ kind: 'said', text }], buttons });
  }
  return buildCard({
    heading: `${plan} · ${sayCount(page.count, 'doubt')}${sayPage(page)}`,
    blocks: page.items.flatMap(blocksOf),
    buttons: pageButtons(page, first),
  });
}

/** The first of them, for a page on which they do not turn. */
export function sayFirstDoubts(plan: string, lines: readonly DoubtLine[], most: number): Card {
  return buildCard({
    heading: `${plan} · ${sayCount(lines.length, 'doubt')}`,
    blocks: lines.slice(0, most).flatMap(blocksOf),
    buttons: lines.length > most ? [{ label: 'All doubts', say: '/rag doubts' }] : [],
  });
}

function blocksOf({ named, about, place, words, reading, why, settle }: DoubtLine): readonly DraftBlock[] {
  const { ref } = named;
  const read = reading === null ? '' : say`\nRead as: ${reading}. To let that stand: /rag settle ${ref} ${about}`;
  return [
    { kind: 'title', text: say`${ref} · ${shortTitle(named)}` },
    ...heardWords(`The plan’s ${about}`, words),
    { kind: 'said', text: say`${why}${read}\nTo settle it: ${settle.before} ${ref} ${settle.after}` },
    ...(place === null ? [] : [{ kind: 'aside' as const, text: `In the document: ${place}.` }]),
  ];
}
