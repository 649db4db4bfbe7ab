import type { DraftButton } from '#src/messages/draft.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';

/** One page of a list, counted from 1. */
export type Page<Item> = {
  readonly items: readonly Item[];
  readonly page: number;
  readonly pages: number;
  /** How many there are on all pages. */
  readonly count: number;
};

/** The page of a list that was asked for, or its last one when it has fewer. */
export function pageOf<Item>(items: readonly Item[], asked: number, most: number): Page<Item> {
  const pages = Math.max(1, Math.ceil(items.length / most));
  const page = Math.min(Math.max(1, asked), pages);
  return { items: items.slice((page - 1) * most, page * most), page, pages, count: items.length };
}

/** ", page 2 of 3"; empty when there is one page. */
export function sayPage({ page, pages }: Page<unknown>): string {
  return pages === 1 ? '' : `, page ${page} of ${pages}`;
}

/** The buttons that turn the page; `first` is what was said for the first. */
export function pageButtons({ page, pages }: Page<unknown>, first: Said): readonly DraftButton[] {
  const more: DraftButton = { label: 'More', say: say`${first} page ${page + 1}` };
  const back: DraftButton = { label: 'Back', say: page === 2 ? first : say`${first} page ${page - 1}` };
  return [...(page < pages ? [more] : []), ...(page > 1 ? [back] : [])];
}
