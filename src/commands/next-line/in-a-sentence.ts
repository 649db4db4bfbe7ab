import type { Scene } from '#src/commands/command.ts';
import { noteSentence, officeSentence } from './office-sentence.ts';

const UNDOES =
  /^(?:(?:sorry|oops|oh|no|wait|ah|hmm|please|can you|could you)[\s,.!]+)+(?:\p{Lu}\p{Ll}+[\s,]+)?undo(?:\s+(?:that|it|this|the last(?: one)?))?(?:\s+(?:please|again|now))?[\s.!?]*$/u;

/** The command that a whole sentence says, whatever the card above asks; null for any other words. */
export function inASentence(words: string, scene: Scene): string | null {
  if (scene.message.card === null && UNDOES.test(words.charAt(0).toLowerCase() + words.slice(1))) return '/rag undo';
  return noteSentence(words, scene) ?? officeSentence(words, scene);
}
