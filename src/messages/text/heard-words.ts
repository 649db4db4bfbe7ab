import type { DraftBlock } from '#src/messages/draft.ts';
import { clipped, Phrase } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';

/** As much of somebody's words as a platform shows in one piece; the register keeps the whole. */
const LONGEST = 2500;

/** Somebody's words as a block of their own; none when they gave none. */
export function heardWords(by: Said, words: Phrase): readonly DraftBlock[] {
  return Phrase.wordsOf(words) === '' ? [] : [{ kind: 'heard', by, words: clipped(words, LONGEST) }];
}

/** All of them, for a card that goes to one person. */
export function heardInFull(by: Said, words: Phrase): readonly DraftBlock[] {
  return Phrase.wordsOf(words) === '' ? [] : [{ kind: 'heard', by, words }];
}
