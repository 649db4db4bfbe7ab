import { sayLeftAsItIs } from '#src/messages/office/sure/ask-sure.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { chasesMeant } from './chases/chases-meant.ts';
import { answersMeant } from './meant/answers-meant.ts';
import { unknownNumber } from './meant/unknown-number.ts';

const LONGEST = 300;

/** “Reopen T3? no sorry”: asked and called off in one breath. */
const THOUGHT_BETTER =
  /^(?:\p{L}+ ){1,3}[\p{L}\d.]+\s*\?\s*(?:no|nope|actually no|hmm no)(?:[\s,]+(?:no|sorry|wait|never ?mind|leave it|forget it|scrap that|not yet|thanks))+[\s.!]*$/iu;

/** What the programme office types that no command says, and that is asked about before it is heard as anybody’s answer; null for any other words. */
export async function officeFirst(words: string, scene: Scene): Promise<Answer | null> {
  const { message, index, speaker } = scene;
  const isTyped = message.card === null && message.form === undefined && message.how === 'said';
  if (!isTyped || words.length > LONGEST || !index.isOffice(speaker.id)) return null;
  if (THOUGHT_BETTER.test(words)) return answer(sayLeftAsItIs(), scene.last?.about ?? []);
  return (await unknownNumber(words, scene)) ?? (await answersMeant(words, scene)) ?? (await chasesMeant(words, scene));
}
