import { Phrase } from './phrase.ts';
import type { Said } from './phrase.ts';

/** How many words are read in some: signs alone are none. */
export function countWords(said: Said): number {
  return wordsIn(Phrase.wordsOf(said)).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The first so many words, with a sign where there are more. */
export function firstWords(said: Said, most: number): Phrase {
  return Phrase.reword(said, (words) => {
    const all = wordsIn(words);
    return all.length <= most
      ? words
      : `${all
          .slice(0, most)
          .join(' ')
          .replace(/[,;:.–-]+$/u, '')}…`;
  });
}

function wordsIn(words: string): readonly string[] {
  return words.split(/\s+/u).filter((word) => word !== '');
}
