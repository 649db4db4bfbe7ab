import type { Scene } from '#src/commands/command.ts';
import { noteSentence, officeSentence } from './office-sentence.ts';

const UNDOES =
  /^(?:(?:sorry|oops|oh|no|wait|ah|hmm|please|can you|could you)[\s,.!]+)+(?:\p{Lu}\p{Ll}+[\s,]+)?undo(?:\s+(?:that|it|this|the last(?: one)?))?(?:\s+(?:please|again|now))?[\s.!?]*$/u;

/** “Scrap that note”, “cancel the assignment of H4”: what is taken back, by its name. */
const UNDOES_NAMED =
  /^(?:(?:sorry|oops|oh|no|wait|please|can you|could you)[\s,.!]+)*(?:scrap|cancel|take back|reverse|withdraw|delete|remove|revert|undo)\s+(?<called>(?:(?:the|that|my|this|last)\s+)+(?:notes?|comment|remark|assignment|reassignment|clos(?:ing|ure)|date change|approval|reminder|split|merge|(?:new |second |latest )*(?:plan|version|import))(?:\s+(?:on|of|for|about)\s+\S*\d\S*)?)[\s.!]*$/iu;

/** “Scrap my leave”: one’s own, whatever was spoken of. */
const NO_LEAVE =
  /^(?:(?:please|pls|sorry|ok|can you)[\s,]+)*(?:scrap|cancel|forget|drop|call off|delete|undo)\s+my\s+(?:annual\s+)?(?:leave|holidays?|time off|absence)[\s,.!]*(?:please|pls|thanks)?[\s.!]*$/iu;

/** The command that a whole sentence says, whatever the card above asks; null for any other words. */
export function inASentence(words: string, scene: Scene): string | null {
  if (scene.message.card === null && UNDOES.test(words.charAt(0).toLowerCase() + words.slice(1))) return '/rag undo';
  if (scene.message.card === null && NO_LEAVE.test(words)) return '/rag back';
  const called = scene.message.card === null ? UNDOES_NAMED.exec(words)?.groups?.['called'] : undefined;
  if (called !== undefined && scene.index.isOffice(scene.speaker.id)) return `/rag undo ${called}`;
  return noteSentence(words, scene) ?? officeSentence(words, scene);
}
