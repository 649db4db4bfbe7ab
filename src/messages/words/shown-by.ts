import { clipped, Phrase } from './phrase.ts';

/** What shows that something is done: a link as it is, somebody's words in quotation marks. */
export function shownBy(words: Phrase, longest?: number): Phrase {
  return Phrase.reword(clipped(words, longest), (shown) => (/\s/u.test(shown.trim()) ? `“${shown}”` : shown));
}
