import { nameWordsOf } from './name-words.ts';

/** Words before a name that are no part of it, folded. */
export const HONORIFICS: ReadonlySet<string> = nameWordsOf('before a name');

/** Letters after a name that are no part of it, folded. */
export const POST_NOMINALS: ReadonlySet<string> = nameWordsOf('after a name');

/** The words of a name alone: no honorifics before it, no letters after it, but always at least one word where there was one. */
export function bareName(words: readonly string[]): readonly string[] {
  const start = words.findIndex((word) => !HONORIFICS.has(word));
  const rest = start < 0 ? words.slice(-1) : words.slice(start);
  const kept = rest.filter((word, at) => at === 0 || !POST_NOMINALS.has(word));
  return kept;
}
