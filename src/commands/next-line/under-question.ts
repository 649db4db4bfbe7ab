import { askWhetherWhy } from '#src/messages/office/sure/ask-whether-why.ts';
import { sayLeftAsItIs } from '#src/messages/office/sure/ask-sure.ts';
import { isCourtesy } from '#src/reply/is-courtesy.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { KEEPS_WHY, givesNoReason } from './no-reason.ts';
import { callsOff, declinesUnder } from './typed-under.ts';

/** The answer to a no under what was offered, and to words under “one word on why” that hardly give one; null for any other words. */
export function underQuestion(words: string, scene: Scene): Answer | null {
  if (declinesUnder(words, scene) || callsOff(words, scene)) return answer(sayLeftAsItIs(), scene.last?.about ?? []);
  const { last, message, speaker } = scene;
  // Alone, with nothing asked, it takes nothing back.
  if (message.card === null && ALONE.test(words) && (last?.about.length ?? 0) === 0) return answer(sayLeftAsItIs());
  const reason = last?.card.typed?.reason;
  if (last === null || reason === undefined || message.card !== null || !KEEPS_WHY.test(reason)) return null;
  if ((last.to !== null && last.to !== speaker.id) || !givesNoReason(words, scene)) return null;
  // “Ok” says that it was seen.
  if (isCourtesy(words)) return null;
  const card = askWhetherWhy({ words: scene.naming.words(words), said: words, reason, no: last.card.typed?.no });
  return answer(card, last.about);
}

const ALONE = /^\W*(?:cancel|nvm|never ?mind|forget it|as you were)\W*$/iu;
