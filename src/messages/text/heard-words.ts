import type { Block } from '#src/messages/card.ts';
import { clip } from './clip.ts';

/** As much of somebody's words as a platform shows in one piece; the register keeps the whole. */
const LONGEST = 2500;

/** Somebody's words as a block of their own; none when they gave none. */
export function heardWords(by: string, words: string): readonly Block[] {
  return words === '' ? [] : [{ kind: 'heard', by, words: clip(words, LONGEST) }];
}
